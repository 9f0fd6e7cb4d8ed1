import type { ActivityKind } from '../../shared/domain/activities/index.ts'
import { addDays, addMonths, type CivilDate } from '../../shared/kit/civil-date.ts'
import { sampleDay } from './sample-measures.ts'

/** An activity of the example: what it counts for is named by how the words of the measures begin. */
export interface SampleActivity {
  readonly kind: ActivityKind
  readonly name: string
  readonly heldOn: CivilDate
  readonly heldUntil: CivilDate | null
  readonly place: string
  readonly audience: string | null
  readonly attendance: number | null
  readonly firstTime: number | null
  readonly countsFor: readonly string[]
}

interface Kind {
  readonly kind: ActivityKind
  readonly name: string
  readonly audience: string | null
  /** Every so many months, from this month of 2018 on (0 is April). */
  readonly every: number
  readonly from: number
  readonly lasts: number
  readonly attendance: number | null
  readonly countsFor: readonly string[]
}

const PLACES = ['Market Hall', 'Burntwood Library', 'Stowe Community Centre', 'Old Forge', 'Guild Rooms']
const MONTHS = 36

const KINDS: readonly Kind[] = [
  {
    kind: 'session',
    name: 'Awareness session',
    audience: 'Residents',
    every: 1,
    from: 0,
    lasts: 1,
    attendance: 18,
    countsFor: ['Number of awareness sessions held by March 2021'],
  },
  {
    kind: 'session',
    name: 'Lesson on staying safe online',
    audience: 'Year 9 pupils',
    every: 2,
    from: 1,
    lasts: 1,
    attendance: 56,
    countsFor: ['Number of school sessions during the period'],
  },
  {
    kind: 'diversionary',
    name: 'Open afternoon in the park',
    audience: 'Young people',
    every: 3,
    from: 2,
    lasts: 3,
    attendance: 34,
    countsFor: ['Number of young people who are new to the activities of the summer'],
  },
  {
    kind: 'training',
    name: 'Evening for new volunteers',
    audience: 'Volunteers',
    every: 4,
    from: 0,
    lasts: 1,
    attendance: null,
    countsFor: ['Number of training sessions for volunteers'],
  },
  {
    kind: 'campaign',
    name: 'Lock it or lose it',
    audience: null,
    every: 6,
    from: 5,
    lasts: 14,
    attendance: null,
    countsFor: [],
  },
]

/** What was done from April 2018 to March 2021, by kind and month; the same each time. */
export function sampleActivities(): SampleActivity[] {
  const first = sampleDay('2018-04-01')
  return KINDS.flatMap(({ every, from, lasts, attendance, ...face }, at) => {
    const months = Array.from({ length: MONTHS }, (_, month) => month)
    const held = months.filter((month) => month >= from && (month - from) % every === 0)
    return held.map((month): SampleActivity => {
      const heldOn = addDays(addMonths(first, month), (5 + 7 * at + 3 * month) % 27)
      const came = attendance === null ? null : attendance + ((month * 5) % 9)
      return {
        ...face,
        heldOn,
        heldUntil: lasts > 1 ? addDays(heldOn, lasts - 1) : null,
        place: PLACES[(month + at) % PLACES.length] ?? '',
        attendance: came,
        firstTime: came === null ? null : Math.floor(came / 4),
      }
    })
  })
}
