import type { CasePageView } from '../../../shared/contract/index.ts'
import {
  checkLetter,
  hasImproved,
  isLetterNoted,
  letterStep,
  NOTHING_SENT,
  stepToNote,
} from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { FORM_STATE_WORDS, flagsInWords, POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import { Link } from '../../app/link.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { FormSteps } from './form-steps.tsx'
import { PrintOne } from './print-one.tsx'

/** The one-month and six-month forms of each party: when they are due, and what came of them. */
export function CaseForms({ page }: Readonly<{ page: CasePageView }>) {
  const { forms, earlierForms, parties, end } = page
  const letterOf = (id: number): string => parties.find((party) => party.id === id)?.letter ?? ''
  return (
    <section className="stack" aria-labelledby="forms-heading">
      <h2 id="forms-heading">Evaluation forms</h2>
      {forms.length === 0 ? (
        <p>
          {end === null
            ? 'Forms fall due one and six months after the case has ended.'
            : 'Nobody is asked about a case that did not proceed.'}
        </p>
      ) : (
        <TableRegion label="Evaluation forms">
          <table className="table" aria-labelledby="forms-heading">
            <thead>
              <tr>
                <th scope="col">Party and form</th>
                <th scope="col">Due</th>
                <th scope="col">Window</th>
                <th scope="col">How it stands</th>
                <th scope="col">What can be done</th>
              </tr>
            </thead>
            <tbody>
              {forms.map((form) => (
                <tr key={`${form.partyId} ${form.point}`}>
                  <th scope="row">
                    {letterOf(form.partyId)}, {POINT_WORDS[form.point]}
                  </th>
                  <td>{dateInWords(form.due.on)}</td>
                  <td>
                    {dateInWords(form.due.from)} to {dateInWords(form.due.until)}
                  </td>
                  <td>{standingOf(form)}</td>
                  <td>
                    <Link
                      to={{ name: 'evaluation', caseId: page.id, partyId: form.partyId, point: form.point }}
                    >
                      {form.state === 'returned' ? 'Look at the answers' : 'Enter the reply'}
                    </Link>
                    <PrintForm page={page} form={form} letter={letterOf(form.partyId)} />
                    <FormSteps page={page} form={form} letter={letterOf(form.partyId)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {earlierForms.length > 0 && (
        <p className="quiet">
          {countOf(earlierForms.length, 'form')} about an earlier end of this case{' '}
          {earlierForms.length === 1 ? 'is' : 'are'} kept and counted for nothing.
        </p>
      )}
    </section>
  )
}

interface PrintFormProps {
  readonly page: CasePageView
  readonly form: CasePageView['forms'][number]
  readonly letter: string
}

function PrintForm({ page, form: { partyId, point, form }, letter }: PrintFormProps) {
  const { reference, today } = page
  const party = page.parties.find(({ id }) => id === partyId)
  const sendings = form ?? NOTHING_SENT
  const step = letterStep(sendings, today)
  const canWrite =
    checkLetter({ ...sendings, point, reply: form?.reply ?? { kind: 'waiting' } }, today).length === 0
  const toPrint = {
    partyId,
    point,
    name: `${reference}, ${letter}, ${POINT_WORDS[point]}`,
    flags: party === undefined ? [] : flagsInWords(party),
    note: step === null || isLetterNoted(sendings, today) ? null : stepToNote(step),
  }
  return <PrintOne letter={toPrint} hasLetter={canWrite} on={today} />
}

function standingOf({ state, form }: CasePageView['forms'][number]): string {
  const parts = [FORM_STATE_WORDS[state]]
  if (form === null) return parts.join()
  if (form.reply.kind === 'returned') {
    const improved = hasImproved(form.reply.answers)
    parts.push(dateInWords(form.reply.on))
    if (improved !== null) parts.push(improved ? 'improved' : 'not improved')
    return parts.join(', ')
  }
  if (form.sentOn !== null) parts.push(`sent ${dateInWords(form.sentOn)}`)
  if (form.reminders.length > 0) parts.push(countOf(form.reminders.length, 'reminder'))
  return parts.join(', ')
}
