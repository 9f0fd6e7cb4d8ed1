import { useState } from 'react'
import type { FormPoint, PartyId } from '../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { CheckList } from '../../components/check-list.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { Progress } from '../../components/progress.tsx'
import { SaveProblem } from '../documents/save-problem.tsx'
import { SavedResult } from '../documents/saved-result.tsx'
import { type PaperOrder, type Place, usePaper } from '../documents/use-paper.ts'
import { type LetterToPrint, NoteLetters } from './note-letters.tsx'

/** What goes to paper: the empty form of one party, or letters in the order in which they are to lie. */
export type PapersToPrint =
  | { readonly what: 'form'; readonly partyId: PartyId; readonly point: FormPoint }
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
  const [wishes, setWishes] = useState<readonly Wish[]>(papers.what === 'letters' ? ['forms'] : [])
  const save = (place: Place): void => {
    if (!isBusy) void make(orderOf(papers, on, wishes), place)
  }
  return (
    <FormDialog title={title} submit="Save as PDF" onSubmit={() => save('ask')} onClose={onClose}>
      <p>
        {papers.what === 'letters' && `${countOf(papers.letters.length, 'letter')}. `}
        Papers carry the reference and no name. Write the address by hand.
      </p>
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
