import fc from 'fast-check'
import type {
  RawBlock,
  RawCell,
  RawDocument,
  RawParagraph,
  RawRun,
} from '../../shared/domain/imports/index.ts'

const WORDS = [
  'and',
  'the',
  'Number',
  'of',
  'patrols',
  'by',
  'March',
  '2021',
  'Police',
  'LDC',
  'Priority:',
  'Project',
  'Issue',
  'Action',
  'Outcome',
  'Measure',
  'Lead',
  'By',
  'when',
  'n/a',
  '--',
  'tbc',
  '•',
  '1.',
  '-',
  'Fraud',
  'burglary,',
  'ends.',
  'Offer',
  'A',
  '“quoted”',
  '(SCC)',
  '¹',
  'e.g.',
  '2020/21',
  'ward',
  'high',
  'volume',
  'hotspot',
  'è',
  '🙂',
  'Page',
  '1',
  'Contents',
  '....',
  '\u00ad',
  '\u200b',
  '\t',
  '\n',
  '\u0007',
  '_',
  '%',
]
const SENTENCES = [
  'Issue',
  'Action to be taken',
  'Desired outcomes',
  'Success measures',
  'Who',
  'By when',
  'Priority',
  'Widget colour',
  'Number of patrols Number of leaflets by March 2021',
  'Fewer thefts and',
  'rest of a sentence.',
  'Our priorities are:',
  'Police LDC Fire Service',
  'Domestic Abuse',
  'Priority 1: Domestic Abuse',
  'Delivery Plan 2020-2023',
]

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' ')),
  fc.constantFrom(...SENTENCES),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

const anyRun: fc.Arbitrary<RawRun> = fc.record(
  {
    text: anyText,
    strong: fc.boolean(),
    emphasis: fc.boolean(),
    link: fc.constantFrom('https://example.org/a', 'javascript:x', 'mailto:a@example.org'),
    note: fc.constantFrom('1', '2', 'gone'),
  },
  { requiredKeys: ['text'] },
)

const anyParagraph: fc.Arbitrary<RawParagraph> = fc.record(
  {
    kind: fc.constant('paragraph' as const),
    runs: fc.array(anyRun, { maxLength: 4 }),
    headingLevel: fc.integer({ min: 1, max: 6 }),
    list: fc.record({ ordered: fc.boolean(), level: fc.integer({ min: 1, max: 4 }) }),
    quotation: fc.boolean(),
  },
  { requiredKeys: ['kind', 'runs'] },
)

const anyCell: fc.Arbitrary<RawCell> = fc.record(
  {
    paragraphs: fc.array(anyParagraph, { maxLength: 3 }),
    rowSpan: fc.constantFrom(1, 1, 1, 2, 3, 99),
    colSpan: fc.constantFrom(1, 1, 1, 2, 5, 500),
    header: fc.boolean(),
    address: fc.constantFrom('A1', 'B7'),
  },
  { requiredKeys: ['paragraphs', 'rowSpan', 'colSpan'] },
)

const anyRow = fc.record({ cells: fc.array(anyCell, { maxLength: 6 }) })
const headerRow = fc
  .subarray(['Issue', 'Action', 'Outcome', 'Measure', 'Lead', 'By when', 'Priority', 'Funding', 'Widget'], {
    minLength: 2,
  })
  .map((headings) => ({
    cells: headings.map(
      (words): RawCell => ({
        paragraphs: [{ kind: 'paragraph', runs: [{ text: words }] }],
        rowSpan: 1,
        colSpan: 1,
      }),
    ),
  }))

const anyBlock: fc.Arbitrary<RawBlock> = fc.oneof(
  { weight: 4, arbitrary: anyParagraph },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      place: fc.constantFrom('table 1', 'table 2', 'sheet Fraud'),
      rows: fc.array(fc.oneof({ weight: 3, arbitrary: anyRow }, { weight: 1, arbitrary: headerRow }), {
        maxLength: 7,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('sheet' as const), name: anyText, hidden: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('note' as const),
      id: fc.constantFrom('1', '2', '3'),
      paragraphs: fc.array(anyParagraph, { maxLength: 2 }),
    }),
  },
)

/** Any plan file: text, tables with merges and blanks, sheets, notes and rubbish, in any order. */
export const anyRawDocument: fc.Arbitrary<RawDocument> = fc.record({
  source: fc.constantFrom('word' as const, 'workbook' as const),
  blocks: fc.array(anyBlock, { maxLength: 12 }),
  ignored: fc.constant([]),
})
