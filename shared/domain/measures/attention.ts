import { addMonths, type CivilDate } from '../../kit/civil-date.ts'
import type { Edition } from '../plan/content.ts'
import type { PriorityId } from '../plan/ids.ts'
import type { Standing } from './standing.ts'
import type { MeasureStatus } from './status.ts'

/** What is known of a measure where it is asked what needs the officer. */
export interface WatchedMeasure {
  readonly priorityId: PriorityId
  readonly standing: Pick<Standing, 'status' | 'missing'>
  readonly hasCorrectiveAction: boolean
}

/** How the measures of a priority go. */
export interface MeasuresOfPriority {
  readonly priorityId: PriorityId
  /** Measures of which at least one figure is missing. */
  readonly waiting: number
  readonly offTrack: number
  readonly atRisk: number
}

/** What the measures of a plan year ask of the officer on a day. */
export interface MeasureAttention {
  /** Figures whose period is over, and the measures that they are of. */
  readonly missingFigures: number
  readonly waiting: number
  /** Off track, and missed, where nobody has said what is done about it. */
  readonly offTrackWithoutAction: number
  readonly missedWithoutAction: number
  /** Measures that cannot be scored until something is said about them: a target, a baseline, what they count. */
  readonly unanswered: number
  /** Every priority that has measures, in the order in which they come. */
  readonly priorities: readonly MeasuresOfPriority[]
}

const OFF: ReadonlySet<MeasureStatus> = new Set(['off-track', 'missed'])
const UNANSWERED: ReadonlySet<MeasureStatus> = new Set(['no-target', 'no-baseline'])

/** The last returns of a year come in its first months after. */
const MONTHS_AFTER = 6

/**
 * Whether figures of a plan year are still waited for. Publishing freezes its words and nothing else: a year is mostly
 * published as it begins, and its figures come in while it runs and for some months after.
 */
export function isWaitedFor({ state, endsOn }: Pick<Edition, 'state' | 'endsOn'>, today: CivilDate): boolean {
  return state !== 'published' || today <= addMonths(endsOn, MONTHS_AFTER)
}

/** Sums up what the measures of a plan year ask for. */
export function measureAttention(measures: readonly WatchedMeasure[]): MeasureAttention {
  const isWaiting = ({ standing }: WatchedMeasure): boolean => standing.missing.length > 0
  const isOff = ({ standing }: WatchedMeasure): boolean => OFF.has(standing.status)
  const withoutAction = (status: MeasureStatus): number =>
    measures.filter((each) => each.standing.status === status && !each.hasCorrectiveAction).length
  return {
    missingFigures: measures.reduce((sum, { standing }) => sum + standing.missing.length, 0),
    waiting: measures.filter(isWaiting).length,
    offTrackWithoutAction: withoutAction('off-track'),
    missedWithoutAction: withoutAction('missed'),
    unanswered: measures.filter(({ standing }) => UNANSWERED.has(standing.status)).length,
    priorities: [...Map.groupBy(measures, ({ priorityId }) => priorityId)].map(([priorityId, own]) => ({
      priorityId,
      waiting: own.filter(isWaiting).length,
      offTrack: own.filter(isOff).length,
      atRisk: own.filter(({ standing }) => standing.status === 'at-risk').length,
    })),
  }
}
