import { describe, expect, test } from 'vitest'
import type { RawBlock } from '../../../shared/domain/imports/index.ts'
import { HEADER, heading, spanning, table, text } from '../../builders/raw-document.ts'
import {
  countsOf,
  healedKinds,
  issueTexts,
  itemsOf,
  questionIds,
  textsOf,
  understood,
} from '../../builders/understood.ts'

const FRAUD = heading('Priority: Fraud')

/** Two tables of one priority with a page between them. */
function pages(above: Parameters<typeof table>[0], below: Parameters<typeof table>[0]): RawBlock[] {
  return [FRAUD, table([[...HEADER], ...above], 'table 1'), table([[...HEADER], ...below], 'table 2')]
}

describe('issues', () => {
  test('that are left blank are the issue above, and it is said how many', () => {
    const draft = understood(
      pages(
        [['Losses', 'Hold talks', '', '', '']],
        [
          ['', 'Share alerts', '', '', ''],
          ['--', 'Visit shops', '', '', ''],
        ],
      ),
    )
    expect(issueTexts(draft)).toEqual(['Losses'])
    expect(draft.healed.find((healing) => healing.kind === 'blank-issue')).toEqual({
      kind: 'blank-issue',
      where: 'table 2, row 2; table 2, row 3',
      sentence: '2 rows without an issue belong to the issue above.',
    })
  })

  test('that are merged over rows are one issue, without a report', () => {
    const draft = understood([
      FRAUD,
      table([
        [...HEADER],
        [spanning('Losses', { rows: 2 }), 'Hold talks', '', '', ''],
        ['Share alerts', '', '', ''],
      ]),
    ])
    expect(issueTexts(draft)).toEqual(['Losses'])
    expect(textsOf(draft, 'action')).toEqual(['Hold talks', 'Share alerts'])
    expect(healedKinds(draft)).toEqual([])
  })

  test('whose sentence a page cut are joined, and their row is one row again', () => {
    const draft = understood(
      pages(
        [['Reassurance about fraud and', 'Hold talks', '', '', '']],
        [['awareness of scams.', 'Share alerts', '', '', '']],
      ),
    )
    expect(issueTexts(draft)).toEqual(['Reassurance about fraud and awareness of scams.'])
    expect(draft.priorities[0]?.issues[0]?.rows).toHaveLength(1)
    expect(
      draft.priorities[0]?.issues[0]?.statement[0]?.sources.map((place) => [place.table, place.row]),
    ).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  test('that are printed again in each row are one issue', () => {
    const draft = understood([
      FRAUD,
      table([[...HEADER], ['Losses', 'Hold talks', '', '', ''], ['Losses', 'Share alerts', '', '', '']]),
    ])
    expect(issueTexts(draft)).toEqual(['Losses'])
    expect(draft.leftOut.map((one) => one.place.words)).toEqual(['Losses'])
  })

  test.each(['As above', 'ditto', '"'])('that say “%s” are the issue above', (words) => {
    const draft = understood(
      pages([['Losses', 'Hold talks', '', '', '']], [[words, 'Share alerts', '', '', '']]),
    )
    expect(issueTexts(draft)).toEqual(['Losses'])
  })

  test('keep lists with their marks', () => {
    const draft = understood([
      FRAUD,
      table([[...HEADER], [['In the town:', '• post', '* telephone'], 'Hold talks', '', '', '']]),
    ])
    expect(draft.priorities[0]?.issues[0]?.statement.map(({ text, mark }) => [text, mark])).toEqual([
      ['In the town:', 'none'],
      ['post', 'bullet'],
      ['telephone', 'bullet'],
    ])
  })
})

describe('sentences that a page cut', () => {
  const CUT = pages(
    [['Losses', 'Send a leaflet with the tax bill', 'Better self-esteem and', '', 'NBC, mediation']],
    [['', 'at the end of the year', 'fewer losses', '', 'service']],
  )

  test('are one question with all their places, and stay apart while nobody has answered', () => {
    const draft = understood(CUT)
    expect(draft.questions).toHaveLength(1)
    expect(draft.questions[0]?.where).toBe('table 2, row 2')
    expect(draft.questions[0]?.sentence).toContain('3 sentences')
    expect(textsOf(draft, 'outcome')).toEqual(['Better self-esteem and', 'fewer losses'])
  })

  test('are joined by the proposal, with both places kept', () => {
    const draft = understood(CUT, 'suggested')
    expect(textsOf(draft, 'action')).toEqual(['Send a leaflet with the tax bill at the end of the year'])
    expect(textsOf(draft, 'outcome')).toEqual(['Better self-esteem and fewer losses'])
    expect(textsOf(draft, 'lead')).toEqual(['NBC, mediation service'])
    expect(itemsOf(draft.priorities[0], 'outcome')[0]?.sources.map((place) => place.words)).toEqual([
      'Better self-esteem and',
      'fewer losses',
    ])
  })

  test('are joined without a question where the issue was cut too and the words cannot end there', () => {
    const draft = understood(
      pages(
        [['People do not know', 'Send a leaflet with the', '', '', '']],
        [['whom to ask.', 'tax bill', '', '', '']],
      ),
    )
    expect(textsOf(draft, 'action')).toEqual(['Send a leaflet with the tax bill'])
    expect(questionIds(draft)).toEqual([])
  })

  test('are not seen where small letters are the habit', () => {
    const draft = understood(
      pages(
        [['Losses', ['hold talks', 'share alerts', 'visit shops'], '', '', '']],
        [['', ['brief postmen', 'write letters'], '', '', '']],
      ),
    )
    expect(questionIds(draft)).toEqual([])
  })
})

describe('paragraphs that run on', () => {
  const RUN_ON = [
    FRAUD,
    table([
      [...HEADER],
      [
        'Losses',
        'Messages on partner websites Police to hold drop-in hours for tenants Offer advice to shops',
        'Better reports of fraud in town A fuller picture of scams',
        'Increased trust in the survey. Number of talks held by March 2021 Number of letters sent',
        'Police',
      ],
      ['Scams', 'Work with the police and shops', 'Fewer letters', 'Number of scams', 'Police'],
    ]),
  ]

  test('are one question, and stay whole while nobody has answered', () => {
    const draft = understood(RUN_ON)
    expect(questionIds(draft)).toEqual(['run-on-paragraph'])
    expect(countsOf(draft)).toMatchObject({ actions: 2, outcomes: 2, measures: 2 })
  })

  test('are split by the proposal, each piece with its own words of the file', () => {
    const draft = understood(RUN_ON, 'suggested')
    expect(textsOf(draft, 'action').slice(0, 3)).toEqual([
      'Messages on partner websites',
      'Police to hold drop-in hours for tenants',
      'Offer advice to shops',
    ])
    expect(textsOf(draft, 'outcome').slice(0, 2)).toEqual([
      'Better reports of fraud in town',
      'A fuller picture of scams',
    ])
    const measures = itemsOf(draft.priorities[0], 'measure').slice(0, 3)
    expect(measures.map((item) => item.text)).toEqual([
      'Increased trust in the survey.',
      'Number of talks held by March 2021',
      'Number of letters sent',
    ])
    expect(measures.map((item) => item.sources[0]?.words)).toEqual(measures.map((item) => item.text))
    expect(measures[1]?.due?.on).toBe('2021-03-31')
  })

  test.each([
    'Support the work of the Northmere Crime Prevention Panel in the town',
    'Provide a clearly increased Police presence at hotspots on Friday and Saturday nights',
    'Number of Young People who have used the service by March 2021 in Burntwood',
    'Deliver the programme. It runs each week and the council pays for it.',
    'Hold useful and quarterly Business Advisory Group meetings for all shops',
  ])('are not made of “%s”', (sentence) => {
    const story = text('Some police data is on business crime. Others meet with Police in the town.')
    const blocks = [story, FRAUD, table([[...HEADER], ['Losses', sentence, '', '', '']])]
    expect(questionIds(understood(blocks))).toEqual([])
  })
})

describe('leads that run together', () => {
  const LEADS = [
    FRAUD,
    table([
      [...HEADER],
      ['Losses', 'Hold talks', '', '', ['Harbour Trust', 'NBC', 'Ardenshire Police']],
      [
        'Scams',
        'Share alerts',
        '',
        '',
        ['Ardenshire Police NBC – Community Safety', 'NBC and Harbour Trust'],
      ],
    ]),
  ]

  test('name all their partners even while they stand in one line', () => {
    const draft = understood(LEADS)
    expect(itemsOf(draft.priorities[0], 'lead').at(-2)?.partners).toEqual(['Ardenshire Police', 'NBC'])
    expect(itemsOf(draft.priorities[0], 'lead').at(-1)?.partners).toEqual(['NBC', 'Harbour Trust'])
  })

  test('get a line each by the proposal, and none where a word stands between them', () => {
    const draft = understood(LEADS, 'suggested')
    expect(textsOf(draft, 'lead')).toEqual([
      'Harbour Trust',
      'NBC',
      'Ardenshire Police',
      'Ardenshire Police',
      'NBC – Community Safety',
      'NBC and Harbour Trust',
    ])
  })
})
