import fc from 'fast-check'
import {
  BLOCK_KINDS,
  type EditionContent,
  type Identity,
  ITEM_MARKS,
  type TextRun,
  tidyText,
} from '../../shared/domain/plan/index.ts'
import { aContent, type BlockInput, type IssueInput, type ItemInput, type PriorityInput } from './content.ts'

const WORDS = [
  'patrol',
  'lighting',
  'the quay',
  'Éire',
  '£5',
  '=SUM(A1)',
  '-2',
  '• point',
  '1. first',
  '_x0041_',
  '<b>',
  'a&b',
  '"so"',
]

/** Text as the store holds it, of words that could upset a writer, each time with a number that tells it from others. */
const anyText: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...WORDS, '\n'), { minLength: 1, maxLength: 12 }), fc.nat(99_999))
  .map(([words, number]) => tidyText(`${words.join(' ')} ${number}`))

const anyItem: fc.Arbitrary<ItemInput> = fc.record({ text: anyText, mark: fc.constantFrom(...ITEM_MARKS) })
const anyCell = fc.array(anyItem, { maxLength: 4 })

const anyIssue: fc.Arbitrary<IssueInput> = fc.record({
  statement: fc.array(anyItem, { maxLength: 2 }),
  rows: fc.array(
    fc.record({
      action: anyCell,
      outcome: anyCell,
      measure: anyCell,
      lead: anyCell,
      funding: anyCell,
      other: anyCell,
    }),
    { maxLength: 3 },
  ),
})

/** Columns in any order, with or without one for the issue; a cell without a column cannot be stored. */
const anyColumns = fc
  .shuffledSubarray(['issue', 'action', 'outcome', 'measure', 'lead', 'funding', 'other'] as const, {
    minLength: 1,
  })
  .map((roles) => roles.map((role) => ({ role, heading: role === 'other' ? '' : `The ${role}` })))

const anyPriority = fc.record(
  {
    tableHeading: anyText,
    risk: fc.record({ volume: fc.constantFrom('high', null), communityHarm: fc.constantFrom('grave', null) }),
    hotspots: fc.constantFrom([], ['Quayside'], ['Quayside', 'Millfield']),
    supports: fc.subarray(['Housing', 'Confidence']),
    kind: fc.constantFrom('priority' as const, 'project' as const),
    columns: anyColumns,
    issues: fc.array(anyIssue, { maxLength: 3 }),
  },
  { requiredKeys: ['kind', 'columns', 'issues'] },
)

const anyRun: fc.Arbitrary<TextRun> = fc.record(
  {
    text: anyText,
    strong: fc.boolean(),
    emphasis: fc.boolean(),
    link: fc.constant('https://harbour.example/advice'),
    fact: fc.record({
      identity: fc.constantFrom('a'.repeat(32) as Identity, 'b'.repeat(32) as Identity),
      value: fc.constantFrom('£5', '2,250'),
    }),
  },
  { requiredKeys: ['text'] },
)

const anyBlock: fc.Arbitrary<BlockInput> = fc.record({
  kind: fc.constantFrom(...BLOCK_KINDS),
  level: fc.nat(6),
  runs: fc.array(anyRun, { minLength: 1, maxLength: 3 }),
})

/** A paragraph as a file could bring it: also with footnotes' marks, spaces and empty stretches anywhere. */
export const anyLooseBlock: fc.Arbitrary<BlockInput> = fc.record(
  {
    kind: fc.constantFrom(...BLOCK_KINDS),
    level: fc.nat(6),
    note: fc.constantFrom('1', '2'),
    runs: fc.array(
      fc.tuple(anyRun, fc.constantFrom('', ' ', '\n', '\t \u0007'), fc.constantFrom(undefined, '1', '2')).map(
        ([run, edge, note]): TextRun => ({
          ...run,
          text: edge === '' ? run.text : edge + run.text.slice(0, 4) + edge,
          ...(note === undefined ? {} : { note }),
        }),
      ),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['kind', 'level', 'runs'] },
)

const anySection = fc.record({
  role: fc.constantFrom('statement' as const, 'overview' as const, 'appendix' as const, 'other' as const),
  heading: fc.oneof(anyText, fc.constant('')),
  level: fc.constantFrom(1, 2),
  blocks: fc.array(anyBlock, { maxLength: 6 }),
})

/** Any plan that the store could hold; some priorities are folded into the first. */
export const anyContent: fc.Arbitrary<EditionContent> = fc
  .tuple(
    fc.array(anySection, { maxLength: 5 }),
    fc.array(fc.tuple(anyPriority, fc.boolean()), { maxLength: 4 }),
  )
  .map(([sections, priorities]) =>
    aContent({
      aims: [
        { kind: 'commissioner', name: 'Confidence' },
        { kind: 'challenge', name: 'Housing' },
      ],
      sections,
      priorities: priorities.map(
        ([priority, isFolded], at): PriorityInput => ({
          ...priority,
          name: `Priority ${at + 1}`,
          ...(isFolded && at > 0 && { foldedInto: 'Priority 1' }),
        }),
      ),
    }),
  )
