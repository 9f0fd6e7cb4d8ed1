import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import {
  type EditionContent,
  type Fact,
  type FactFace,
  type FactTie,
  isOutOfDate,
  numberInValue,
  wordsWithValue,
} from '../../../shared/domain/plan/index.ts'
import { call } from '../../api/call.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FactFields, factWords, NO_FACT } from '../facts/fact-fields.tsx'
import { selectedWords } from './editor/text-commands.ts'
import { type TiedWords, tiedWords } from './editor/ties.ts'

interface FactDialogProps {
  readonly editor: Editor
  readonly content: EditionContent
  readonly onClose: () => void
}

/** Ties the selected words to a fact, or says what the words at the caret are tied to. */
export function FactDialog(props: FactDialogProps) {
  const { editor, content } = props
  const { from, to } = editor.state.selection
  const tied = tiedWords(editor.state.doc).find((each) => each.from <= from && each.to >= to)
  const fact = content.facts.find(({ identity }) => identity === tied?.tie.identity)
  if (tied !== undefined && fact !== undefined) return <TiedDialog {...props} tied={tied} fact={fact} />
  if (selectedWords(editor).trim() === '') return <NothingSelected onClose={props.onClose} />
  return <TieDialog {...props} />
}

function NothingSelected({ onClose }: Readonly<{ onClose: () => void }>) {
  return (
    <Dialog title="Tie words to a fact" onClose={onClose}>
      <p>Select the figure in the text first, then choose "Fact" again.</p>
    </Dialog>
  )
}

const NEW = 'new'

function TieDialog({ editor, content, onClose }: FactDialogProps) {
  const words = selectedWords(editor).trim()
  const edit = usePlanEdit()
  const matching = content.facts.find((fact) => words.includes(fact.value))
  const [chosen, setChosen] = useState(matching === undefined ? NEW : String(matching.id))
  const [face, setFace] = useState<FactFace>({ ...NO_FACT, value: words, number: numberInValue(words) })
  const [error, setError] = useState<string>()

  async function submit(): Promise<void> {
    const known = content.facts.find(({ id }) => String(id) === chosen)
    const fact = known ?? (await make())
    if (fact === undefined) return
    onClose()
    const tie: FactTie = { identity: fact.identity, value: fact.value }
    editor
      .chain()
      .focus()
      .setMark('tie', { ...tie })
      .run()
  }

  async function make(): Promise<Fact | undefined> {
    const made = await edit('plan.fact.add', { planId: content.plan.id, ...face })
    if (!made.ok) {
      setError(made.sentence)
      return undefined
    }
    const { facts } = await call('plan.content', { edition: content.edition.id })
    return facts.find(({ id }) => id === made.id)
  }

  const choices = [
    ...content.facts.map((fact) => ({ value: String(fact.id), label: factWords(fact) })),
    { value: NEW, label: 'A new fact' },
  ]
  return (
    <FormDialog
      title={`Tie "${words}" to a fact`}
      submit="Tie the words"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {content.facts.length > 0 && (
        <div className="choices-scroll">
          <ChoiceList
            name="fact"
            legend="Which fact"
            choices={choices}
            value={chosen}
            onValue={setChosen}
            takesFocus
          />
        </div>
      )}
      {chosen === NEW && <FactFields face={face} onFace={setFace} error={error} />}
    </FormDialog>
  )
}

interface TiedDialogProps extends FactDialogProps {
  readonly tied: TiedWords
  readonly fact: Fact
}

function TiedDialog({ editor, onClose, tied, fact }: TiedDialogProps) {
  const { from, to, words, tie } = tied
  const isOld = isOutOfDate(words, tie, fact)
  const renewed = wordsWithValue(words, tie, fact.value)
  const look = { identity: fact.identity, value: fact.value }

  function change(work: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>): void {
    onClose()
    work(editor.chain().focus().setTextSelection({ from, to })).setTextSelection(from).run()
  }

  return (
    <FormDialog
      title="Fact"
      submit={
        isOld && renewed !== null ? `Change the words to "${renewed}"` : 'The words are right as they are'
      }
      onSubmit={() =>
        isOld && renewed !== null
          ? change((chain) =>
              chain.insertContent({ type: 'text', text: renewed, marks: [{ type: 'tie', attrs: look }] }),
            )
          : change((chain) => chain.setMark('tie', look))
      }
      onClose={onClose}
      more={
        <>
          {isOld && renewed !== null && (
            <Button onClick={() => change((chain) => chain.setMark('tie', look))}>
              The words are right as they are
            </Button>
          )}
          <Button onClick={() => change((chain) => chain.unsetMark('tie'))}>Untie the words</Button>
        </>
      }
    >
      <p>
        "{words}" is tied to: {factWords(fact)}.
      </p>
      {isOld && <p>The words were written when it was {tie.value}.</p>}
      {fact.source !== null && <p className="quiet">Source: {fact.source}</p>}
    </FormDialog>
  )
}
