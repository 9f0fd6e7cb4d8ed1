import type { FormPoint } from './form.ts'
import type { Question, QuestionKey, QuestionKind } from './questionnaire.ts'

const AGREE = ['Do not agree at all', 'Agree completely'] as const

function question(
  key: string,
  kind: QuestionKind,
  words: string,
  ends: Question['ends'] = kind === 'scale' ? AGREE : null,
): Question {
  return { key: key as QuestionKey, kind, words, ends }
}

const ABOUT_THE_SERVICE = [
  question('explained', 'scale', 'It was made clear to me how mediation works.'),
  question('fair', 'scale', 'The mediator was fair to everyone involved.'),
  question('heard', 'scale', 'I could say what mattered to me, and I was listened to.'),
  question('private', 'scale', 'I trusted that what I said would be kept private.'),
]

const ABOUT_THE_DISPUTE = [
  question('situation', 'scale', 'Compared with before mediation, how are things between you now?', [
    'Much worse',
    'Much better',
  ]),
  question('understanding', 'scale', 'I understand better how the other side sees things.'),
  question('coping', 'scale', 'If we disagree again, I feel able to deal with it.'),
]

const AFTERWARDS = [
  question(
    'contact',
    'yes-no',
    'Since mediation ended, have you had to get in touch with the police, the council or your landlord about this again?',
  ),
  question('stress', 'stress', 'How much stress does the dispute cause you at the moment?', [
    'None',
    'As much as I can imagine',
  ]),
  question('recommend', 'yes-no', 'Would you tell somebody in the same position to try mediation?'),
  question('comment', 'words', 'Is there anything else that you would like to tell us?'),
]

/** Twelve questions for each point, in words of our own, until the officer changes them. */
export const USUAL_QUESTIONS: Readonly<Record<FormPoint, readonly Question[]>> = {
  'one-month': [
    ...ABOUT_THE_SERVICE,
    ...ABOUT_THE_DISPUTE,
    question('workable', 'yes-no', 'Can you live with what was agreed?'),
    ...AFTERWARDS,
  ],
  'six-month': [
    ...ABOUT_THE_SERVICE,
    ...ABOUT_THE_DISPUTE,
    question('kept', 'yes-no', 'Is what was agreed still being kept?'),
    ...AFTERWARDS,
  ],
}
