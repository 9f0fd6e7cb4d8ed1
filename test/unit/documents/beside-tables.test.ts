import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionTableBlocks } from '../../../electron/core/features/documents/action-tables.ts'
import { buildPlanDocument } from '../../../electron/core/features/documents/index.ts'
import type { EditionContent, TextRun } from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { civilDate } from '../../../shared/kit/civil-date.ts'
import { anyContent } from '../../builders/any-content.ts'
import { aContent } from '../../builders/content.ts'
import { textsOfDocument } from '../../builders/press-text.ts'

const DETAILS = { date: defined(civilDate(2020, 4, 1), 'the day'), publisher: 'Northmere Partnership' }

function withoutTies(content: EditionContent): EditionContent {
  const untied = ({ fact: _fact, ...run }: TextRun): TextRun => run
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => ({ ...block, runs: block.runs.map(untied) })),
    })),
  }
}

describe('what is known of a priority beside its table', () => {
  test('stands in one line above it', () => {
    const content = aContent({
      aims: [
        { kind: 'commissioner', name: 'Confidence' },
        { kind: 'challenge', name: 'Housing' },
      ],
      priorities: [
        {
          name: 'Nuisance',
          risk: { volume: 'high', individualHarm: 'moderate' },
          hotspots: ['Quayside', 'Millfield'],
          supports: ['Housing', 'Confidence'],
          issues: [{ statement: ['Noise'] }],
        },
      ],
    })
    const [, above] = actionTableBlocks(content.priorities, content, 2)
    expect(above).toEqual({
      kind: 'paragraph',
      look: 'caption',
      runs: [
        {
          text: 'Assessed as volume high and harm to individuals moderate. Hotspot wards: Quayside and Millfield. Supports: Confidence; Housing.',
        },
      ],
    })
  })
})

describe('words that are tied to a fact', () => {
  test('print the same text as words that are not', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const tied = textsOfDocument(buildPlanDocument(content, DETAILS))
        expect(tied).toEqual(textsOfDocument(buildPlanDocument(withoutTies(content), DETAILS)))
      }),
      { numRuns: 100 },
    )
  })

  test('print the very same document where the tie alone cuts the words', () => {
    const facts = [{ name: 'Reports', value: '2,250' }]
    const identity = defined(aContent({ facts }).facts[0], 'a fact').identity
    const saying = (runs: readonly TextRun[]) =>
      buildPlanDocument(aContent({ facts, sections: [{ heading: 'Nuisance', blocks: [{ runs }] }] }), DETAILS)
    const tied = [
      { text: 'There were ' },
      { text: '2,250', fact: { identity, value: '2,250' } },
      { text: ' reports' },
    ]
    expect(saying(tied)).toEqual(saying([{ text: 'There were 2,250 reports' }]))
  })
})
