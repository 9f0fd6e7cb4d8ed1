import { describe, expect, test } from 'vitest'
import {
  CASE_REVIEW_EXEMPTION,
  type CountTable,
  DEFAULT_POLICY,
  protect,
  protectShare,
  type SuppressionPolicy,
} from '../../../shared/domain/suppression/index.ts'
import { isFailure } from '../../../shared/kit/failure.ts'
import { grid } from './tables.ts'

const ROUNDING: SuppressionPolicy = { kind: 'rounding' }

/** One line as people would read it: parts, then the total. */
function line(counts: readonly number[], policy: SuppressionPolicy = DEFAULT_POLICY): string {
  const published = protect(grid([counts]), policy)
  return [...counts.map((_, index) => `0,${index}`), '0,T']
    .map((key) => {
      const cell = published.cells.get(key)
      return cell === undefined || cell.kind === 'starred' ? '*' : String(cell.value)
    })
    .join(' ')
}

describe('a line of counts', () => {
  test.each([
    { counts: [12, 20, 30], shown: '12 20 30 62', why: 'nothing is small' },
    { counts: [3, 20, 30], shown: '* * 30 53', why: 'the smallest other is starred too' },
    { counts: [3, 20, 20], shown: '* * 20 43', why: 'of two alike the first by key' },
    { counts: [3, 0, 20], shown: '* 0 * 23', why: 'a nought is not starred while another can be' },
    { counts: [1, 1, 30], shown: '* * * 32', why: 'two stars that add up to 2 would be 1 and 1' },
    { counts: [2, 2, 30], shown: '* * 30 34', why: 'each could be 0 to 4' },
    { counts: [3, 0, 0], shown: '* 0 0 *', why: 'a total of one small part is as small' },
  ])('$counts is published as $shown: $why', ({ counts, shown }) => {
    expect(line(counts)).toBe(shown)
  })

  test('hides noughts where the policy says so', () => {
    expect(line([0, 9, 30], { kind: 'stars', threshold: 5, zeros: 'hidden' })).toBe('* * 30 39')
  })

  test.each([
    { counts: [7, 8, 22], shown: '* 10 20 35' },
    { counts: [0, 12, 13], shown: '0 10 15 25' },
  ])('rounds $counts to $shown, the total before it is rounded', ({ counts, shown }) => {
    expect(line(counts, ROUNDING)).toBe(shown)
  })

  test('stars one more where rounding alone would give a 7 away', () => {
    expect(
      line([12, 12, 12, 7], ROUNDING)
        .split(' ')
        .filter((cell) => cell === '*').length,
    ).toBeGreaterThan(1)
  })
})

describe('an important cell', () => {
  test('is spared where another of the same size can be starred', () => {
    const cells = grid([[3, 20, 20]]).cells.map((cell) =>
      cell.key === '0,1' ? { ...cell, importance: 1 } : cell,
    )
    const published = protect({ cells, lines: grid([[3, 20, 20]]).lines }, DEFAULT_POLICY)
    expect(published.cells.get('0,1')).toEqual({ kind: 'shown', value: 20 })
    expect(published.cells.get('0,2')).toEqual({ kind: 'starred', because: 'secondary' })
  })
})

describe('an exempt cell', () => {
  test('is shown with its reason however small it is', () => {
    const table: CountTable = {
      cells: [{ key: 'applications', count: 2, exemption: CASE_REVIEW_EXEMPTION }],
      lines: [],
    }
    expect(protect(table, DEFAULT_POLICY).cells.get('applications')).toEqual({
      kind: 'shown',
      value: 2,
      exemption: CASE_REVIEW_EXEMPTION,
    })
  })

  test('that gives a star beside it away is named as unprotected', () => {
    const table: CountTable = {
      cells: [
        { key: 'a', count: 2 },
        { key: 'b', count: 30, exemption: 'Published elsewhere' },
        { key: 'total', count: 32, exemption: 'Published elsewhere' },
      ],
      lines: [{ total: 'total', parts: ['a', 'b'] }],
    }
    expect(protect(table, DEFAULT_POLICY).unprotected).toEqual(['a'])
  })
})

describe('bad tables', () => {
  test.each([
    { name: 'a negative count', cells: [{ key: 'a', count: -1 }], lines: [] },
    { name: 'half a person', cells: [{ key: 'a', count: 1.5 }], lines: [] },
    {
      name: 'a total that is not the sum',
      cells: [
        { key: 'a', count: 2 },
        { key: 't', count: 3 },
      ],
      lines: [{ total: 't', parts: ['a'] }],
    },
  ])('$name is refused in a sentence', ({ cells, lines }) => {
    const attempt = (): unknown => protect({ cells, lines }, DEFAULT_POLICY)
    expect(attempt).toThrow(/Correct/)
    try {
      attempt()
    } catch (error) {
      expect(isFailure(error, 'invalid-input')).toBe(true)
    }
  })
})

describe('a share', () => {
  const shown = (value: number) => ({ kind: 'shown', value }) as const
  const star = { kind: 'starred', because: 'primary' } as const

  test.each([
    {
      name: 'of shown counts is shown',
      part: shown(20),
      whole: shown(80),
      gives: { kind: 'shown', percent: 25 },
    },
    {
      name: 'of a starred part is starred',
      part: star,
      whole: shown(80),
      gives: { kind: 'starred', because: 'part' },
    },
    {
      name: 'of a starred whole is starred',
      part: shown(20),
      whole: star,
      gives: { kind: 'starred', because: 'part' },
    },
    {
      name: 'that leaves two over is starred',
      part: shown(48),
      whole: shown(50),
      gives: { kind: 'starred', because: 'rest' },
    },
    {
      name: 'of all of a small group is starred',
      part: shown(9),
      whole: shown(9),
      gives: { kind: 'starred', because: 'whole-group' },
    },
    {
      name: 'of none of a small group is starred',
      part: shown(0),
      whole: shown(9),
      gives: { kind: 'starred', because: 'whole-group' },
    },
    {
      name: 'of none of a large group is shown',
      part: shown(0),
      whole: shown(200),
      gives: { kind: 'shown', percent: 0 },
    },
    { name: 'of nobody is none', part: shown(0), whole: shown(0), gives: { kind: 'none' } },
  ])('$name', ({ part, whole, gives }) => {
    expect(protectShare(part, whole, DEFAULT_POLICY)).toEqual(gives)
  })
})
