import type { SuppressionPolicy } from '../../suppression/index.ts'

/**
 * For whom a paper is. The board meets in public and its papers are published, so it gets what the public gets;
 * `restricted` is for the few who may see small numbers of people.
 */
export const AUDIENCES = ['board', 'restricted', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]

/** How small counts are kept back for an audience; null where true values are shown. */
export function policyFor(audience: Audience, policy: SuppressionPolicy): SuppressionPolicy | null {
  return audience === 'restricted' ? null : policy
}

/** A figure of people that is shown whatever its size, with the reason that a person gave. */
export interface Exemption {
  readonly text: string
  readonly reason: string
}

/** What was done to a report so that its small numbers point to nobody. */
export interface Protection {
  readonly audience: Audience
  readonly policy: SuppressionPolicy | null
  /** How many measures and areas have a figure that is kept back. */
  readonly measures: number
  readonly areas: number
  /** Texts of the officer that would have named such a figure, and that a plain sentence stands for. */
  readonly replacedTexts: number
  readonly exemptions: readonly Exemption[]
}
