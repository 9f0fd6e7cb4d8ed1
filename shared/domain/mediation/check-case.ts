import { type CivilDate, dateInWords } from '../../kit/civil-date.ts'
import { doubt, type EntryFinding, refusal } from '../measures/index.ts'
import type { CaseEnd, CaseFace } from './case.ts'

/** What is wrong or doubtful in what is known of a case; nothing where it can be kept. */
export function checkCase(face: CaseFace, end: Pick<CaseEnd, 'on'> | null, asAt: CivilDate): EntryFinding[] {
  const { referral, openedOn, consentOn, hubOn, caseReviewOn } = face
  const found: EntryFinding[] = []
  if (referral.on > asAt) {
    found.push(
      refusal(
        'referral-to-come',
        `The referral would be on ${dateInWords(referral.on)}, which is still to come. Enter the day on which it arrived.`,
      ),
    )
  }
  if (openedOn !== null && openedOn < referral.on) {
    found.push(
      refusal(
        'opened-before-referral',
        `The case would be opened on ${dateInWords(openedOn)}, before it was referred on ${dateInWords(referral.on)}. Change one of the two days.`,
      ),
    )
  }
  if (end !== null) found.push(...checkEndDay(face, end.on, asAt))
  for (const [what, day] of [
    ['Consent', consentOn],
    ['The link to the Hub', hubOn],
    ['The ASB case review', caseReviewOn],
  ] as const) {
    if (day !== null && day > asAt) {
      found.push(
        doubt(
          'day-to-come',
          `${what} is dated ${dateInWords(day)}, which is still to come. Is that the day?`,
        ),
      )
    }
  }
  return found
}

/** What is wrong or doubtful in an end; `firstReply` is the earliest day of a form that belongs to it. */
export function checkEnd(
  face: CaseFace,
  end: CaseEnd,
  asAt: CivilDate,
  firstReply: CivilDate | null = null,
): EntryFinding[] {
  const found = checkEndDay(face, end.on, asAt)
  if (firstReply !== null && firstReply < end.on) {
    found.push(
      refusal(
        'form-before-end',
        `A form came back on ${dateInWords(firstReply)}, so the intervention cannot have ended later, on ${dateInWords(end.on)}. Take the form back first, or change the day.`,
      ),
    )
  }
  const didProceed = end.outcome !== 'did-not-proceed'
  if (didProceed !== (end.notProceeding === null)) {
    found.push(
      refusal(
        'why-not-proceeding',
        didProceed
          ? 'A reason for not proceeding was given, but the case did proceed. Choose one of the two.'
          : 'Say why the case did not proceed: who declined, or that it was unsuitable or referred back.',
      ),
    )
  }
  if (didProceed && face.openedOn === null) {
    found.push(
      refusal(
        'never-opened',
        'The case was never opened. Say when it was taken on, or that it did not proceed.',
      ),
    )
  }
  if (didProceed && face.consentOn === null) {
    found.push(doubt('no-consent', 'No day of consent is noted. Did the parties agree to take part?'))
  }
  return found
}

function checkEndDay({ referral, openedOn }: CaseFace, on: CivilDate, asAt: CivilDate): EntryFinding[] {
  const found: EntryFinding[] = []
  if (on < referral.on) {
    found.push(
      refusal(
        'end-before-referral',
        `The case would end on ${dateInWords(on)}, before it was referred on ${dateInWords(referral.on)}. Change one of the two days.`,
      ),
    )
  } else if (openedOn !== null && on < openedOn) {
    found.push(
      refusal(
        'end-before-opening',
        `The case would end on ${dateInWords(on)}, before it was opened on ${dateInWords(openedOn)}. Change one of the two days.`,
      ),
    )
  }
  if (on > asAt) {
    found.push(
      refusal(
        'end-to-come',
        `The intervention would end on ${dateInWords(on)}, which is still to come. Enter the end once it is over.`,
      ),
    )
  }
  return found
}
