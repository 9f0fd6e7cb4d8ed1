import { describe, expect, test } from 'vitest'
import { proposalsFor, standingAnswers } from '../../../shared/domain/imports/index.ts'
import { isFailure } from '../../../shared/kit/failure.ts'
import { aRawDocument, HEADER, heading, table } from '../../builders/raw-document.ts'
import { itemsOf, questionIds, understood } from '../../builders/understood.ts'

const BLOCKS = [
  heading('Northmere Community Safety Plan 2020-2023'),
  heading('Action plan 2020/21'),
  heading('Priority: Fraud'),
  table([
    [...HEADER, 'Widget'],
    ['Losses', 'Hold talks and', '', 'Number of talks held by March 2020', 'Police', 'blue'],
  ]),
  table([
    [...HEADER, 'Widget'],
    ['', 'share alerts', '', '', 'Ardenshire Police', ''],
  ]),
]
const IDS = ['unknown-column:widget', 'cut-sentence', 'partner-spelling', 'early-date']

/** Two cells that run on, each a part of one question. */
const RUN_ON = [
  heading('Priority: Fraud'),
  table([
    [...HEADER],
    ['Losses', 'Hold talks in the town Offer advice to all', '', '', 'Police'],
    ['Scams', 'Walk with the wardens Visit every shop', '', '', 'Police'],
  ]),
]

const DATED = [
  heading('Northmere Community Safety Plan 2020-2023'),
  heading('Action plan 2020/21'),
  heading('Priority: Fraud'),
  table([
    [...HEADER],
    ['Losses', 'Hold talks', '', 'Number of talks by March 2021', 'Police'],
    ['Scams', 'Share alerts by June 2020', '', 'Number of alerts by March 2021', 'Police'],
    ['Loans', 'Visit banks', '', 'Number of visits by February 2019', 'Police'],
  ]),
]

function duesOf(answers: ReadonlyMap<string, string>) {
  const [priority] = understood(DATED, answers).priorities
  return [...itemsOf(priority, 'action'), ...itemsOf(priority, 'measure')].map((item) => item.due?.on ?? null)
}

describe('questions about several things', () => {
  test('say where each is and what it is about, with a bar where it would be cut', () => {
    const [question] = understood(RUN_ON).questions
    expect(question?.parts.map(({ id, where, words }) => [id, where, words])).toEqual([
      ['run-on-paragraph@t1.2.2.1', 'table, row 2', 'Hold talks in the town | Offer advice to all'],
      ['run-on-paragraph@t1.3.2.1', 'table, row 3', 'Walk with the wardens | Visit every shop'],
    ])
    expect(question?.places.map((place) => [place.table, place.row, place.column])).toEqual([
      [1, 2, 2],
      [1, 3, 2],
    ])
  })

  test('take an answer for one of them that differs from the rest', () => {
    const answers = new Map([
      ['run-on-paragraph', 'split'],
      ['run-on-paragraph@t1.3.2.1', 'keep-whole'],
    ])
    const draft = understood(RUN_ON, answers)
    expect(itemsOf(draft.priorities[0], 'action').map((item) => item.text)).toEqual([
      'Hold talks in the town',
      'Offer advice to all',
      'Walk with the wardens Visit every shop',
    ])
    expect(draft.questions[0]?.parts.map((part) => part.answer)).toEqual([null, 'keep-whole'])
  })

  test('refuse an answer for one of them that is none of the choices', () => {
    const answers = new Map([['run-on-paragraph@t1.3.2.1', 'perhaps']])
    expect(() => understood(RUN_ON, answers)).toThrow('must be "split" or "keep-whole"')
  })

  test('leave no answer behind that nothing asks for any longer', () => {
    const answers = new Map([
      ['run-on-paragraph', 'split'],
      ['run-on-paragraph@t9.9.9.9', 'split'],
      ['early-date', 'clear'],
    ])
    expect([...standingAnswers(aRawDocument(RUN_ON), answers)]).toEqual([['run-on-paragraph', 'split']])
  })
})

