import type { CivilDate } from '../../kit/civil-date.ts'
import type { Activity } from '../activities/index.ts'
import { doubt, type EntryFinding } from './entry-finding.ts'
import { figureInWords } from './number-words.ts'
import type { Period } from './period.ts'
import { periodInWords } from './period-words.ts'
import { isSamePeriod, overlap } from './periods.ts'
import type { Reading } from './reading.ts'
import type { ScoringRules } from './scoring-rules.ts'

/**
 * The readings that the activities of one measure come to, one for each period that has begun. An activity counts on
 * the first day it was held, and not before that day has come; a period that is not over is provisional. Where nothing
 * at all was logged there are no readings: no log is not the same as nothing done. Where something was, a period
 * without any is 0. People who were not counted are left out, and the reading says of how many activities.
 */
export function readingsFromActivities(
  activities: readonly Activity[],
  rules: Pick<ScoringRules, 'counting' | 'activityKinds'>,
  periods: readonly Period[],
  asAt: CivilDate,
): Reading[] {
  const { counting } = rules
  if (counting !== 'activities' && counting !== 'attendance' && counting !== 'first-time') return []
  const counted = activities.filter(
    ({ kind, heldOn }) =>
      heldOn <= asAt && (rules.activityKinds.length === 0 || rules.activityKinds.includes(kind)),
  )
  const readings: Reading[] = []
  let hasAny = false
  for (const period of periods) {
    if (period.from > asAt) continue
    const held = counted.filter(({ heldOn }) => period.from <= heldOn && heldOn <= period.to)
    hasAny ||= held.length > 0
    const reading = readingOf(held, counting, period, asAt)
    if (reading !== null) readings.push(reading)
  }
  return hasAny ? readings : []
}

function readingOf(
  held: readonly Activity[],
  counting: 'activities' | 'attendance' | 'first-time',
  period: Period,
  asAt: CivilDate,
): Reading | null {
  const people = held.map(({ attendance, firstTime }) => (counting === 'attendance' ? attendance : firstTime))
  const known = people.filter((number) => number !== null)
  const countsPeople = counting !== 'activities'
  if (countsPeople && held.length > 0 && known.length === 0) return null
  const unknown = countsPeople ? held.length - known.length : 0
  return {
    id: null,
    period,
    value: countsPeople ? known.reduce((sum, number) => sum + number, 0) : held.length,
    numerator: null,
    denominator: null,
    note: unknown === 0 ? null : `${unknown} of ${held.length} activities have no number of people.`,
    isProvisional: period.to > asAt,
    source: { kind: 'activities', activityIds: held.map(({ id }) => id) },
    revisions: 0,
  }
}

/** Typed and counted readings as one series, oldest first, with what they disagree about. */
export interface MergedReadings {
  readonly readings: readonly Reading[]
  readonly doubts: readonly EntryFinding[]
}

/** What the figures of a source are told by. */
const COUNTERS: Readonly<Record<Reading['source']['kind'], string>> = {
  typed: 'somebody',
  import: 'a file',
  activities: 'the log of activities',
  mediation: 'mediation',
  survey: 'the survey',
  zones: 'the zones',
}

/** A typed reading stands before one that was counted for the same days; a difference between them is told. */
export function mergeReadings(typed: readonly Reading[], counted: readonly Reading[]): MergedReadings {
  const doubts: EntryFinding[] = []
  const kept = counted.filter((one) => {
    const other = typed.find((reading) => overlap(reading.period, one.period))
    if (other === undefined) return true
    if (isSamePeriod(other.period, one.period) && other.value !== one.value) {
      doubts.push(
        doubt(
          'typed-and-counted',
          `For ${periodInWords(one.period)} ${figureInWords(other.value, 'count')} was entered, and ${COUNTERS[one.source.kind]} has ${figureInWords(one.value, 'count')}. The entered figure counts.`,
        ),
      )
    }
    return false
  })
  const readings = [...typed, ...kept].sort((one, other) => (one.period.from < other.period.from ? -1 : 1))
  return { readings, doubts }
}
