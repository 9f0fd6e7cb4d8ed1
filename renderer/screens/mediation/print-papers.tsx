import { useState } from 'react'
import type { FormPoint, PartyId } from '../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { countOf, sentenceCase } from '../../../shared/text/counts.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Link } from '../../app/link.tsx'
import { CheckList } from '../../components/check-list.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Progress } from '../../components/progress.tsx'
import { SaveProblem } from '../documents/save-problem.tsx'
import { SavedResult } from '../documents/saved-result.tsx'
import { type PaperOrder, type Place, usePaper } from '../documents/use-paper.ts'
import { type LetterToPrint, NoteLetters } from './note-letters.tsx'

/** What goes to paper: the empty form of one party, or of nobody for the counter, or letters in the order in which they are to lie. */
export type PapersToPrint =
  | { readonly what: 'form'; readonly partyId: PartyId | null; readonly point: FormPoint }
  | { readonly what: 'letters'; readonly letters: readonly LetterToPrint[] }

interface PrintPapersProps {
  readonly title: string
  readonly papers: PapersToPrint
  /** The day that stands on the papers, and on which they are noted. */
  readonly on: CivilDate
  readonly onClose: () => void
}

type Wish = 'large' | 'forms'

const LARGE = { value: 'large', label: 'Large print', hint: 'Nothing is smaller than 18 points.' } as const
const FORMS = {
  value: 'forms',
  label: 'The form with each letter',
  hint: 'Each letter and each form begins on a leaf of its own.',
} as const

/** Saves forms and letters as one PDF to print. What went out is noted only when the person says so. */
export function PrintPapers({ title, papers, on, onClose }: PrintPapersProps) {
  const { isBusy, progress, refusal, saved, wasCancelled, make, cancel } = usePaper()
  const contact = useAnswer('documents.contactOfficer', {})
  const [wishes, setWishes] = useState<readonly Wish[]>(papers.what === 'letters' ? ['forms'] : [])
  const flagged = papers.what === 'letters' ? papers.letters.filter(({ flags }) => flags.length > 0) : []
  const [included, setIncluded] = useState<readonly string[]>([])
  const [isNothingLeft, setNothingLeft] = useState(false)
  const chosen = papers.what === 'letters' ? withoutFlagged(papers, included) : papers
  const save = (place: Place): void => {
    const isEmpty = chosen.what === 'letters' && chosen.letters.length === 0
    setNothingLeft(isEmpty)
    if (!isBusy && !isEmpty) void make(orderOf(chosen, on, wishes), place)
  }
  return (
    <FormDialog title={title} submit="Save as PDF" onSubmit={() => save('ask')} onClose={onClose}>
      <p>{aboutPapers(chosen)}</p>
      {contact.data?.name === '' && (
        <Notice tone="warning">
          Nobody is named for questions, so the paper says only “let us know”. Name the contact officer on the
          front sheet of the <Link to={{ name: 'board' }}>board report</Link> first.
        </Notice>
      )}
      <CheckList
        name="print-papers"
        legend="How to print"
        choices={papers.what === 'letters' ? [LARGE, FORMS] : [LARGE]}
        values={wishes}
        onValues={setWishes}
      />
      {flagged.length > 0 && saved === null && (
        <CheckList
          name="print-flagged"
          legend="Parties with a flag: is a letter by post right? Tick those that are to be written to."
          choices={flagged.map((letter) => ({
            value: keyOf(letter),
            label: letter.name,
            hint: sentenceCase(letter.flags.join(', ')),
          }))}
          values={included}
          onValues={setIncluded}
        />
      )}
      {isNothingLeft && (
        <p role="alert">No letter is left to print. Tick a party to write to, or close this.</p>
      )}
      {refusal !== null && <SaveProblem refusal={refusal} onAgain={save} />}
      {progress !== null && <Progress {...progress} onCancel={cancel} />}
      {saved !== null && <SavedResult saved={saved} canOpen />}
      {saved !== null && chosen.what === 'letters' && <NoteLetters letters={chosen.letters} on={on} />}
      <p role="status">{wasCancelled && 'Cancelled. Nothing was saved.'}</p>
    </FormDialog>
  )
}

type Letters = Extract<PapersToPrint, { what: 'letters' }>

/** Somebody with a flag is written to only where that was said. */
function withoutFlagged({ letters }: Letters, included: readonly string[]): Letters {
  return {
    what: 'letters',
    letters: letters.filter((letter) => letter.flags.length === 0 || included.includes(keyOf(letter))),
  }
}

function keyOf({ partyId, point }: LetterToPrint): string {
  return `${partyId}-${point}`
}

function aboutPapers(papers: PapersToPrint): string {
  if (papers.what === 'letters')
    return `${countOf(papers.letters.length, 'letter')}. Papers carry the reference and no name. Write the address by hand.`
  return papers.partyId === null
    ? 'For somebody who asks at the counter. Write the reference and the day of return by hand.'
    : 'Papers carry the reference and no name. Write the address by hand.'
}

function orderOf(papers: PapersToPrint, on: CivilDate, wishes: readonly Wish[]): PaperOrder {
  const print = wishes.includes('large') ? 'large' : 'normal'
  const common = { format: 'pdf', print, on } as const
  if (papers.what === 'form') {
    const { partyId, point } = papers
    return (rest) => ({ what: 'evaluation-form', partyId, point, ...common, ...rest })
  }
  const letters = papers.letters.map(({ partyId, point }) => ({ partyId, point }))
  return (rest) => ({
    what: 'form-letters',
    letters,
    withForms: wishes.includes('forms'),
    ...common,
    ...rest,
  })
}
