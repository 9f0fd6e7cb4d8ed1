import { useState } from 'react'
import type { HeldFactView } from '../../../shared/contract/index.ts'
import { figureInWords } from '../../../shared/domain/facts/index.ts'
import {
  type EditionContent,
  type EditionId,
  type Fact,
  type FactFace,
  type FactUse,
  factUses,
} from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { useAppCommands } from '../../app/commands.tsx'
import { Link } from '../../app/link.tsx'
import type { Route } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { Mark } from '../../components/mark.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { blockElementId, factElementId } from '../plan/element-ids.ts'
import { useTarget } from '../plan/use-target.ts'
import { FactFields, factWords, NO_FACT } from './fact-fields.tsx'
import { FactSourceLine } from './fact-source-line.tsx'
import { TieFact } from './tie-fact.tsx'

/** The figures that the plan states, and every place where the text says them. */
export function FactsScreen({
  edition,
  target,
}: Readonly<{ edition: EditionId | null; target: string | undefined }>) {
  const content = useAnswer('plan.content', { edition })
  const held = useAnswer('facts.held', { edition }).data
  return (
    <Answered answer={content} title="Facts">
      {(value) => <FactsPage content={value} held={held} target={target} />}
    </Answered>
  )
}

type Edited = Fact | 'new' | null

/** `target` is the element of the fact that takes focus on arrival. */
export function FactsPage({
  content,
  held = [],
  target,
}: Readonly<{
  content: EditionContent
  /** The facts that are tied to figures of the store. */
  held?: readonly HeldFactView[] | undefined
  target?: string | undefined
}>) {
  useTarget(target)
  const [tied, setTied] = useState<Fact | null>(null)
  const [edited, setEdited] = useState<Edited>(null)
  const edit = usePlanEdit()
  const uses = factUses(content)
  useAppCommands([
    { id: 'facts.add', label: 'Add a fact', group: 'Facts', keys: ['Ctrl+N'], run: () => setEdited('new') },
  ])
  return (
    <>
      <PageHeader title="Facts" takesFocus={target === undefined}>
        <p>
          Figures that the text states. Tie the words to a fact, and each place is found again when the fact
          changes. Tie the fact to a figure that a partner sends, and you are told when the two differ.
        </p>
      </PageHeader>
      <div className="stack-loose">
        {content.facts.length === 0 ? (
          <EmptyState sentence="There are no facts yet. Add one here, or select a figure in the text and choose Fact.">
            <Button look="primary" onClick={() => setEdited('new')}>
              Add a fact
            </Button>
          </EmptyState>
        ) : (
          <>
            <ul className="ruled-list fact-list">
              {content.facts.map((fact) => (
                <FactEntry
                  key={fact.id}
                  fact={fact}
                  uses={uses.filter((use) => use.fact.id === fact.id)}
                  held={held.find(({ factId }) => factId === fact.id)}
                  onTie={() => setTied(fact)}
                  onTake={(value) =>
                    void edit('plan.fact.change', {
                      factId: fact.id,
                      ...faceOf(fact),
                      value: figureInWords(value),
                      number: value,
                    })
                  }
                  onChange={() => setEdited(fact)}
                  onDelete={() => void edit('plan.fact.delete', { factId: fact.id })}
                />
              ))}
            </ul>
            <div className="actions">
              <Button look="primary" onClick={() => setEdited('new')}>
                Add a fact
              </Button>
            </div>
          </>
        )}
      </div>
      {tied !== null && (
        <TieFact
          fact={tied}
          held={held.find(({ factId }) => factId === tied.id)}
          onClose={() => setTied(null)}
        />
      )}
      {edited !== null && <EditFact content={content} fact={edited} onClose={() => setEdited(null)} />}
    </>
  )
}

interface FactEntryProps {
  readonly fact: Fact
  readonly uses: readonly FactUse[]
  readonly held: HeldFactView | undefined
  readonly onTie: () => void
  /** Takes the value of the source. */
  readonly onTake: (value: number) => void
  readonly onChange: () => void
  readonly onDelete: () => void
}

function FactEntry({ fact, uses, held, onTie, onTake, onChange, onDelete }: FactEntryProps) {
  const stale = uses.filter(({ isOutOfDate }) => isOutOfDate).length
  return (
    <li id={factElementId(fact.id)} className="item-target" tabIndex={-1}>
      <div className="line-item">
        <strong>{factWords(fact)}</strong>
        {stale > 0 && <Mark tone="problem">{`${countOf(stale, 'place')} out of date`}</Mark>}
        {held?.standing === 'differs' && <Mark tone="problem">Differs from its source</Mark>}
        <span className="fact-actions">
          <Button look="quiet" aria-label={`Source of ${fact.name}`} onClick={onTie}>
            Source
          </Button>
          <Button look="quiet" aria-label={`Change ${fact.name}`} onClick={onChange}>
            Change
          </Button>
          <Button look="quiet" aria-label={`Delete ${fact.name}`} onClick={onDelete}>
            Delete
          </Button>
        </span>
      </div>
      {fact.source !== null && <p className="quiet">Source: {fact.source}</p>}
      {held !== undefined && <FactSourceLine held={held} onTake={onTake} />}
      {uses.length === 0 ? (
        <p className="quiet">No words of the text are tied to it.</p>
      ) : (
        <ul>
          {uses.map((use) => (
            <li key={`${use.blockId} ${use.words}`}>
              <Link to={placeOf(use)}>
                "{use.words}" in{' '}
                {use.section.heading === '' ? 'a part without a heading' : use.section.heading}
              </Link>
              {use.isOutOfDate && ' (out of date)'}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function placeOf({ blockId, section: { id, priorityId } }: FactUse): Route {
  const target = blockElementId(blockId)
  return priorityId === null
    ? { name: 'section', sectionId: id, target }
    : { name: 'priority', priorityId, target }
}

interface EditFactProps {
  readonly content: EditionContent
  readonly fact: Exclude<Edited, null>
  readonly onClose: () => void
}

function EditFact({ content, fact, onClose }: EditFactProps) {
  const edit = usePlanEdit()
  const [face, setFace] = useState<FactFace>(fact === 'new' ? NO_FACT : faceOf(fact))
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const result =
      fact === 'new'
        ? await edit('plan.fact.add', { planId: content.plan.id, ...face })
        : await edit('plan.fact.change', { factId: fact.id, ...face })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title={fact === 'new' ? 'Add a fact' : 'Change a fact'}
      submit={fact === 'new' ? 'Add the fact' : 'Change the fact'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FactFields face={face} onFace={setFace} error={error} />
    </FormDialog>
  )
}

function faceOf({ id: _id, identity: _identity, ...face }: Fact): FactFace {
  return face
}
