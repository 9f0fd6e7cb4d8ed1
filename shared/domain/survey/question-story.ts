import { dayNumber } from '../../kit/civil-date.ts'
import { type ShareTrend, shareTrend } from '../statistics/index.ts'
import { familiesOf } from './comparable.ts'
import { compareShares, notComparable, type ShareComparison } from './compare.ts'
import { type Estimate, estimateOf } from './estimate.ts'
import type { Asked, GroupId, QuestionId, Result, SurveyContent, Wave } from './survey.ts'

/** One question in one wave, with what its answers come to. */
export interface WavePoint {
  readonly wave: Wave
  readonly asked: Asked
  readonly result: Result
  /** Null where no answer of it is positive by definition, or nobody answered. */
  readonly estimate: Estimate | null
  /** Against the wave before in which it was asked; null for the first. */
  readonly onPrevious: ShareComparison | null
  /** False where the wave before asked something else: a line between the two would be a lie. */
  readonly joinsPrevious: boolean
}

/** One question over all waves, for everybody or one group; waves oldest first. */
export interface QuestionStory {
  readonly questionId: QuestionId
  readonly groupId: GroupId | null
  readonly points: readonly WavePoint[]
  /** Over the waves that can be compared with the last, where these are three or more of tested samples. */
  readonly trend: ShareTrend | null
  /** How many waves that trend is over. */
  readonly trendWaves: number
}

/** Tells one question over the waves. Gathering comes first, so that a survey of many waves is gone through once. */
export function questionStory(
  content: SurveyContent,
  questionId: QuestionId,
  groupId: GroupId | null = null,
): QuestionStory {
  const asked = content.asked.filter((one) => one.questionId === questionId)
  const families = familiesOf(asked, content.links)
  const results = new Map(
    content.results.filter((one) => one.groupId === groupId).map((one) => [one.askedId, one]),
  )
  const points: WavePoint[] = []
  for (const wave of content.waves) {
    const one = asked.find(({ waveId }) => waveId === wave.id)
    const result = one === undefined ? undefined : results.get(one.id)
    if (one === undefined || result === undefined) continue
    const estimate = estimateOf(result, one, wave)
    const before = points.at(-1)
    const joins = before !== undefined && families.get(before.asked.id) === families.get(one.id)
    points.push({
      wave,
      asked: one,
      result,
      estimate,
      onPrevious: before === undefined ? null : comparison({ wave, estimate }, before, joins),
      joinsPrevious: joins,
    })
  }
  return { questionId, groupId, points, ...trendOf(points) }
}

function comparison(
  now: Pick<WavePoint, 'wave' | 'estimate'>,
  before: Pick<WavePoint, 'wave' | 'estimate'>,
  isComparable: boolean,
): ShareComparison {
  if (now.estimate === null || before.estimate === null) return notComparable()
  const difference = now.estimate.share - before.estimate.share
  if (!isComparable) return notComparable(difference)
  return compareShares(
    { estimate: now.estimate, sample: now.wave.sample },
    { estimate: before.estimate, sample: before.wave.sample },
  )
}

const DAYS_IN_YEAR = 365.25

/** The last waves that can be compared without a break, by the middle of their days, in years. */
function trendOf(points: readonly WavePoint[]): Pick<QuestionStory, 'trend' | 'trendWaves'> {
  const run: WavePoint[] = []
  for (const point of [...points].reverse()) {
    run.unshift(point)
    if (!point.joinsPrevious) break
  }
  const shares = run.flatMap(({ wave, estimate }) => {
    const base = estimate?.effectiveBase ?? null
    if (estimate === null || base === null || wave.sample === 'opt-in' || estimate.size === 'too-small')
      return []
    const time = (dayNumber(wave.from) + dayNumber(wave.to)) / 2 / DAYS_IN_YEAR
    return [{ successes: estimate.share * base, base, time }]
  })
  const trend = shareTrend(shares)
  return { trend, trendWaves: trend === null ? 0 : shares.length }
}
