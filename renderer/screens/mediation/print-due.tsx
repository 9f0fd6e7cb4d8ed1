import { useState } from 'react'
import { type Diary, type DiaryEntry, lettersDue } from '../../../shared/domain/mediation/index.ts'
import { flagsInWords, POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import { Button } from '../../components/button.tsx'
import type { LetterToPrint } from './note-letters.tsx'
import { PrintOne } from './print-one.tsx'
import { PrintPapers } from './print-papers.tsx'

const BATCHES = [
  { task: 'send', label: 'Print all first letters that are due' },
  { task: 'remind', label: 'Print all reminders that are due' },
] as const

interface Batch {
  readonly label: string
  readonly letters: readonly LetterToPrint[]
}

/** Prints the letters that the diary asks for now, all at once. */
export function PrintDue({ diary }: Readonly<{ diary: Diary }>) {
  // What was chosen stays as it was, though noting it takes it out of the diary below.
  const [chosen, setChosen] = useState<Batch | null>(null)
  const batches = BATCHES.map(({ task, label }) => ({
    label,
    letters: lettersDue(diary, task).map(letterOf),
  }))
  return (
    <>
      <div className="actions">
        {batches
          .filter(({ letters }) => letters.length > 0)
          .map((batch) => (
            <Button key={batch.label} onClick={() => setChosen(batch)}>
              {batch.label} ({batch.letters.length})
            </Button>
          ))}
      </div>
      {chosen !== null && (
        <PrintPapers
          title={chosen.label}
          papers={{ what: 'letters', letters: chosen.letters }}
          on={diary.today}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}

/** Prints form and letter of one entry of the diary. */
export function PrintEntry({ entry, on }: Readonly<{ entry: DiaryEntry; on: Diary['today'] }>) {
  const letter = letterOf(entry)
  return <PrintOne letter={letter} hasLetter={letter.note !== null} on={on} />
}

function letterOf(entry: DiaryEntry): LetterToPrint {
  const { partyId, point, reference, letter, task } = entry
  return {
    partyId,
    point,
    name: `${reference}, ${letter}, ${POINT_WORDS[point]}`,
    flags: flagsInWords(entry),
    note: task === 'send' || task === 'remind' ? task : null,
  }
}
