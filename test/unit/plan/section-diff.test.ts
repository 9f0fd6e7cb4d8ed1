import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Block,
  type BlockFace,
  type BlockId,
  type BlockKind,
  blockKey,
  diffSection,
  isSameText,
  normalBlocks,
  normalRuns,
  type SectionDiff,
  type TextRun,
} from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { anyLooseBlock } from '../../builders/any-content.ts'
import type { BlockInput } from '../../builders/content.ts'

function face(input: BlockInput): BlockFace {
  const { kind = 'paragraph', level = 0, note = null, runs } = input
  return { kind, level, note, runs: typeof runs === 'string' ? [{ text: runs }] : runs }
}

function stored(faces: readonly BlockFace[]): Block[] {
  return faces.map((each, at) => ({ ...each, id: (at + 1) as BlockId }))
}

function paragraphs(...texts: readonly string[]): BlockFace[] {
  return texts.map((text) => face({ runs: text }))
}

/** What a section says once a change has been made. */
function carriedOut(before: readonly Block[], { blocks }: SectionDiff): BlockFace[] {
  return blocks.map((change) => {
    if (change.kind !== 'kept') return change.face
    const { id: _id, ...same } = defined(
      before.find(({ id }) => id === change.id),
      'a stored paragraph',
    )
    return same
  })
}

/** A change in short: "1" kept, "2*" changed, "+" added, "-3" dropped. */
function inShort({ blocks, dropped }: SectionDiff): string {
  const marks = blocks.map((change) => {
    if (change.kind === 'added') return '+'
    return change.kind === 'kept' ? String(change.id) : `${change.id}*`
  })
  return [...marks, ...dropped.map(({ id }) => `-${id}`)].join(' ')
}

const anyFaces = fc.array(anyLooseBlock.map(face), { maxLength: 8 })

/** A section and the same after some paragraphs were dropped, moved, repeated, written anew or added. */
const anyEdit = fc
  .tuple(anyFaces, anyFaces, fc.array(fc.tuple(fc.nat(20), fc.nat(3)), { maxLength: 5 }))
  .map(([before, others, edits]) => {
    const after = [...before]
    for (const [at, kind] of edits) {
      const place = at % (after.length + 1)
      const taken = after[place]
      const other = others[at % Math.max(1, others.length)]
      if (kind === 0) after.splice(place, 1)
      else if (kind === 1 && taken !== undefined) after.splice(at % after.length, 0, taken)
      else if (kind === 2 && taken !== undefined)
        after[place] = { ...taken, runs: [...taken.runs, { text: ' more' }] }
      else if (other !== undefined) after.splice(place, 0, other)
    }
    return { before: stored(before), after }
  })

describe('the normal form of a section', () => {
  test('is the same when it is made again', () => {
    fc.assert(
      fc.property(anyFaces, (faces) => {
        const once = normalBlocks(faces)
        expect(normalBlocks(once)).toEqual(once)
      }),
    )
  })

  test('keeps every word and every mark of a footnote that stands by words', () => {
    fc.assert(
      fc.property(anyFaces, (faces) => {
        const words = (blocks: readonly BlockFace[]): string =>
          blocks
            .flatMap(({ runs }) => runs.map(({ text }) => text))
            .join('')
            .replace(/[\s\p{Cc}]/gu, '')
        const hasWords = faces.filter(({ runs }) =>
          runs.some(({ text }) => text.replace(/\p{Cc}/gu, '').trim() !== ''),
        )
        expect(words(normalBlocks(faces))).toBe(words(hasWords))
        const notes = (blocks: readonly BlockFace[]): unknown[] =>
          blocks.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? []))
        expect(notes(normalBlocks(faces))).toEqual(notes(hasWords))
      }),
    )
  })

  test.each<[string, readonly [BlockKind, number][], readonly number[]]>([
    [
      'a list that begins deep begins at its top',
      [
        ['bullet', 2],
        ['bullet', 2],
      ],
      [0, 0],
    ],
    [
      'a gap between depths closes',
      [
        ['bullet', 0],
        ['bullet', 3],
        ['bullet', 0],
      ],
      [0, 1, 0],
    ],
    [
      'a depth in between is a list of its own',
      [
        ['bullet', 0],
        ['number', 2],
        ['bullet', 1],
      ],
      [0, 1, 1],
    ],
    [
      'a paragraph ends the list',
      [
        ['bullet', 0],
        ['paragraph', 4],
        ['bullet', 1],
      ],
      [0, 0, 0],
    ],
    [
      'headings keep to their levels',
      [
        ['heading', 0],
        ['heading', 4],
        ['heading', 9],
      ],
      [3, 4, 6],
    ],
  ])('%s', (_name, given, levels) => {
    const faces = given.map(([kind, level], at) => face({ kind, level, runs: `words ${at}` }))
    expect(normalBlocks(faces).map(({ level }) => level)).toEqual(levels)
  })

  test.each<[string, readonly TextRun[], readonly TextRun[]]>([
    [
      'spaces at the ends go',
      [{ text: '  a' }, { text: 'b  ', strong: true }],
      [{ text: 'a' }, { text: 'b', strong: true }],
    ],
    [
      'spaces between looks stay',
      [{ text: 'in ' }, { text: 'bold', strong: true }],
      [{ text: 'in ' }, { text: 'bold', strong: true }],
    ],
    [
      'a line break before a look stays',
      [{ text: 'one \n' }, { text: 'two', strong: true }],
      [{ text: 'one\n' }, { text: 'two', strong: true }],
    ],
    [
      'a mark hangs on the words before it',
      [{ text: 'one' }, { text: '', note: '1' }],
      [{ text: 'one', note: '1' }],
    ],
    [
      'a second mark stands on a space',
      [
        { text: 'one', note: '1' },
        { text: '', note: '2' },
      ],
      [
        { text: 'one', note: '1' },
        { text: ' ', note: '2' },
      ],
    ],
    ['a look that is off is no look', [{ text: 'a', strong: false }, { text: 'b' }], [{ text: 'ab' }]],
  ])('%s', (_name, given, runs) => {
    expect(normalRuns(given)).toEqual(runs)
  })
})

