import { describe, expect, test } from 'vitest'
import type { CaseId } from '../../../shared/domain/mediation/index.ts'
import { mediationThatCounts, type Place, type PlaceId } from '../../../shared/domain/places/index.ts'
import { day } from '../../builders/series.ts'

function aPlace(id: number, name: string, kind: Place['kind']): Place {
  return {
    id: id as PlaceId,
    kind,
    name,
    code: null,
    isCityCentre: false,
    from: null,
    until: null,
    aliases: [],
    populations: [],
  }
}

const PLACES = [
  aPlace(1, 'Old Quay', 'ward'),
  aPlace(2, 'Well Yard', 'ward'),
  aPlace(3, 'Elmshire', 'district'),
]
const WARDS = new Map([
  [11 as CaseId, 1 as PlaceId],
  [12 as CaseId, 2 as PlaceId],
])
const EVENTS = [11, 12, 13].map((caseId) => ({ on: day('2020-06-01'), caseId: caseId as CaseId }))
const choose = mediationThatCounts(PLACES, WARDS)
const countedBy = (filter: string | null) => {
  const { mediation, doubts } = choose(EVENTS, filter)
  return { cases: mediation.map(({ caseId }) => caseId), said: doubts.map(({ message }) => message) }
}
const WITHOUT = 'Cases are left out of which no ward is known, such as erased ones.'

describe('what of mediation a measure of some places counts', () => {
  test('is what is of a ward that it names; a case without a ward is told without its number', () => {
    expect(countedBy('Old Quay')).toEqual({ cases: [11], said: [WITHOUT] })
    expect(countedBy('from Elmshire')).toEqual({ cases: [11, 12], said: [WITHOUT] })
  })

  test('is everything where it names no place, and nothing where the place is unknown', () => {
    expect(countedBy(null)).toEqual({ cases: [11, 12, 13], said: [] })
    expect(countedBy('Far Hill')).toMatchObject({ cases: [] })
    expect(countedBy('Far Hill').said[0]).toContain('names no known place')
  })
})
