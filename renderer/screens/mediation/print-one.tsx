import { useState } from 'react'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { Button } from '../../components/button.tsx'
import type { LetterToPrint } from './note-letters.tsx'
import { type PapersToPrint, PrintPapers } from './print-papers.tsx'

interface PrintOneProps {
  readonly letter: LetterToPrint
  /** False where the form is settled, or where no letter is to go out now. */
  readonly hasLetter: boolean
  readonly on: CivilDate
}

/** Prints the empty form of one party, and the letter that goes with it. */
export function PrintOne({ letter, hasLetter, on }: PrintOneProps) {
  // What was chosen stays as it was, though noting it changes what is to be done next.
  const [papers, setPapers] = useState<PapersToPrint | null>(null)
  const { name, partyId, point } = letter
  return (
    <div className="actions">
      <Button
        look="quiet"
        aria-label={`Print the form: ${name}`}
        onClick={() => setPapers({ what: 'form', partyId, point })}
      >
        Print the form
      </Button>
      {hasLetter && (
        <Button
          look="quiet"
          aria-label={`Print the letter: ${name}`}
          onClick={() => setPapers({ what: 'letters', letters: [letter] })}
        >
          Print the letter
        </Button>
      )}
      {papers !== null && (
        <PrintPapers
          title={`${papers.what === 'form' ? 'Print the form' : 'Print the letter'}: ${name}`}
          papers={papers}
          on={on}
          onClose={() => setPapers(null)}
        />
      )}
    </div>
  )
}
