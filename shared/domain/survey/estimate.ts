import { baseSize, type Interval, wilsonLimits } from '../statistics/index.ts'
import type { AnswerCount, Asked, Result, Wave } from './survey.ts'

/**
 * What the answers to a question come to: the share of positive answers among those that count. `base` is people,
 * unweighted. `size` says whether it may be shown: `too-small` under 30, `small` (with caution) under 100, `unknown`
 * where only a percentage was published.
 */
export interface Estimate {
  /** 0 to 1. */
  readonly share: number
  readonly base: number | null
  /** How many answers of a simple random sample tell as much; what limits and tests are worked out with. */
  readonly effectiveBase: number | null
  /** Wilson's 95 % limits, 0 to 1; null where the base is not known or the sample cannot bear it. */
  readonly interval: Interval | null
  readonly size: 'too-small' | 'small' | 'enough' | 'unknown'
  /** People who gave a positive answer, unweighted; null for published percentages. */
  readonly positives: number | null
}

/**
 * The estimate of a result. Null where nobody gave an answer that counts, or where no answer is positive by definition.
 * The effective base is Kish's, (Σw)² ÷ Σw², and no more than the base over the design effect that is stated for the
 * wave. An opt-in sample has no limits: they would say something of people who could not be asked.
 */
export function estimateOf(
  result: Result,
  asked: Pick<Asked, 'options'>,
  wave: Pick<Wave, 'designEffect' | 'sample'>,
): Estimate | null {
  if (result.kind === 'published') return publishedEstimate(result, wave)
  const counted = countedAnswers(result.answers, asked)
  if (counted === null) return null
  const { base, weight, weightSquares, positiveWeight, positives } = counted
  const effectiveBase = Math.min((weight * weight) / weightSquares, base / wave.designEffect)
  return estimate({ share: positiveWeight / weight, base, effectiveBase, positives }, wave)
}

function publishedEstimate(
  { percent, base }: { readonly percent: number; readonly base: number | null },
  wave: Pick<Wave, 'designEffect' | 'sample'>,
): Estimate {
  const effectiveBase = base === null ? null : base / wave.designEffect
  return estimate({ share: percent / 100, base, effectiveBase, positives: null }, wave)
}

function estimate(
  parts: Pick<Estimate, 'share' | 'base' | 'effectiveBase' | 'positives'>,
  { sample }: Pick<Wave, 'sample'>,
): Estimate {
  const { share, base, effectiveBase } = parts
  const hasLimits = effectiveBase !== null && effectiveBase > 0 && sample !== 'opt-in'
  return {
    ...parts,
    interval: hasLimits ? wilsonLimits(Math.min(share * effectiveBase, effectiveBase), effectiveBase) : null,
    size: base === null ? 'unknown' : baseSize(base),
  }
}

/** The answers that count, added up. */
export interface CountedAnswers {
  /** People. */
  readonly base: number
  readonly positives: number
  readonly weight: number
  readonly weightSquares: number
  readonly positiveWeight: number
}

/** Adds up the answers that are not left out; null where there are none, or none is positive by definition. */
export function countedAnswers(
  answers: readonly AnswerCount[],
  { options }: Pick<Asked, 'options'>,
): CountedAnswers | null {
  const roles = new Map(options.map(({ id, role }) => [id, role]))
  if (!options.some(({ role }) => role === 'positive')) return null
  const sum = { base: 0, positives: 0, weight: 0, weightSquares: 0, positiveWeight: 0 }
  for (const { optionId, count, weight, weightSquares } of answers) {
    const role = roles.get(optionId)
    if (role === undefined || role === 'left-out') continue
    sum.base += count
    sum.weight += weight
    sum.weightSquares += weightSquares
    if (role !== 'positive') continue
    sum.positives += count
    sum.positiveWeight += weight
  }
  return sum.base === 0 || sum.weight <= 0 ? null : sum
}

/** The share of one answer among those that count, 0 to 1; null where it is left out or nobody answered. */
export function shareOfAnswer(result: Result, asked: Pick<Asked, 'options'>, at: number): number | null {
  const option = asked.options[at]
  if (result.kind === 'published' || option === undefined || option.role === 'left-out') return null
  const kept = new Set(asked.options.flatMap(({ id, role }) => (role === 'left-out' ? [] : [id])))
  const weight = result.answers.reduce((sum, one) => sum + (kept.has(one.optionId) ? one.weight : 0), 0)
  const own = result.answers.find(({ optionId }) => optionId === option.id)
  return weight <= 0 ? null : (own?.weight ?? 0) / weight
}
