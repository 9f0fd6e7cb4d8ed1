import fc from 'fast-check'
import type {
  PressBlock,
  PressDocument,
  PressGroup,
  PressNote,
  PressParagraph,
  PressPart,
  PressQuestion,
  PressRun,
  PressTable,
} from '../../electron/core/press/document-model.ts'
import { defined } from '../../shared/kit/assert.ts'
import { civilDate } from '../../shared/kit/civil-date.ts'

/** The date that test documents carry. */
export const TEST_DATE = defined(civilDate(2020, 4, 1), 'The test date')

/** Words that press on the weak places: other alphabets, marks, joiners, nothing to break at. */
const HARD_WORDS = [
  'naïve',
  '£1,250',
  'Łódź',
  '≥90%',
  '→',
  '☐',
  'Ωμέγα',
  'жизнь',
  'שלום',
  'مرحبا',
  '😀',
  '日本',
  '👩‍👧',
  'co\u00adoperate',
  'e\u0301tude',
  'first\u00a0hand',
  'non\u2011stop',
  'office ffi fl',
  '“quoted”',
  'line\nbreak',
  'tab\there',
  '<b>&amp;',
  '(brackets\\)',
  'https://example.org/a/very/long/address/without/any/space/at/all/that/goes/on?and=on&on=1',
  'Donaudampfschifffahrtsgesellschaft'.repeat(6),
  '𝒜𝓁',
  '\ud800',
]

const PLAIN_WORDS =
  'community safety partnership behaviour burglary fraud awareness reassurance vulnerable council referral mediation ward police hub'.split(
    ' ',
  )

const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PLAIN_WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...HARD_WORDS) },
)
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: most, size: 'max' }).map((each) => each.join(' '))

const run: fc.Arbitrary<PressRun> = fc.record(
  {
    text: words(12),
    strong: fc.boolean(),
    emphasis: fc.boolean(),
    link: fc.constantFrom('https://example.org/plan', 'mailto:team@example.org'),
  },
  { requiredKeys: ['text'] },
)

/** Runs, now and then more of them than a page holds. */
function runs(longest: number): fc.Arbitrary<readonly PressRun[]> {
  return fc.oneof(
    { weight: 24, arbitrary: fc.array(run, { minLength: 0, maxLength: 4 }) },
    { weight: 1, arbitrary: words(longest).map((text) => [{ text }]) },
  )
}

function paragraph(longest: number): fc.Arbitrary<PressParagraph> {
  return fc.record(
    {
      kind: fc.constant('paragraph' as const),
      runs: runs(longest),
      look: fc.constantFrom('normal', 'lead', 'small', 'caption'),
    },
    { requiredKeys: ['kind', 'runs'] },
  )
}

function list(depth: number, longest: number): fc.Arbitrary<PressBlock> {
  const inner =
    depth >= 2
      ? paragraph(longest)
      : fc.oneof(
          { weight: 4, arbitrary: paragraph(longest) },
          { weight: 1, arbitrary: list(depth + 1, longest) },
        )
  return fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    points: fc.array(fc.array(inner, { minLength: 0, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
  })
}

const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant<readonly PressBlock[]>([]) },
  { weight: 8, arbitrary: fc.array(paragraph(350), { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: list(1, 100).map((block) => [block]) },
)

function group(columns: number): fc.Arbitrary<PressGroup> {
  return fc.record({
    head: cell,
    rows: fc.array(fc.array(cell, { minLength: 0, maxLength: columns - 1 }), { minLength: 0, maxLength: 4 }),
  })
}

const table: fc.Arbitrary<PressTable> = fc.integer({ min: 1, max: 7 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    summary: words(5),
    columns: fc.array(fc.record({ heading: words(4), weight: fc.integer({ min: 0, max: 5 }) }), {
      minLength: columns,
      maxLength: columns,
    }),
    groups: fc.array(group(columns), { minLength: 0, maxLength: 5 }),
  }),
)

