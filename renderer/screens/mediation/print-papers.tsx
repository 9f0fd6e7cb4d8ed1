import { useState } from 'react'
import type { FormPoint, PartyId } from '../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
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
  const save = (place: Place): void => {
    if (!isBusy) void make(orderOf(papers, on, wishes), place)
  }
  return (
    <FormDialog title={title} submit="Save as PDF" onSubmit={() => save('ask')} onClose={onClose}>
      <p>{aboutPapers(papers)}</p>
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
      {refusal !== null && <SaveProblem refusal={refusal} onAgain={save} />}
      {progress !== null && <Progress {...progress} onCancel={cancel} />}
      {saved !== null && <SavedResult saved={saved} canOpen />}
      {saved !== null && papers.what === 'letters' && <NoteLetters letters={papers.letters} on={on} />}
      <p role="status">{wasCancelled && 'Cancelled. Nothing was saved.'}</p>
    </FormDialog>
  )
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
