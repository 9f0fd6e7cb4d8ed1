import { describe, expect, test } from 'vitest'
import type { RawBlock } from '../../../shared/domain/imports/index.ts'
import { plainText } from '../../../shared/domain/plan/index.ts'
import { aRawDocument, HEADER, heading, strong, table, text } from '../../builders/raw-document.ts'
import { questionIds, understood, understoodFile } from '../../builders/understood.ts'

const TABLE = table([[...HEADER], ['Losses', 'Hold talks', '', '', 'Police']])

describe('the title', () => {
  test('may stand in several lines, with the span of the plan', () => {
    const draft = understood([
      heading('The Northmere District'),
      heading('Community Safety Delivery', 2),
      heading('Plan', 2),
      heading('2020-2023'),
      heading('Overview', 2),
      text('Crime is low.'),
      heading('Action plans 2020/2021', 2),
    ])
    expect(draft).toMatchObject({
      title: 'The Northmere District Community Safety Delivery Plan',
      area: 'Northmere District',
      span: { firstYear: 2020, lastYear: 2023 },
      editionLabel: '2020/21',
    })
    expect(draft.titleSources.map((place) => place.words)).toEqual([
      'The Northmere District',
      'Community Safety Delivery',
      'Plan',
      '2020-2023',
    ])
    expect(draft.sections[0]).toMatchObject({ role: 'overview', heading: 'Overview', level: 1 })
  })

  test.each([
    ['Safer Northmere Plan 2023-26', { firstYear: 2023, lastYear: 2026 }, null],
    ['Northmere Community Safety Plan 2025/26', null, '2025/26'],
    ['Northmere Community Safety Strategy', null, null],
  ])('“%s” tells its years', (title, span, editionLabel) => {
    const draft = understood([heading(title), text('Thefts rose in 2019/20.')])
    expect(draft).toMatchObject({ span, editionLabel })
  })
})

describe('priorities', () => {
  const LISTED: readonly RawBlock[] = [
    heading('Our priorities'),
    text('The priorities for 2020/21 are:'),
    text('* Anti-social behaviour'),
    text('* Burglary (car-key)'),
    text('* Raising awareness (burglary [car key] and scams)'),
    text('The plan also supports the priorities of the Police and Crime Commissioner:'),
    text('* Public confidence'),
    heading('Anti-social Behaviour (ASB)'),
    text(
      'ASB is high volume, with moderate individual harm and the potential for severe community harm. Local hotspot wards have been identified as Quayside and Millfield.',
    ),
    text('Raising awareness (burglary [car key] and scams).'),
    text('Sheds are broken into.'),
    heading('City-centre – Focussed project'),
    text('Shops suffer.'),
    heading('Priority: Anti- Social Behaviour'),
    TABLE,
    heading('Priority: Raising awareness (burglary (car key) and scams)'),
    TABLE,
    heading('Project: City Centre'),
    TABLE,
  ]

  test('are matched by name over list, story and table, however they are spelled', () => {
    const draft = understood(LISTED)
    expect(draft.priorities.map(({ name, kind, tableHeading }) => [name, kind, tableHeading])).toEqual([
      ['Anti-social Behaviour', 'priority', 'Priority: Anti- Social Behaviour'],
      ['Burglary (car-key)', 'priority', null],
      [
        'Raising awareness (burglary [car key] and scams)',
        'priority',
        'Priority: Raising awareness (burglary (car key) and scams)',
      ],
      ['City Centre', 'project', 'Project: City Centre'],
    ])
    expect(draft.sections.map((section) => [section.role, section.priority])).toEqual([
      ['statement', null],
      ['priority', 'priority-1'],
      ['priority', 'priority-3'],
      ['priority', 'priority-4'],
    ])
  })

  test('may be listed with typed numbers', () => {
    const draft = understood([
      heading('Northmere Plan'),
      heading('Our priorities'),
      text('1. Fraud'),
      text('2. Rural crime'),
      heading('Priority: Fraud'),
      TABLE,
    ])
    expect(draft.priorities.map((priority) => priority.name)).toEqual(['Fraud', 'Rural crime'])
    expect(draft.sections[0]?.blocks.map((block) => plainText(block.runs))).toEqual([
      '1. Fraud',
      '2. Rural crime',
    ])
  })

  test('that another names in brackets are folded into it, which is asked', () => {
    const draft = understood(LISTED)
    expect(questionIds(draft)).toEqual(['folded-priority'])
    expect(draft.priorities[1]?.foldedInto).toBe('priority-3')
    const apart = understood(LISTED, new Map([['folded-priority', 'keep-apart']]))
    expect(apart.priorities[1]?.foldedInto).toBeNull()
  })

  test('have the risk words and hotspots of their story', () => {
    expect(understood(LISTED).priorities[0]).toMatchObject({
      risk: { volume: 'high', individualHarm: 'moderate', communityHarm: 'potential severe' },
      hotspots: ['Quayside', 'Millfield'],
    })
  })

  test('stand under the heading of their story when their table has none', () => {
    const draft = understood([heading('Northmere Plan'), heading('Fraud'), text('Scams grow.'), TABLE])
    expect(draft.priorities[0]).toMatchObject({ name: 'Fraud', tableHeading: null, sources: [] })
    expect(draft.sections[0]).toMatchObject({ role: 'priority', priority: 'priority-1', heading: 'Fraud' })
  })

  test('are named by the heading above “What we will do”', () => {
    const draft = understood([
      heading('Northmere Plan'),
      heading('Fraud'),
      heading('What we know', 2),
      text('Scams grow.'),
      heading('What we will do', 2),
      TABLE,
    ])
    expect(draft.priorities[0]).toMatchObject({ name: 'Fraud', tableHeading: 'What we will do' })
    expect(draft.sections.map((section) => section.priority)).toEqual(['priority-1', 'priority-1'])
  })
})

