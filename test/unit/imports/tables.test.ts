import { describe, expect, test } from 'vitest'
import { HEADER, heading, spanning, table, text } from '../../builders/raw-document.ts'
import {
  healedKinds,
  issueTexts,
  itemsOf,
  questionIds,
  textsOf,
  understood,
} from '../../builders/understood.ts'

const FRAUD = heading('Priority: Fraud')
const row = (issue: string, action: string, lead = 'Police') => [issue, action, '', '', lead]

describe('a table that goes on', () => {
  test('after a page break with its header again is one table, and the second header is left out', () => {
    const draft = understood([
      FRAUD,
      table([[...HEADER], row('Losses', 'Hold talks')], 'table 1'),
      table(
        [['Issue', 'Action to taken', 'Outcomes', 'Measures', 'Lead'], row('', 'Share alerts')],
        'table 2',
      ),
    ])
    expect(issueTexts(draft)).toEqual(['Losses'])
    expect(textsOf(draft, 'action')).toEqual(['Hold talks', 'Share alerts'])
    expect(draft.leftOut.map((one) => one.place.words)).toEqual([
      'Issue',
      'Action to taken',
      'Outcomes',
      'Measures',
      'Lead',
    ])
  })

  test('without a header has the columns of the table before', () => {
    const draft = understood([
      FRAUD,
      table([[...HEADER], row('Losses', 'Hold talks')], 'table 1'),
      table([row('Scams', 'Share alerts')], 'table 2'),
    ])
    expect(issueTexts(draft)).toEqual(['Losses', 'Scams'])
    expect(healedKinds(draft)).toContain('headerless-table')
    expect(draft.questions).toEqual([])
  })

  test('under a heading of its own and without a header is asked about', () => {
    const blocks = [
      FRAUD,
      table([[...HEADER], row('Losses', 'Hold talks')], 'table 1'),
      heading('Priority: Burglary'),
      table([row('Sheds', 'Mark tools')], 'table 2'),
    ]
    const draft = understood(blocks)
    expect(questionIds(draft)).toEqual(['headerless-table'])
    expect(issueTexts(draft)).toEqual(['Losses', 'Sheds'])
    const asText = understood(blocks, new Map([['headerless-table', 'text']]))
    expect(issueTexts(asText)).toEqual(['Losses'])
    expect(
      asText.sections
        .at(-1)
        ?.blocks[0]?.runs.map((run) => run.text)
        .join(''),
    ).toBe('Sheds | Mark tools | Police')
  })

  test('under its own heading again adds no priority', () => {
    const draft = understood([
      FRAUD,
      table([[...HEADER], row('Losses', 'Hold talks')]),
      heading('Priority: Fraud (continued)'),
      table([[...HEADER], row('Scams', 'Share alerts')]),
    ])
    expect(draft.priorities.map((priority) => priority.name)).toEqual(['Fraud'])
    expect(issueTexts(draft)).toEqual(['Losses', 'Scams'])
  })
})

