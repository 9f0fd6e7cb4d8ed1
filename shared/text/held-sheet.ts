import type { HeldForm, SubjectAccess } from '../domain/mediation/index.ts'
import { dateInWords } from '../kit/civil-date.ts'
import { listInWords, sentenceCase } from './counts.ts'
import { answerInWords } from './mediation-form-words.ts'
import {
  CONTACT_WAY_WORDS,
  INTERVENTION_WORDS,
  MEETING_WORDS,
  NOT_ASKED_WORDS,
  OUTCOME_WORDS,
  POINT_WORDS,
  PRESENTING_ISSUE_WORDS,
  REPEAT_WORDS,
  ROUTE_WORDS,
  TENURE_WORDS,
} from './mediation-words.ts'

export interface HeldLine {
  readonly name: string
  readonly words: string
}

export interface HeldSection {
  readonly heading: string
  readonly lines: readonly HeldLine[]
}

/** What is held about one party, as it is shown and as it is printed: both are made from this and nothing else. */
export interface HeldSheet {
  readonly title: string
  /** Who was taken out. */
  readonly about: string
  /** Only sections that hold something. */
  readonly sections: readonly HeldSection[]
}

/** The name of a line as it goes before its words: "Sent:", and a question as it was asked. */
export function heldLabel({ name }: HeldLine): string {
  return /[.?!:]$/u.test(name) ? name : `${name}:`
}

/**
 * Puts what is held about a party into words. Names of the others were taken out where it was read. With `leavesOutMarks`
 * the marks for safeguarding and vulnerability are not told: where telling could do harm, the law lets them be held back.
 */
export function heldSheet(
  held: SubjectAccess,
  { leavesOutMarks }: { readonly leavesOutMarks: boolean },
): HeldSheet {
  const { reference, party, leftOut } = held
  const sections: HeldSection[] = [
    { heading: 'Name and contact details', lines: detailLines(held) },
    { heading: 'The case', lines: [...caseLines(held), ...(leavesOutMarks ? [] : markLines(held))] },
    {
      heading: 'Contacts with you',
      lines: held.contacts.map(({ on, way, note }) => ({
        name: dateInWords(on),
        words: note === null ? CONTACT_WAY_WORDS[way] : `${CONTACT_WAY_WORDS[way]}. ${note}`,
      })),
    },
    {
      heading: 'Meetings of the case',
      lines: held.meetings.map(({ on, kind }) => ({ name: dateInWords(on), words: MEETING_WORDS[kind] })),
    },
    {
      heading: 'Reports of the same matter since the end',
      lines: held.repeats.map(({ on, kind }) => ({ name: dateInWords(on), words: REPEAT_WORDS[kind] })),
    },
    ...held.forms.map((form) => ({ heading: formHeading(form), lines: formLines(form) })),
    {
      heading: 'To whom something about you was told',
      lines: held.disclosures.map(({ on, recipient, what, legalBasis }) => ({
        name: dateInWords(on),
        words: `${recipient}: ${what} Ground: ${legalBasis}`,
      })),
    },
  ]
  return {
    title: `All that is held about party ${party.letter} of ${reference}`,
    about:
      leftOut.length === 0
        ? 'Nobody else is part of the case.'
        : `What names party ${listInWords(leftOut)} is taken out.`,
    sections: sections.filter(({ lines }) => lines.length > 0),
  }
}

function detailLines({ details }: SubjectAccess): HeldLine[] {
  const all: readonly HeldLine[] = [
    { name: 'Name', words: details.name },
    { name: 'Address', words: details.address },
    { name: 'Telephone', words: details.phone },
    { name: 'E-mail', words: details.email },
    { name: 'How to get in touch', words: details.howToReach },
  ]
  return all.filter(({ words }) => words !== '')
}

function caseLines({ face, end, party }: SubjectAccess): HeldLine[] {
  const { referral } = face
  const day = (name: string, on: typeof face.openedOn): HeldLine[] =>
    on === null ? [] : [{ name, words: dateInWords(on) }]
  return [
    ...day('Referred', referral.on),
    { name: 'Referred by', words: ROUTE_WORDS[referral.route] },
    { name: 'About', words: PRESENTING_ISSUE_WORDS[referral.issue] },
    ...(referral.tenure === null ? [] : [{ name: 'Tenure', words: TENURE_WORDS[referral.tenure] }]),
    { name: 'Household', words: String(party.household) },
    ...day('Taken on', face.openedOn),
    ...day('Agreed to take part', face.consentOn),
    ...(face.interventions.length === 0
      ? []
      : [
          {
            name: 'What was done',
            words: listInWords(face.interventions.map((kind) => INTERVENTION_WORDS[kind])),
          },
        ]),
    ...day('Taken to the Partnership Hub', face.hubOn),
    ...day('ASB case review asked for', face.caseReviewOn),
    ...day('Ended', end?.on ?? null),
    ...(end === null ? [] : [{ name: 'Outcome', words: OUTCOME_WORDS[end.outcome] }]),
    ...(end?.notProceeding?.why === 'declined' && end.notProceeding.by === party.letter
      ? [{ name: 'Why it did not proceed', words: 'You declined' }]
      : []),
  ]
}

function markLines({ party }: SubjectAccess): HeldLine[] {
  const marks = [
    ...(party.isSafeguarding ? ['safeguarding'] : []),
    ...(party.isVulnerable ? ['vulnerable'] : []),
  ]
  return marks.length === 0 ? [] : [{ name: 'Marked as', words: sentenceCase(listInWords(marks)) }]
}

function formHeading({ form }: HeldForm): string {
  return `${POINT_WORDS[form.point]}, after the end on ${dateInWords(form.endedOn)}`
}

function formLines({ form, words, questions }: HeldForm): HeldLine[] {
  const { sentOn, reminders, reply } = form
  return [
    ...(sentOn === null ? [] : [{ name: 'Sent', words: dateInWords(sentOn) }]),
    ...reminders.map((on) => ({ name: 'Reminder', words: dateInWords(on) })),
    ...(reply.kind === 'returned' ? [{ name: 'Returned', words: dateInWords(reply.on) }] : []),
    ...(reply.kind === 'no-reply' ? [{ name: 'No reply', words: `Noted on ${dateInWords(reply.on)}` }] : []),
    ...(reply.kind === 'not-asked' ? [{ name: 'Not asked', words: NOT_ASKED_WORDS[reply.reason] }] : []),
    ...(reply.kind !== 'returned'
      ? []
      : questions
          .filter(({ kind }) => kind !== 'words')
          .map((question) => ({
            name: question.words,
            words: answerInWords(question, reply.answers[question.key]),
          }))),
    ...(words === null ? [] : [{ name: 'In your own words', words }]),
  ]
}
