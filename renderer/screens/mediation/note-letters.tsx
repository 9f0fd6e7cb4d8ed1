import { useState } from 'react'
import type { FormPoint, PartyId } from '../../../shared/domain/mediation/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'

/** One letter about a form, and what can be noted of that form once it went out. */
export interface LetterToPrint {
  readonly partyId: PartyId
  readonly point: FormPoint
  /** "M-2020-014, A, One-month form". */
  readonly name: string
  /** The flags of the party, in words; none for most. */
  readonly flags: readonly string[]
  /** Null where this very letter is noted already. */
  readonly note: 'send' | 'remind' | null
}

interface NoteLettersProps {
  readonly letters: readonly LetterToPrint[]
  readonly on: CivilDate
}

const CHANNEL = { send: 'mediation.form.send', remind: 'mediation.form.remind' } as const

/** Offers to note that printed letters went out. Each is a step of its own, so that one can be undone alone. */
export function NoteLetters({ letters, on }: NoteLettersProps) {
  const edit = usePlanEdit()
  const [noted, setNoted] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const toNote = letters.filter(({ note }) => note !== null)
  const left = toNote.slice(noted)

  async function noteAll(): Promise<void> {
    setBusy(true)
    setError(undefined)
    for (const [at, { partyId, point, name, note }] of left.entries()) {
      if (note === null) continue
      const result = await edit(CHANNEL[note], { partyId, point, on })
      if (!result.ok) {
        setError(`${name}: ${result.sentence}`)
        break
      }
      setNoted(noted + at + 1)
    }
    setBusy(false)
  }

  if (toNote.length === 0) return null
  return (
    <div className="stack-tight">
      {left.length > 0 && (
        <Button busy={isBusy} onClick={() => void noteAll()}>
          Note {wordsFor(left)} as sent on {dateInWords(on)}
        </Button>
      )}
      {error !== undefined && <p role="alert">{error}</p>}
      <p role="status">{noted > 0 && !isBusy && `${countOf(noted, 'letter')} noted.`}</p>
    </div>
  )
}

function wordsFor(letters: readonly LetterToPrint[]): string {
  if (letters.length !== 1) return countOf(letters.length, 'letter')
  return letters[0]?.note === 'remind' ? 'the reminder' : 'the form'
}
