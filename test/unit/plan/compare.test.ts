import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Compared,
  comparePlans,
  diffWords,
  everyCompared,
  everyThing,
  isChanged,
  listChanges,
  thingsOf,
} from '../../../shared/domain/plan/compare/index.ts'
import { longestAscending } from '../../../shared/domain/plan/compare/order.ts'
import type { EditionContent } from '../../../shared/domain/plan/index.ts'
import { changeInWords, notesOfChange } from '../../../shared/text/change-words.ts'
import { anyContent } from '../../builders/any-content.ts'
import { bothViews, textOf } from '../../builders/compared-view.ts'
import { aContent } from '../../builders/content.ts'
import { anyEdit, edited } from '../../builders/edited-content.ts'

/** Pieces in the marks of a reviser: [deleted] and {inserted}. */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], deleted: ['[', ']'], inserted: ['{', '}'] } as const
  return diffWords(before, after)
    .map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`)
    .join('')
}

describe('two texts word by word', () => {
  test.each([
    [
      'Hold six events by March 2021',
      'Hold six events by March 2022',
      'Hold six events by March [2021]{2022}',
    ],
    ['Hold six events', 'Hold six events with wardens', 'Hold six events{ with wardens}'],
    ['Hold six events with wardens', 'Hold events', 'Hold [six ]events[ with wardens]'],
    ['Patrol the quay', 'Patrol the quay.', 'Patrol the quay{.}'],
    ['2,250 crimes', '2,205 crimes', '[2,250]{2,205} crimes'],
    ['by 20%', 'by 25%', 'by [20%]{25%}'],
    [
      'Write to all landlords of the town',
      'Ring up each landlord in the county',
      '[Write to all landlords of the town]{Ring up each landlord in the county}',
    ],
    ['', 'Something', '{Something}'],
    ['Something', '', '[Something]'],
    ['', '', ''],
  ])('"%s" became "%s"', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  test('hold both texts to the letter, and nothing is marked where nothing differs', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('a', 'b', 'c', ' ', ' the ', '.', '\n', '2,5')).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after)
        expect(textOf(pieces, 'deleted')).toBe(before)
        expect(textOf(pieces, 'inserted')).toBe(after)
        expect(diffWords(before, before).every(({ kind }) => kind === 'same')).toBe(true)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('that are long and quite different are held against each other in no time', () => {
    const words = (seed: number): string =>
      Array.from({ length: 2_000 }, (_, at) => `w${(at * seed) % 997}`).join(' ')
    const start = performance.now()
    const pieces = diffWords(words(7), words(11))
    expect(textOf(pieces, 'inserted')).toBe(words(11))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('what keeps its order', () => {
  test('is as much as possible', () => {
    expect(longestAscending([0, 1, 4, 2, 3])).toEqual(new Set([0, 1, 2, 3]))
    expect(longestAscending([3, 0, 1, 2])).toEqual(new Set([0, 1, 2]))
    expect(longestAscending([])).toEqual(new Set())
  })
})

const BEFORE = aContent({
  partners: [{ name: 'Wardens' }, { name: 'Police' }],
  sections: [
    { heading: 'Overview', blocks: [{ runs: 'The town is quiet.' }, { runs: 'It has a quay.' }] },
    { heading: 'About noise', priority: 'Noise', blocks: [{ runs: 'Parties are loud.' }] },
  ],
  priorities: [
    {
      name: 'Noise',
      issues: [
        {
          statement: ['Loud parties on the quay'],
          rows: [
            {
              action: ['Patrol the quay by March 2021', 'Write to landlords'],
              measure: ['Number of patrols'],
              lead: [{ text: 'Wardens', partners: ['*Wardens'] }],
            },
          ],
        },
        { statement: ['Barking dogs'], rows: [{ action: ['Train the owners'] }] },
      ],
    },
    { name: 'Litter', issues: [{ statement: ['Full bins'], rows: [{ action: ['Empty the bins daily'] }] }] },
  ],
})

function changed(before: EditionContent, after: EditionContent): Compared[] {
  return everyCompared(comparePlans(before, after)).filter(isChanged)
}

/** The content with one text put in place of another, wherever it stands. */
function reworded(content: EditionContent, from: string, to: string): EditionContent {
  return JSON.parse(JSON.stringify(content).replaceAll(from, to)) as EditionContent
}

describe('a change of', () => {
  test('words is told word by word', () => {
    const [only, ...others] = changed(BEFORE, reworded(BEFORE, 'Patrol the quay by', 'Patrol the harbour by'))
    expect(others).toEqual([])
    expect(only?.words).toEqual([
      { kind: 'same', text: 'Patrol the ' },
      { kind: 'deleted', text: 'quay' },
      { kind: 'inserted', text: 'harbour' },
      { kind: 'same', text: ' by March 2021' },
    ])
  })

  test('a fact is told with what it was', () => {
    const after = reworded(BEFORE, '"status":"not-started"', '"status":"off-track"')
    const changes = changed(BEFORE, after)
    expect(changes.map(({ facts }) => facts)).toEqual(
      Array(4).fill([{ name: 'status', before: 'not-started', after: 'off-track' }]),
    )
  })

  test('a partner’s name alone is no change of the leads that name it', () => {
    const after = {
      ...BEFORE,
      partners: BEFORE.partners.map((each) => ({ ...each, name: `${each.name} team` })),
    }
    expect(changed(BEFORE, after)).toEqual([])
  })

  test('a priority’s name is no change of what is told about it', () => {
    const after: EditionContent = {
      ...BEFORE,
      priorities: BEFORE.priorities.map((each) => (each.name === 'Noise' ? { ...each, name: 'Din' } : each)),
    }
    const changes = changed(BEFORE, after)
    expect(changes.map(({ after: thing }) => thing?.kind)).toEqual(['priority'])
  })

  test('the order is told of as few things as possible', () => {
    const [overview, noise] = BEFORE.sections
    const third = { ...BEFORE.sections[0], heading: 'Third', identity: 'f'.repeat(32), id: 999, blocks: [] }
    const before = { ...BEFORE, sections: [overview, noise, third] } as EditionContent
    const after = { ...BEFORE, sections: [third, overview, noise] } as EditionContent
    const changes = changed(before, after)
    expect(changes.map(({ after: thing, move }) => [thing?.words, move?.isInOtherOrder])).toEqual([
      ['Third', true],
    ])
  })

  test('the place is told of an issue that went to another priority, not of what stands in it', () => {
    const [noise, litter] = BEFORE.priorities
    // The council's usual columns stand in both tables, in the same order.
    const column = new Map<unknown, unknown>(
      noise?.columns.map(({ id }, at) => [id, litter?.columns[at]?.id]),
    )
    const dogs = JSON.parse(JSON.stringify(noise?.issues[1]), (key, value: unknown) =>
      key === 'columnId' ? column.get(value) : value,
    )
    const after = {
      ...BEFORE,
      priorities: [
        { ...noise, issues: noise?.issues.slice(0, 1) },
        { ...litter, issues: [...(litter?.issues ?? []), dogs] },
      ],
    } as EditionContent
    const changes = changed(BEFORE, after)
    expect(changes.map(({ after: thing, move }) => [thing?.words, move?.isElsewhere])).toEqual([
      ['Barking dogs', true],
    ])
  })
})

describe('the facts of a plan', () => {
  const WITH_FACTS = aContent({
    facts: [
      { name: 'Fires', value: '12' },
      { name: 'Thefts', value: '2,250', source: 'Police' },
    ],
  })
  const told = (after: EditionContent) =>
    listChanges(comparePlans(WITH_FACTS, after)).flatMap(({ part, lines }) =>
      lines.map(({ compared }) => [part, compared.words?.map(({ text }) => text), compared.facts]),
    )

  test('are told with what their value, and what is known of them, was', () => {
    expect(told(reworded(WITH_FACTS, '2,250', '2,100'))).toEqual([[null, ['Thefts: ', '2,250', '2,100'], []]])
    const source = [{ name: 'source', before: 'Police', after: 'Council' }]
    expect(told(reworded(WITH_FACTS, '"Police"', '"Council"'))).toEqual([[null, undefined, source]])
  })

  test('have no order: one that is called otherwise is told once', () => {
    const [fires, thefts] = WITH_FACTS.facts
    const arson = { ...fires, name: 'Wilful fires' }
    expect(told({ ...WITH_FACTS, facts: [thefts, arson] } as EditionContent)).toHaveLength(1)
  })
})

describe('the progress notes on actions', () => {
  const action = BEFORE.priorities
    .flatMap(({ issues }) => issues.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
    .flatMap(({ items }) => items)
    .find(({ role }) => role === 'action')
  const note = (id: number, text: string) => ({ id, itemId: action?.id, on: '2020-06-03', text })
  const noted = (...notes: unknown[]) => ({ ...BEFORE, notes }) as EditionContent
  const told = (before: EditionContent, after: EditionContent): string[] =>
    changed(before, after).flatMap((each) => [changeInWords(each), ...notesOfChange(each)])

  test('are told one by one where they came or went', () => {
    const [first, second] = [note(1, 'Patrols began.'), note(2, 'A second team joined.')]
    expect(told(noted(first), noted(first, second))).toEqual([
      'Changed',
      'Progress noted: 3 June 2020: A second team joined.',
    ])
    expect(told(noted(first), noted())).toEqual([
      'Changed',
      'Progress noted before, not now: 3 June 2020: Patrols began.',
    ])
  })

  test('are not compared with a state that was kept without them', () => {
    expect(told({ ...BEFORE, notes: null }, noted(note(1, 'Patrols began.')))).toEqual([])
  })
})

describe('two plans that share no identity', () => {
  test('are matched by their words', () => {
    const fresh = JSON.parse(JSON.stringify(BEFORE), (key, value: unknown) =>
      key === 'identity' ? `a${String(value).slice(1)}` : value,
    ) as EditionContent
    const other = { ...fresh, edition: { ...fresh.edition, id: 5_000 } } as EditionContent
    expect(changed(BEFORE, other)).toEqual([])
    const later = reworded(other, 'Loud parties on the quay', 'Loud parties on the old quay')
    expect(
      changed(BEFORE, later).map(({ words }) => words?.map(({ kind, text }) => `${kind}: ${text}`)),
    ).toEqual([['same: Loud parties on the ', 'inserted: old ', 'same: quay']])
  })
})

describe('any two plans', () => {
  const ALL = { blockIds: true, notes: true }

  test('a plan compared with itself has no change', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(changed(content, content)).toEqual([])
        expect(changed(content, structuredClone(content))).toEqual([])
      }),
    )
  })

  test('have every thing of both in the comparison exactly once', () => {
    fc.assert(
      fc.property(anyContent, anyContent, fc.array(anyEdit, { maxLength: 12 }), (one, other, edits) => {
        for (const after of [other, edited(one, edits)]) {
          const compared = everyCompared(comparePlans(one, after))
          const names = (things: readonly ({ kind: string; words: string } | null)[]): string[] =>
            things.flatMap((thing) => (thing === null ? [] : [`${thing.kind} ${thing.words}`])).toSorted()
          expect(names(compared.map(({ before }) => before))).toEqual(names(everyThing(thingsOf(one, ALL))))
          expect(names(compared.map((each) => each.after))).toEqual(names(everyThing(thingsOf(after, ALL))))
        }
      }),
    )
  })

  test('the newer can be made from the older and the changes alone', () => {
    fc.assert(
      fc.property(anyContent, anyContent, fc.array(anyEdit, { maxLength: 12 }), (one, other, edits) => {
        for (const after of [other, edited(one, edits)]) {
          const { seen, rebuilt } = bothViews(comparePlans(one, after))
          expect(rebuilt).toEqual(seen)
        }
      }),
      { numRuns: 150, endOnFailure: true },
    )
  })
})
