import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyMeasure, MEASURE_KINDS, POLARITIES } from '../../../shared/domain/measures/index.ts'
import { findSeedText, seedColumn } from '../../builders/plan-seed.ts'

describe('the kind and polarity of a measure', () => {
  test.each([
    ['Number of sessions held by March 2021', 'count-by-date', 'higher'],
    ['Number of talks given during the period April 2020 to March 2021', 'count-by-date', 'unset'],
    ['Numbers completing the course', 'count-undated', 'higher'],
    ['Number of new members engaged in activities in summer 2020', 'count-undated', 'higher'],
    ['Number of offences involving visitors', 'count-undated', 'unset'],
    ['12 workshops delivered by October 2020', 'count-by-date', 'unset'],
    ['At least 3 events held', 'count-undated', 'unset'],
    ['Attendance at the forum', 'count-undated', 'unset'],
    ['Percentage of visitors from Ward A', 'percentage', 'unset'],
    ['80% of tenants satisfied', 'percentage', 'unset'],
    ['Burglaries per 1,000 households', 'rate', 'unset'],
    [
      'Reduction in repeat victims at March 2021 compared with the previous 12 months',
      'change-on-previous',
      'lower',
    ],
    ['Increase in self-referrals on previous year', 'change-on-previous', 'higher'],
    ['Reduction in reports of domestic abuse compared with last year', 'change-on-previous', 'unset'],
    ['Reduction in shop theft', 'direction-only', 'lower'],
    ['Increase in powers used to help reduce nuisance', 'direction-only', 'higher'],
    ['Increased use and fewer complaints', 'direction-only', 'unset'],
    ['Increase in hate crime reported', 'direction-only', 'unset'],
    ['Leaflet published', 'milestone', 'none'],
    ['Scheme established by March 2020', 'milestone', 'none'],
    ['Something quite different by March 2021', 'milestone', 'none'],
    ['To retain the number of members', 'retain-level', 'higher'],
    ['Increased feelings of safety shown in the residents survey', 'survey-result', 'higher'],
    ['Satisfaction surveys', 'evidence-source', 'none'],
    ['Information from the hub about drop ins', 'evidence-source', 'none'],
    ['Monthly attendance by the support worker', 'frequency', 'higher'],
    ['Zones set up where 80% of residents agree', 'condition', 'none'],
    ['Warden to carry out joint visits', 'activity-as-measure', 'none'],
    ['To continue to write to members', 'activity-as-measure', 'none'],
    ['Increased awareness amongst partners', 'not-measurable', 'higher'],
    ['A happier town', 'not-measurable', 'unset'],
    ['', 'not-measurable', 'unset'],
  ])('%j is %s and %s', (words, kind, polarity) => {
    expect(classifyMeasure(words)).toEqual({ kind, polarity })
  })

  test('every text has a kind and a polarity', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (words) => {
        const { kind, polarity } = classifyMeasure(words)
        expect(MEASURE_KINDS).toContain(kind)
        expect(POLARITIES).toContain(polarity)
      }),
    )
  })
})

const seed = findSeedText()

describe.runIf(seed !== undefined)('the measures of the real plan', () => {
  test('have the kinds that a reader found', () => {
    const measures = seedColumn(seed ?? '', 3).flatMap(splitRunOn)
    const counts: Record<string, number> = {}
    for (const measure of measures) {
      const { kind } = classifyMeasure(measure)
      counts[kind] = (counts[kind] ?? 0) + 1
    }
    expect(counts).toEqual({
      'count-by-date': 20,
      'count-undated': 27,
      percentage: 1,
      'change-on-previous': 4,
      'direction-only': 8,
      milestone: 5,
      'retain-level': 1,
      'survey-result': 2,
      'evidence-source': 3,
      frequency: 1,
      condition: 1,
      'activity-as-measure': 2,
      'not-measurable': 1,
    })
  })

  test('never have a polarity where they count reports of hidden crime', () => {
    const hidden = seedColumn(seed ?? '', 3).filter((words) => /reports? of domestic|hate crime/i.test(words))
    expect(hidden.map((words) => classifyMeasure(words).polarity)).toEqual(['unset', 'unset', 'unset'])
  })
})

/** One paragraph of the plan holds five measures without a mark between them. */
function splitRunOn(paragraph: string): string[] {
  if (!paragraph.includes('bi-annual')) return [paragraph]
  return paragraph.split(/(?<=\.|\d{4}|areas|zone) (?=Number of|Increased awareness|Cold calling)/)
}