const noted: fc.Arbitrary<readonly (PressParagraph | PressNote)[]> = fc
  .record({ mark: fc.constantFrom('1', '2', '*'), text: words(10), note: words(40) })
  .map(({ mark, text, note }) => [
    { kind: 'paragraph', runs: [{ text, note: mark }, { text: ' and on' }] },
    { kind: 'note', mark, runs: [{ text: note }] },
  ])

const question: fc.Arbitrary<PressQuestion> = fc.record({
  kind: fc.constant('question' as const),
  words: words(40),
  hint: fc.oneof(fc.constant(''), words(20)),
  answer: fc.oneof(
    fc.record({
      kind: fc.constant('boxes' as const),
      options: fc.array(words(8), { minLength: 0, maxLength: 11 }),
    }),
    fc.record({ kind: fc.constant('lines' as const), count: fc.integer({ min: 0, max: 8 }) }),
  ),
})

const blocks: fc.Arbitrary<readonly PressBlock[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraph(1500).map((block): readonly PressBlock[] => [block]) },
      { weight: 2, arbitrary: list(0, 200).map((block) => [block]) },
      {
        weight: 2,
        arbitrary: fc
          .record({ level: fc.integer({ min: 1, max: 6 }), text: words(8), inContents: fc.boolean() })
          .map((each): readonly PressBlock[] => [{ kind: 'heading', ...each }]),
      },
      { weight: 1, arbitrary: noted },
      {
        weight: 1,
        arbitrary: fc
          .array(runs(300), { minLength: 1, maxLength: 3 })
          .map((paragraphs): readonly PressBlock[] => [{ kind: 'quotation', paragraphs }]),
      },
      { weight: 2, arbitrary: table.map((each): readonly PressBlock[] => [each]) },
      { weight: 1, arbitrary: question.map((block): readonly PressBlock[] => [block]) },
      {
        weight: 1,
        arbitrary: fc
          .record({ lines: fc.integer({ min: 0, max: 12 }), widthPoints: fc.integer({ min: 40, max: 900 }) })
          .map((each): readonly PressBlock[] => [{ kind: 'room', ...each }]),
      },
      {
        weight: 1,
        arbitrary: fc
          .integer({ min: 20, max: 900 })
          .map((widthPoints): readonly PressBlock[] => [
            { kind: 'figure', svg: FIGURE, widthPoints, alt: 'A chart of two bars' },
          ]),
      },
    ),
    { minLength: 0, maxLength: 6 },
  )
  .map((each) => each.flat())

const FIGURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60"><rect x="5" y="10" width="20" height="50" fill="#12436d"/><rect x="40" y="30" width="20" height="30" fill="#888"/></svg>'

const part: fc.Arbitrary<PressPart> = fc.record(
  {
    orientation: fc.constantFrom('portrait', 'landscape'),
    blocks,
    sheet: fc.record({ footer: words(12) }),
  },
  { requiredKeys: ['orientation', 'blocks'] },
)

/** Documents of every shape that the model allows, some with rows and paragraphs longer than a page. */
export const anyDocument: fc.Arbitrary<PressDocument> = fc.record(
  {
    title: words(8),
    publisher: words(5),
    subject: words(5),
    date: fc.constant(TEST_DATE),
    footer: words(12),
    cover: fc.option(
      fc.record({
        area: words(5),
        title: words(8),
        period: words(3),
        lines: fc.array(words(8), { maxLength: 5 }),
      }),
    ),
    hasContents: fc.boolean(),
    size: fc.constant('large' as const),
    parts: fc.array(part, { minLength: 0, maxLength: 3 }),
  },
  {
    requiredKeys: ['title', 'publisher', 'subject', 'date', 'footer', 'cover', 'hasContents', 'parts'],
  },
)

/** A document without what is filled in by pen, which is made as PDF only. */
export const anyDocumentToRead: fc.Arbitrary<PressDocument> = anyDocument.map((document) => ({
  ...document,
  parts: document.parts.map(({ sheet: _ofLetters, ...part }) => ({
    ...part,
    blocks: part.blocks.filter(({ kind }) => kind !== 'question' && kind !== 'room'),
  })),
}))
