import { type CivilDate, dateInWords } from '../../kit/civil-date.ts'
import { doubt, type EntryFinding, refusal } from '../measures/index.ts'
import type { EvaluationForm, FormPoint } from './form.ts'
import { canBeNoReply, formDue, isInWindow } from './form-state.ts'
import { type Answers, isAnswerTo, type Question } from './questionnaire.ts'

/** How the form of a point is called in sentences. */
export const POINT_WORDS: Readonly<Record<FormPoint, string>> = {
  'one-month': 'one-month form',
  'six-month': 'six-month form',
}

/** The end of a case, as far as its forms are concerned; null while it is open. */
export interface EndForForms {
  readonly on: CivilDate
  readonly didProceed: boolean
}

/** Refuses forms of a case that is open, or that never came to an intervention. */
export function checkAsking(end: EndForForms | null): EntryFinding[] {
  if (end === null) {
    return [
      refusal(
        'still-open',
        'The case is open. Forms fall due after the end of the intervention: close it first.',
      ),
    ]
  }
  if (!end.didProceed) {
    return [refusal('did-not-proceed', 'The case did not proceed, so there is no intervention to ask about.')]
  }
  return []
}

/** What is wrong or doubtful in sending or reminding on a day. */
export function checkSending(
  form: Pick<EvaluationForm, 'point' | 'endedOn' | 'sentOn' | 'reminders' | 'reply'>,
  on: CivilDate,
  asAt: CivilDate,
): EntryFinding[] {
  const found = checkDay(form, on, asAt)
  const name = POINT_WORDS[form.point]
  if (form.reply.kind !== 'waiting') {
    found.push(
      refusal('settled', `The ${name} is settled already. Take that back first if it was a mistake.`),
    )
  }
  const before = form.reminders.at(-1) ?? form.sentOn
  if (before !== null && before !== undefined && on < before) {
    found.push(
      refusal(
        'before-the-last',
        `${dateInWords(on)} lies before ${dateInWords(before)}, when it was last sent. Change the day.`,
      ),
    )
  }
  if (on < formDue(form.endedOn, form.point).from) {
    found.push(
      doubt(
        'early',
        `The ${name} is due on ${dateInWords(formDue(form.endedOn, form.point).on)}. Was it sent so early?`,
      ),
    )
  }
  return found
}

/** What is wrong or doubtful in a reply that came on a day, with its answers. */
export function checkReply(
  form: Pick<EvaluationForm, 'point' | 'endedOn' | 'sentOn' | 'reply'>,
  reply: { readonly on: CivilDate; readonly answers: Answers },
  questions: readonly Question[],
  asAt: CivilDate,
): EntryFinding[] {
  const found = checkDay(form, reply.on, asAt)
  const name = POINT_WORDS[form.point]
  if (form.reply.kind === 'returned') {
    found.push(
      refusal(
        'two-forms',
        `This party has a ${name} already, of ${dateInWords(form.reply.on)}. Take that one back first if this is the right one.`,
      ),
    )
  }
  if (form.sentOn !== null && reply.on < form.sentOn) {
    found.push(
      refusal(
        'reply-before-sending',
        `The reply of ${dateInWords(reply.on)} lies before ${dateInWords(form.sentOn)}, when the form was sent. Change one of the two days.`,
      ),
    )
  }
  found.push(...checkAnswers(reply.answers, questions))
  const due = formDue(form.endedOn, form.point)
  if (reply.on >= form.endedOn && !isInWindow(due, reply.on)) {
    found.push(
      doubt(
        'outside-window',
        `The ${name} speaks of about ${dateInWords(due.on)}, and came on ${dateInWords(reply.on)}. It is kept and counted; is the point right?`,
      ),
    )
  }
  return found
}

/** "No reply" is an answer only after two reminders. */
export function checkNoReply(
  form: Pick<EvaluationForm, 'point' | 'endedOn' | 'reminders' | 'reply'>,
  on: CivilDate,
  asAt: CivilDate,
): EntryFinding[] {
  const found = checkDay(form, on, asAt)
  if (form.reply.kind !== 'waiting') {
    found.push(
      refusal(
        'settled',
        `The ${POINT_WORDS[form.point]} is settled already. Take that back first if it was a mistake.`,
      ),
    )
  }
  if (!canBeNoReply(form)) {
    found.push(
      refusal(
        'too-few-reminders',
        'There is no reply only after two reminders. Send another reminder, and note its day.',
      ),
    )
  }
  return found
}

function checkDay(
  form: Pick<EvaluationForm, 'point' | 'endedOn'>,
  on: CivilDate,
  asAt: CivilDate,
): EntryFinding[] {
  if (on < form.endedOn) {
    return [
      refusal(
        'form-before-end',
        `The ${POINT_WORDS[form.point]} would be of ${dateInWords(on)}, before the intervention ended on ${dateInWords(form.endedOn)}. Change the day, or the end of the case.`,
      ),
    ]
  }
  if (on > asAt) {
    return [
      refusal('form-to-come', `${dateInWords(on)} is still to come. Enter the day on which it happened.`),
    ]
  }
  return []
}

function checkAnswers(answers: Answers, questions: readonly Question[]): EntryFinding[] {
  const byKey = new Map<string, Question>(questions.map((question) => [question.key, question]))
  for (const [key, answer] of Object.entries(answers)) {
    const question = byKey.get(key)
    if (question === undefined) {
      return [
        refusal(
          'unknown-question',
          'An answer belongs to no question of this form. Choose the version of the form again.',
        ),
      ]
    }
    if (!isAnswerTo(question, answer)) {
      const number = questions.indexOf(question) + 1
      return [
        refusal(
          'unfit-answer',
          `The answer to question ${number} is not one that can be given. Choose again.`,
        ),
      ]
    }
  }
  return Object.keys(answers).length === 0
    ? [doubt('empty-form', 'No question with a number or a yes or no is answered. Is the form empty?')]
    : []
}
