import { describe, expect, test } from 'vitest'
import { proposalsFor } from '../../../shared/domain/imports/index.ts'
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
