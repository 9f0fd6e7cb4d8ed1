import { useState } from 'react'
import type { CasePageView } from '../../../shared/contract/index.ts'
import { CASE_OUTCOMES, type CaseEnd, type NotProceeding } from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { OUTCOME_WORDS } from '../../../shared/text/mediation-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Field, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ChoiceOf } from './choice-of.tsx'

const ENDS = CASE_OUTCOMES.filter((outcome): outcome is CaseEnd['outcome'] => outcome !== 'open')

/** How and when a case ended; the forms fall due from that day. */
export function CloseCase({ page, onClose }: Readonly<{ page: CasePageView; onClose: () => void }>) {
  const edit = usePlanEdit()
  const [on, setOn] = useState(page.end === null ? '' : dateInWords(page.end.on))
  const [outcome, setOutcome] = useState<CaseEnd['outcome']>(page.end?.outcome ?? 'resolved')
  const [why, setWhy] = useState(whyOf(page.end?.notProceeding ?? null))
  const [error, setError] = useState<string>()

  async function submit(): Promise<void> {
    const day = readDay(on)
    if (day === undefined) return setError(NO_DAY)
    const notProceeding = outcome === 'did-not-proceed' ? reasonOf(why) : null
    const result = await edit('mediation.close', { caseId: page.id, on: day, outcome, notProceeding })
    if (result.ok) onClose()
    else setError(result.sentence)
  }

  return (
    <FormDialog
      title={`How ${page.reference} ended`}
      submit={page.end === null ? 'End the case' : 'Correct the end'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="close-on"
        label="The intervention ended on"
        hint={`${DAY_HINT} Forms fall due one and six months after this day.`}
        value={on}
        onValue={setOn}
        error={error}
      />
      <ChoiceOf
        id="close-outcome"
        label="Outcome"
        values={ENDS}
        words={OUTCOME_WORDS}
        value={outcome}
        onValue={(value) => setOutcome(value ?? 'resolved')}
      />
      {outcome === 'did-not-proceed' && (
        <Field id="close-why" label="Why it did not proceed">
          <select
            id="close-why"
            className="select"
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          >
            {page.parties.map(({ letter }) => (
              <option key={letter} value={`declined ${letter}`}>
                Party {letter} declined
              </option>
            ))}
            <option value="unsuitable">Not suitable for mediation</option>
            <option value="referred-back">Referred back</option>
          </select>
        </Field>
      )}
    </FormDialog>
  )
}

function whyOf(reason: NotProceeding | null): string {
  if (reason === null) return 'unsuitable'
  return reason.why === 'declined' ? `declined ${reason.by}` : reason.why
}

function reasonOf(why: string): NotProceeding {
  const declined = /^declined ([A-Z])$/.exec(why)
  if (declined?.[1] !== undefined) {
    return { why: 'declined', by: declined[1] as Extract<NotProceeding, { why: 'declined' }>['by'] }
  }
  return why === 'referred-back' ? { why: 'referred-back' } : { why: 'unsuitable' }
}
