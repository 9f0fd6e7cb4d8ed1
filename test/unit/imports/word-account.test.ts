import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type PlanDraft,
  type RawDocument,
  standingAnswers,
  understandPlan,
} from '../../../shared/domain/imports/index.ts'
import { readPassages } from '../../../shared/domain/imports/passages.ts'
import { accountForWords } from '../../../shared/domain/imports/word-account.ts'
import { anyRawDocument } from '../../builders/any-raw-document.ts'
import { aRawDocument, HEADER, heading, table, text } from '../../builders/raw-document.ts'

const PLAN = aRawDocument([
  heading('Northmere Community Safety Plan 2020-2023'),
  heading('Overview'),
  text('Crime is low in Northmere.'),
  heading('Priority: Fraud'),
  table([
    [...HEADER],
    ['Older people lose money', 'Talk at lunch clubs', 'Fewer losses', 'Number of talks', 'Police'],
    ['--', 'Share alerts', '', 'Number of alerts', 'n/a'],
  ]),
])

describe('the word account', () => {
  test('says how many words were read, stored and left out', () => {
    const { words, leftOut } = understandPlan(PLAN, new Map())
    expect(words).toEqual({ read: 38, stored: 37, leftOut: 1 })
    expect(leftOut.map((one) => one.place.words)).toEqual(['n/a'])
  })

  test('throws when a word is in no target', () => {
    const draft = understandPlan(PLAN, new Map())
    const shorter = { ...draft, sections: [] }
    expect(() => accountForWords(PLAN, shorter)).toThrow('accounted for 0 times')
  })

  test('throws when a stored text has other words than its sources', () => {
    const draft = understandPlan(PLAN, new Map())
    const changed: PlanDraft = {
      ...draft,
      sections: draft.sections.map((section) => ({ ...section, heading: 'Another heading' })),
    }
    expect(() => accountForWords(PLAN, changed)).toThrow('other words than its sources')
  })
})

describe('any file at all', () => {
  test('is understood without an error, with every word stored or left out, whatever is answered', () => {
    fc.assert(
      fc.property(
        anyRawDocument,
        fc.constantFrom('suggested' as const, new Map<string, string>()),
        (raw, answers) => {
          const { words } = understandPlan(raw, answers)
          expect(words.read).toBe(words.stored + words.leftOut)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('keeps every letter that stood in it', () => {
    fc.assert(
      fc.property(anyRawDocument, (raw) => {
        expect(lettersRead(raw)).toEqual(lettersOf(raw))
      }),
      { numRuns: 200 },
    )
  })

  test('raises the same questions each time, and takes any of their choices as an answer', () => {
    fc.assert(
      fc.property(anyRawDocument, fc.integer({ min: 0, max: 9 }), (raw, pick) => {
        const first = understandPlan(raw, new Map())
        const answers = new Map(
          first.questions.map(({ id, choices }) => [id, choices[pick % choices.length]?.value ?? '']),
        )
        expect(new Set(answers.keys()).size).toBe(first.questions.length)
        understandPlan(raw, answers)
        // Some parts answered otherwise than their question.
        const parts = first.questions.flatMap(({ parts, choices }) =>
          parts.map(({ id }, at) => [id, choices[(pick + at) % choices.length]?.value ?? ''] as const),
        )
        expect(new Set(parts.map(([id]) => id)).size).toBe(parts.length)
        understandPlan(raw, standingAnswers(raw, new Map([...answers, ...parts])))
      }),
      { numRuns: 200 },
    )
  })
})

/** Letters without digits, which may be a typed number of a list. */
function letters(words: string): string[] {
  return [...words.replace(/\P{L}/gu, '')]
}

function lettersOf(raw: RawDocument): string[] {
  const paragraphs = raw.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block]
    if (block.kind === 'note') return block.paragraphs
    return block.kind === 'table'
      ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
      : []
  })
  const names = raw.blocks.flatMap((block) => (block.kind === 'sheet' ? letters(block.name) : []))
  const text = paragraphs.flatMap((paragraph) => paragraph.runs.flatMap((run) => letters(run.text)))
  return [...names, ...text].toSorted()
}

function lettersRead(raw: RawDocument): string[] {
  return readPassages(raw)
    .flatMap((part) => {
      if (part.kind === 'line') return [part.passage]
      if (part.kind === 'note') return [...part.passages]
      if (part.kind === 'sheet') return part.name === null ? [] : [part.name]
      return part.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.passages]))
    })
    .flatMap((passage) => letters(passage.text))
    .toSorted()
}
