import type { AimId } from './ids.ts'

/** Who set what the priorities support: the police and crime commissioner, or the wider partnership. */
export const AIM_KINDS = ['commissioner', 'challenge'] as const
export type AimKind = (typeof AIM_KINDS)[number]

/** Something that priorities of the plan support: a priority of the commissioner, or a wider challenge. */
export interface Aim {
  readonly id: AimId
  readonly kind: AimKind
  readonly name: string
}

/** What is assessed on a scale of words. */
export const RISK_SCALES = ['volume', 'harm'] as const
export type RiskScale = (typeof RISK_SCALES)[number]

/** The officer's own words for assessed risk, lowest first. Words that are not among them may be used all the same. */
export type RiskWords = Readonly<Record<RiskScale, readonly string[]>>
