import type { Period } from '../measures/index.ts'
import type { IndicatorId, PlaceId } from '../places/index.ts'
import type { Fact, Identity } from '../plan/index.ts'

/** The figure of the store that a fact states: of something counted in a place, or of a measure. */
export type FactSource =
  | {
      readonly kind: 'ward-figure'
      readonly indicatorId: IndicatorId
      readonly placeId: PlaceId
      readonly period: Period
    }
  | { readonly kind: 'reading'; readonly measure: Identity; readonly period: Period }

/** A partner's file that a figure came from. */
export interface FigureOrigin {
  readonly importId: number
  readonly fileName: string
  /** The instant at which it was brought in. */
  readonly at: string
  readonly sheet: string
  readonly cell: string
}

/** What a source says now. */
export interface SourceFigure {
  readonly value: number
  /** The files that it was brought in with, the newest first; empty for what was typed. */
  readonly origins: readonly FigureOrigin[]
  /** Whether some of it was typed in. */
  readonly hasTyped: boolean
}

/**
 * How a fact stands to its source. `no-figure`: there is none any more, or not of the whole period. `no-number`: the fact
 * is printed as words that are no figure ("about a third"), which nothing can be held against.
 */
export const FACT_STANDINGS = ['same', 'differs', 'no-figure', 'no-number'] as const
export type FactStanding = (typeof FACT_STANDINGS)[number]

/** A fact with the figure that it was tied to. */
export interface HeldFact {
  readonly fact: Fact
  readonly source: FactSource
  /** What the source is of: "Burglary in Ash End". */
  readonly of: string
  readonly figure: SourceFigure | null
  readonly standing: FactStanding
}

/** Holds a fact against its source. A figure of more decimals than are printed is rounded to those that are. */
export function standingOf(
  { value, number }: Pick<Fact, 'value' | 'number'>,
  figure: Pick<SourceFigure, 'value'> | null,
): FactStanding {
  if (figure === null) return 'no-figure'
  if (number === null) return 'no-number'
  const decimals = /\d\.(\d+)/.exec(value)?.[1]?.length ?? 0
  return Math.abs(roundedTo(figure.value, decimals) - number) < 1e-9 ? 'same' : 'differs'
}

/** Half away from nought, as people round: 0.5 becomes 1. */
function roundedTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor
}
