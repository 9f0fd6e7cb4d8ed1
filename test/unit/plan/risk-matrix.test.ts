import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Priority,
  type PriorityId,
  type RiskAssessment,
  riskMatrix,
} from '../../../shared/domain/plan/index.ts'

const WORDS = { volume: ['small', 'moderate', 'high'], harm: ['moderate', 'significant', 'severe'] }

function priority(
  id: number,
  volume: string | null,
  individualHarm: string | null,
  communityHarm: string | null,
) {
  const risk: RiskAssessment = { volume, individualHarm, communityHarm }
  // Only the risk of a priority is looked at.
  return { id: id as PriorityId, name: `Priority ${id}`, risk } as Priority
}

function placesOf(priorities: readonly Priority[]) {
  return riskMatrix(priorities, WORDS)?.rows.flatMap(({ harm, cells }) =>
    cells.flatMap((cell, at) =>
      cell.map((one) => [one.priority.id, WORDS.volume[at], harm, one.harms.join(' ')]),
    ),
  )
}

describe('priorities by risk', () => {
  test('stand by volume and by the graver of the two harms, the gravest at the top', () => {
    expect(
      placesOf([
        priority(1, 'high', 'moderate', 'severe'),
        priority(2, 'Moderate ', 'severe', 'significant'),
        priority(3, 'small', null, 'significant'),
        priority(4, 'high', 'severe', 'severe'),
      ]),
    ).toEqual([
      [2, 'moderate', 'severe', 'individualHarm'],
      [1, 'high', 'severe', 'communityHarm'],
      [4, 'high', 'severe', 'individualHarm communityHarm'],
      [3, 'small', 'significant', 'communityHarm'],
    ])
  })

  test.each([
    [priority(1, null, 'severe', null), ['volume'], []],
    [priority(1, 'high', null, null), ['individualHarm', 'communityHarm'], []],
    [priority(1, 'huge', 'severe', null), [], ['huge']],
    // The word that is not on the scale may be the graver one.
    [priority(1, 'high', 'moderate', 'substantial'), [], ['substantial']],
  ])('without a place say what is missing (%#)', (one, unsaid, unknownWords) => {
    const matrix = riskMatrix([one], WORDS)
    expect(placesOf([one])).toEqual([])
    expect(matrix?.unplaced).toEqual([{ priority: one, unsaid, unknownWords }])
  })

  test('are not laid out before the officer has written both scales', () => {
    expect(riskMatrix([], { volume: [], harm: ['severe'] })).toBeNull()
    expect(riskMatrix([], { volume: ['high'], harm: [] })).toBeNull()
  })

  test('have each exactly one place or a reason why not, whatever their words', () => {
    const word = fc.constantFrom(null, 'small', 'moderate', 'high', 'severe', 'significant', 'odd')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 12 }), (risks) => {
        const priorities = risks.map(([volume, individual, community], at) =>
          priority(at + 1, volume, individual, community),
        )
        const matrix = riskMatrix(priorities, WORDS)
        const placed = (placesOf(priorities) ?? []).map(([id]) => id)
        const unplaced = (matrix?.unplaced ?? []).map((one) => {
          expect(one.unsaid.length + one.unknownWords.length).toBeGreaterThan(0)
          return one.priority.id
        })
        expect([...placed, ...unplaced].sort()).toEqual(priorities.map(({ id }) => id).sort())
      }),
    )
  })
})