describe('days that words name', () => {
  test('are offered as due dates in one question, the commonest named', () => {
    const question = understood(DATED).questions.find(({ id }) => id === 'due-date')
    expect(question?.sentence).toBe(
      '3 actions and measures name a day in their words, 2 of them 31 March 2021. Set it as the due date of each?',
    )
    expect(question?.parts.map((part) => part.words)).toEqual([
      '31 March 2021: Number of talks by March 2021',
      '30 June 2020: Share alerts by June 2020',
      '31 March 2021: Number of alerts by March 2021',
    ])
  })

  test.each([
    ['all set while nobody has answered', {}, ['2020-06-30', '2021-03-31', '2021-03-31', '2019-02-28']],
    ['none set', { 'due-date': 'leave' }, [null, null, null, '2019-02-28']],
    [
      'all but one set',
      { 'due-date': 'set', 'due-date@t1.3.2.1': 'leave' },
      [null, '2021-03-31', '2021-03-31', '2019-02-28'],
    ],
    [
      'an early one moved into the plan year',
      { 'early-date': 'in-year' },
      ['2020-06-30', '2021-03-31', '2021-03-31', '2021-02-28'],
    ],
    ['an early one cleared', { 'early-date': 'clear' }, ['2020-06-30', '2021-03-31', '2021-03-31', null]],
  ])('%s', (_name, answers, expected) => {
    const [share, ...others] = duesOf(new Map(Object.entries(answers))).filter(
      (_, at) => at !== 0 && at !== 2,
    )
    expect([share, ...others]).toEqual(expected)
  })

  test('move to the last day of February in a leap year, as a person’s own date', () => {
    const early = understood(
      [
        heading('Northmere Community Safety Plan 2019-2022'),
        heading('Action plan 2019/20'),
        heading('Priority: Fraud'),
        table([[...HEADER], ['Losses', 'Hold talks', '', 'Number of talks by February 2019', 'Police']]),
      ],
      new Map([['early-date', 'in-year']]),
    )
    expect(itemsOf(early.priorities[0], 'measure')[0]?.due).toEqual({
      on: '2020-02-29',
      words: null,
      precision: 'day',
    })
  })
})

describe('questions', () => {
  test('have the same ids each time, answered or not', () => {
    expect(questionIds(understood(BLOCKS))).toEqual(IDS)
    expect(questionIds(understood(BLOCKS, 'suggested'))).toEqual(IDS)
  })

  test('tell the answer that the draft was made with', () => {
    const answers = new Map([['cut-sentence', 'keep-apart']])
    expect(understood(BLOCKS, answers).questions.map((question) => question.answer)).toEqual([
      null,
      'keep-apart',
      null,
      null,
    ])
  })

  test('are all answered by their first choice when suggestions are taken', () => {
    const { questions } = understood(BLOCKS, 'suggested')
    expect(questions.map((question) => question.answer)).toEqual(
      questions.map((question) => question.choices[0]?.value),
    )
    expect([...proposalsFor(aRawDocument(BLOCKS), new Map())]).toEqual(
      questions.map((question) => [question.id, question.choices[0]?.value]),
    )
  })

  test('keep a given answer when proposals fill the rest', () => {
    const answers = proposalsFor(aRawDocument(BLOCKS), new Map([['early-date', 'clear']]))
    expect(answers.get('early-date')).toBe('clear')
    expect(answers.size).toBe(IDS.length)
  })

  test('about early dates clear the date and leave the words', () => {
    const draft = understood(BLOCKS, new Map([['early-date', 'clear']]))
    const [measure] = itemsOf(draft.priorities[0], 'measure')
    expect(measure?.due).toBeUndefined()
    expect(measure?.text).toBe('Number of talks held by March 2020')
  })

  test('about spellings unite partners, and the printed words stay', () => {
    const draft = understood(BLOCKS, new Map([['partner-spelling', 'same']]))
    expect(draft.partners).toEqual([{ name: 'Ardenshire Police', shortName: null, aliases: ['Police'] }])
    expect(itemsOf(draft.priorities[0], 'lead').map((item) => [item.text, item.partners])).toEqual([
      ['Police', ['Ardenshire Police']],
      ['Ardenshire Police', ['Ardenshire Police']],
    ])
  })

  test.each([
    ['no-such-question', 'yes', 'This file raises no question "no-such-question"'],
    ['cut-sentence', 'perhaps', 'The answer to "cut-sentence" must be "join" or "keep-apart"'],
  ])('refuse the answer %s: %s in a sentence', (id, answer, sentence) => {
    const act = () => understood(BLOCKS, new Map([[id, answer]]))
    expect(act).toThrow(sentence)
    expect(act).toThrow(expect.toSatisfy((error: unknown) => isFailure(error, 'invalid-input')))
  })

  test('may still be answered when another answer settled them', () => {
    const blocks = [
      heading('Priority: Fraud'),
      table([[...HEADER], ['Losses', 'Hold talks and Offer advice and', '', '', 'Police']]),
      table([[...HEADER], ['', 'help', '', '', '']]),
    ]
    const answers = new Map(
      understood(blocks).questions.map(({ id, choices }) => [id, choices[0]?.value ?? '']),
    )
    expect(() => understood(blocks, answers)).not.toThrow()
  })
})