describe('headers', () => {
  test('may stand in two rows', () => {
    const draft = understood([
      FRAUD,
      table([
        [
          spanning('Issue', { rows: 2 }),
          spanning('What we will do', { columns: 2 }),
          spanning('Measure', { rows: 2 }),
        ],
        ['Action', 'Who'],
        ['Losses', 'Hold talks', 'Police', 'Number of talks'],
      ]),
    ])
    expect(draft.priorities[0]?.columns.map(({ role, heading: words }) => [role, words])).toEqual([
      ['issue', 'Issue'],
      ['action', 'What we will do Action'],
      ['lead', 'Who'],
      ['measure', 'Measure'],
    ])
    expect(textsOf(draft, 'lead')).toEqual(['Police'])
  })

  test('may stand below a title over the whole width, which names the priority', () => {
    const draft = understood([
      heading('Northmere Plan 2020-2023'),
      table([
        [spanning('Priority 1 - Fraud', { columns: 5 })],
        [...HEADER],
        row('Losses', 'Hold talks'),
        [spanning('Priority 2 - Burglary', { columns: 5 })],
        [...HEADER],
        row('Sheds', 'Mark tools'),
      ]),
    ])
    expect(
      draft.priorities.map(({ name, tableHeading, issues }) => [name, tableHeading, issues.length]),
    ).toEqual([
      ['Fraud', 'Priority 1 - Fraud', 1],
      ['Burglary', 'Priority 2 - Burglary', 1],
    ])
  })

  test('below several titles take the one that announces a priority; the others are text', () => {
    const draft = understood([
      heading('Northmere Plan 2020-2023'),
      table([
        [spanning('Crime in our town', { columns: 5 })],
        [spanning('Priority 1 - Fraud', { columns: 5 })],
        [...HEADER],
        row('Losses', 'Hold talks'),
      ]),
    ])
    expect(draft.priorities.map((priority) => priority.name)).toEqual(['Fraud'])
    expect(draft.sections[0]?.blocks[0]?.runs).toEqual([{ text: 'Crime in our town' }])
  })

  test('of unknown columns are kept and asked about', () => {
    const blocks = [
      FRAUD,
      table([
        ['Issue', 'Action', 'Widget colour'],
        ['Losses', 'Hold talks', 'blue'],
      ]),
    ]
    const draft = understood(blocks)
    expect(questionIds(draft)).toEqual(['unknown-column:widget-colour'])
    expect(textsOf(draft, 'other')).toEqual(['blue'])
    const answered = understood(blocks, new Map([['unknown-column:widget-colour', 'outcome']]))
    expect(textsOf(answered, 'outcome')).toEqual(['blue'])
  })

  test('that a priority does not have are made up without words: an issue column', () => {
    const draft = understood([
      FRAUD,
      table([
        ['Action', 'Lead'],
        ['Hold talks', 'Police'],
      ]),
    ])
    expect(draft.priorities[0]?.columns[0]).toEqual({ role: 'issue', heading: 'Issue', sources: [] })
    expect(draft.priorities[0]?.issues).toHaveLength(1)
    expect(draft.priorities[0]?.issues[0]?.statement).toEqual([])
  })
})

describe('a first column without a heading', () => {
  test('holds the issues', () => {
    const draft = understood([
      FRAUD,
      table([
        ['', 'Action', 'Lead'],
        ['Losses', 'Hold talks', 'Police'],
      ]),
    ])
    expect(issueTexts(draft)).toEqual(['Losses'])
    expect(draft.priorities[0]?.columns[0]).toEqual({ role: 'issue', heading: 'Issue', sources: [] })
  })
})

describe('one table for all priorities', () => {
  const MIXED = ['Priority', 'Issue', 'Action', 'Lead']

  test('gives each row to the priority that its column names, a blank one to that above', () => {
    const draft = understood([
      table([
        MIXED,
        ['Fraud', 'Losses', 'Hold talks', 'Police'],
        ['', 'Scams', 'Share alerts', 'Police'],
        ['Burglary', 'Sheds', 'Mark tools', 'Police'],
        ['Fraud', 'Letters', 'Brief postmen', 'Police'],
      ]),
    ])
    expect(draft.priorities.map(({ name, issues }) => [name, issues.length])).toEqual([
      ['Fraud', 3],
      ['Burglary', 1],
    ])
    expect(draft.leftOut.map((one) => one.place.words)).toEqual(['Fraud', 'Priority'])
  })
})

describe('columns of due dates', () => {
  test('are kept as printed and set the dates of the column beside them, one by one', () => {
    const draft = understood([
      FRAUD,
      table([
        ['Issue', 'Action', 'By when', 'Measure'],
        [
          'Losses',
          ['Hold talks', 'Share alerts'],
          ['May 2021', '31/03/2022'],
          'Number of talks by June 2021',
        ],
      ]),
    ])
    expect(textsOf(draft, 'other')).toEqual(['May 2021', '31/03/2022'])
    expect(itemsOf(draft.priorities[0], 'action').map((item) => item.due?.on)).toEqual([
      '2021-05-31',
      '2022-03-31',
    ])
    expect(itemsOf(draft.priorities[0], 'measure').map((item) => item.due?.on)).toEqual(['2021-06-30'])
  })
})

describe('a table that is no action table', () => {
  test('is kept as text, a paragraph for each row', () => {
    const draft = understood([
      heading('Contacts'),
      table([
        ['Organisation', 'Telephone'],
        ['Harbour Trust', '01234 567890'],
      ]),
      text('Ring us.'),
    ])
    expect(draft.priorities).toEqual([])
    const [section] = draft.sections
    expect(section?.blocks.map((block) => block.runs.map((run) => run.text).join(''))).toEqual([
      'Organisation | Telephone',
      'Harbour Trust | 01234 567890',
      'Ring us.',
    ])
  })
})
