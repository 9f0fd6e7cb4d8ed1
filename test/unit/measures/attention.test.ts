import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWaitedFor, MEASURE_STATUSES, measureAttention } from '../../../shared/domain/measures/index.ts'
import type { PriorityId } from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { type CivilDate, parseCivilDate } from '../../../shared/kit/civil-date.ts'

const day = (text: string): CivilDate => defined(parseCivilDate(text), text)
const QUARTER = { from: day('2020-04-01'), to: day('2020-06-30') }

const watched = fc.record({
  priorityId: fc.integer({ min: 1, max: 4 }).map((id) => id as PriorityId),
  standing: fc.record({
    status: fc.constantFrom(...MEASURE_STATUSES),
    missing: fc.array(fc.constant(QUARTER), { maxLength: 3 }),
  }),
  hasCorrectiveAction: fc.boolean(),
})

test('what measures ask for is counted once, and the priorities add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(watched), (measures) => {
      const attention = measureAttention(measures)
      const sum = (key: 'waiting' | 'offTrack'): number =>
        attention.priorities.reduce((total, priority) => total + priority[key], 0)
      expect(sum('waiting')).toBe(attention.waiting)
      expect(attention.missingFigures).toBeGreaterThanOrEqual(attention.waiting)
      expect(attention.offTrackWithoutAction + attention.missedWithoutAction).toBeLessThanOrEqual(
        sum('offTrack'),
      )
    }),
  )
})

test('a corrective action is asked for where a measure is off track or missed, and nowhere else', () => {
  const of = (status: (typeof MEASURE_STATUSES)[number], hasCorrectiveAction: boolean) => ({
    priorityId: 1 as PriorityId,
    standing: { status, missing: [] },
    hasCorrectiveAction,
  })
  const attention = measureAttention([
    of('off-track', false),
    of('missed', false),
    of('off-track', true),
    of('at-risk', false),
    of('no-target', false),
  ])
  expect(attention).toMatchObject({
    offTrackWithoutAction: 1,
    missedWithoutAction: 1,
    unanswered: 1,
    missingFigures: 0,
  })
})

test.each([
  ['published', '2020-10-01', true],
  ['published', '2021-09-30', true],
  ['published', '2021-10-01', false],
  ['draft', '2026-11-27', true],
] as const)('figures of a %s year are on %s waited for: %s', (state, today, isWaited) => {
  expect(isWaitedFor({ state, endsOn: day('2021-03-31') }, day(today))).toBe(isWaited)
})