describe('a workbook', () => {
  test('gives each sheet with a table as a priority, and leaves hidden sheets out unless told', () => {
    const raw = aRawDocument(
      [
        { kind: 'sheet', name: 'Fraud', hidden: false },
        TABLE,
        { kind: 'sheet', name: 'Burglary', hidden: false },
        table([['Northmere Plan 2021/22', '', '', '', ''], ...TABLE_ROWS]),
        { kind: 'sheet', name: 'Names', hidden: true },
        text('Somebody'),
      ],
      'workbook',
    )
    const draft = understoodFile(raw)
    expect(draft.priorities.map((priority) => priority.name)).toEqual(['Fraud', 'Burglary'])
    expect(draft.title).toBe('Northmere Plan')
    expect(draft.leftOut.map((one) => one.place.words)).toContain('Somebody')
    const read = understoodFile(raw, new Map([['hidden-sheet', 'read']]))
    expect(read.sections.at(-1)?.heading).toBe('Names')
  })
})
const TABLE_ROWS = [[...HEADER], ['Sheds', 'Mark tools', '', '', 'Police']]

describe('the story', () => {
  test('keeps lists, quotations, links and looks', () => {
    const draft = understood([
      heading('Northmere Plan'),
      heading('Overview'),
      {
        kind: 'paragraph',
        runs: [
          { text: 'Read ' },
          { text: 'this', strong: true, link: 'https://example.org/' },
          { text: ' now.' },
        ],
      },
      text('* first'),
      { kind: 'paragraph', runs: [{ text: 'We want peace.' }], quotation: true },
      text('1. typed number'),
    ])
    expect(draft.sections[0]?.blocks.map(({ kind, runs }) => [kind, runs])).toEqual([
      [
        'paragraph',
        [{ text: 'Read ' }, { text: 'this', strong: true, link: 'https://example.org/' }, { text: ' now.' }],
      ],
      ['bullet', [{ text: 'first' }]],
      ['quotation', [{ text: 'We want peace.' }]],
      ['paragraph', [{ text: '1. typed number' }]],
    ])
  })

  test('joins a paragraph that a page cut in the middle of a sentence', () => {
    const draft = understood([
      heading('Northmere Plan'),
      heading('Overview'),
      text('We collect all this'),
      text('information each year.'),
    ])
    expect(draft.sections[0]?.blocks.map((block) => plainText(block.runs))).toEqual([
      'We collect all this information each year.',
    ])
  })

  test('takes bold lines as headings where the file has no styles', () => {
    const draft = understood([strong('Northmere Safety Plan'), strong('Overview'), text('Crime is low.')])
    expect(draft.title).toBe('Northmere Safety Plan')
    expect(draft.sections.map((section) => section.heading)).toEqual(['Overview'])
  })

  test('puts footnotes, of the file and typed ones, behind the section that refers to them', () => {
    const draft = understood([
      heading('Northmere Plan'),
      heading('Overview'),
      {
        kind: 'paragraph',
        runs: [{ text: 'As one report says¹ and another' }, { text: '', note: 'n7' }, { text: '.' }],
      },
      heading('Contact'),
      text('Ring us.'),
      text('¹ <https://example.org/report>'),
      { kind: 'note', id: 'n7', paragraphs: [text('The survey of 2019.')] },
    ])
    expect(draft.sections[0]?.blocks.map(({ kind, note, runs }) => [kind, note, runs])).toEqual([
      [
        'paragraph',
        null,
        [
          { text: 'As one report says', note: '1' },
          { text: ' and another' },
          { text: '', note: '2' },
          { text: '.' },
        ],
      ],
      ['footnote', '1', [{ text: 'https://example.org/report', link: 'https://example.org/report' }]],
      ['footnote', '2', [{ text: 'The survey of 2019.' }]],
    ])
  })

  test('takes the mark off a typed footnote whose words are a link', () => {
    const address = 'https://example.org/report'
    const draft = understood([
      heading('Northmere Plan'),
      heading('Overview'),
      text('As one report says¹.'),
      { kind: 'paragraph', runs: [{ text: '¹ ' }, { text: address, link: address }] },
    ])
    expect(draft.sections[0]?.blocks.at(-1)).toMatchObject({
      kind: 'footnote',
      note: '1',
      runs: [{ text: address, link: address }],
    })
  })

  test('leaves page numbers and lines of a table of contents out, and says so', () => {
    const draft = understood([
      heading('Northmere Plan'),
      text('Overview ........ 3'),
      text('Page 2 of 9'),
      heading('Overview'),
      text('Low.'),
    ])
    expect(draft.leftOut.map((one) => one.place.words)).toEqual(['Overview ........ 3', 'Page 2 of 9'])
  })
})