describe('the difference between a stored section and an edited one', () => {
  test('carried out, gives the edited section', () => {
    fc.assert(
      fc.property(anyEdit, ({ before, after }) => {
        const diff = diffSection(before, after)
        expect(isSameText(carriedOut(before, diff), after)).toBe(true)
        const used = [
          ...diff.blocks.flatMap((change) => (change.kind === 'added' ? [] : [change.id])),
          ...diff.dropped.map(({ id }) => id),
        ]
        expect(used.toSorted((a, b) => a - b)).toEqual(before.map(({ id }) => id))
      }),
      { numRuns: 400 },
    )
  })

  test('of a section and itself is nothing, whatever form it is stored in', () => {
    fc.assert(
      fc.property(anyFaces, (faces) => {
        const before = stored(faces)
        const { blocks, dropped } = diffSection(before, normalBlocks(faces))
        expect(blocks.map(({ kind }) => kind)).toEqual(before.map(() => 'kept'))
        expect(dropped).toEqual([])
      }),
    )
  })

  test('keeps as many paragraphs as stand in both', () => {
    fc.assert(
      fc.property(anyEdit, ({ before, after }) => {
        const count = (faces: readonly BlockFace[]): Map<string, number> => {
          const groups = Map.groupBy(normalBlocks(faces).map(blockKey), (key) => key)
          return new Map([...groups].map(([key, same]) => [key, same.length]))
        }
        const [olds, news] = [count(before), count(after)]
        const common = [...olds].reduce((sum, [key, n]) => sum + Math.min(n, news.get(key) ?? 0), 0)
        const normal = stored(normalBlocks(before))
        const kept = diffSection(normal, after).blocks.filter(({ kind }) => kind === 'kept').length
        expect(kept).toBeGreaterThanOrEqual(common)
      }),
      { numRuns: 400 },
    )
  })

  const A = 'Patrols in the evening near the quay'
  const B = 'Lighting on the path was renewed'
  const C = 'Residents were asked what they think'
  test.each([
    ['one edited', [A, B, C], [A, `${B} in March`, C], '1 2* 3'],
    ['one written anew', [A, B, C], [A, 'Something else entirely', C], '1 2* 3'],
    ['one added in the middle', [A, C], [A, B, C], '1 + 2'],
    ['one dropped', [A, B, C], [A, C], '1 3 -2'],
    ['one moved to the top', [A, B, C], [C, A, B], '3 1 2'],
    ['one cut in two', [A, B], [A.slice(0, 15), A.slice(15), B], '+ 1* 2'],
    ['two joined', [A, B, C], [`${A} ${B}`, C], '1* 3 -2'],
    ['all gone', [A, B], [], '-1 -2'],
    ['two alike, the first edited', [A, A], [`${A} again`, A], '1* 2'],
  ])('%s', (_name, before, after, change) => {
    expect(inShort(diffSection(stored(paragraphs(...before)), paragraphs(...after)))).toBe(change)
  })

  test('tells where the words of a cut or joined paragraph came from', () => {
    const cut = diffSection(stored(paragraphs(A, B)), paragraphs(A.slice(0, 15), A.slice(15), B))
    expect(cut.blocks.find(({ kind }) => kind === 'added')).toMatchObject({ splitFrom: 1 })
    const joined = diffSection(stored(paragraphs(A, B, C)), paragraphs(`${A} ${B}`, C))
    expect(joined.dropped).toEqual([{ id: 2, joinedTo: 1 }])
  })

  test('of 2,000 paragraphs that were all written anew takes no more than moments', () => {
    const many = (word: string): BlockFace[] =>
      Array.from({ length: 2_000 }, (_, at) => face({ runs: `${word} the harbour ${at}` }))
    const start = performance.now()
    diffSection(stored(many('before')), many('after'))
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
