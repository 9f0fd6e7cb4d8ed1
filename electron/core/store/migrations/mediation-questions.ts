// The first version of the form as it was when this step of the schema was made. It never changes; the domain's own words may.
const agree = ['Do not agree at all', 'Agree completely']
const before = [
  { key: 'explained', kind: 'scale', words: 'It was made clear to me how mediation works.', ends: agree },
  { key: 'fair', kind: 'scale', words: 'The mediator was fair to everyone involved.', ends: agree },
  {
    key: 'heard',
    kind: 'scale',
    words: 'I could say what mattered to me, and I was listened to.',
    ends: agree,
  },
  { key: 'private', kind: 'scale', words: 'I trusted that what I said would be kept private.', ends: agree },
  {
    key: 'situation',
    kind: 'scale',
    words: 'Compared with before mediation, how are things between you now?',
    ends: ['Much worse', 'Much better'],
  },
  {
    key: 'understanding',
    kind: 'scale',
    words: 'I understand better how the other side sees things.',
    ends: agree,
  },
  { key: 'coping', kind: 'scale', words: 'If we disagree again, I feel able to deal with it.', ends: agree },
]
const after = [
  {
    key: 'contact',
    kind: 'yes-no',
    words:
      'Since mediation ended, have you had to get in touch with the police, the council or your landlord about this again?',
    ends: null,
  },
  {
    key: 'stress',
    kind: 'stress',
    words: 'How much stress does the dispute cause you at the moment?',
    ends: ['None', 'As much as I can imagine'],
  },
  {
    key: 'recommend',
    kind: 'yes-no',
    words: 'Would you tell somebody in the same position to try mediation?',
    ends: null,
  },
  {
    key: 'comment',
    kind: 'words',
    words: 'Is there anything else that you would like to tell us?',
    ends: null,
  },
]
const workable = { key: 'workable', kind: 'yes-no', words: 'Can you live with what was agreed?', ends: null }
const kept = { key: 'kept', kind: 'yes-no', words: 'Is what was agreed still being kept?', ends: null }

/** JSON of the questions of both points. */
export const FIRST_QUESTIONS = JSON.stringify({
  'one-month': [...before, workable, ...after],
  'six-month': [...before, kept, ...after],
})
