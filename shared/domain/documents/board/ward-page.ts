import type { BarChart } from '../../charts/index.ts'
import type { Period } from '../../measures/index.ts'

/** One ward or larger area as the report prints it. Null is not known, or kept back; the row says which. */
export interface BoardArea {
  readonly name: string
  readonly isWard: boolean
  readonly count: number | null
  readonly isKeptBack: boolean
  /** Per 1,000 residents over the period, with 95 % limits. */
  readonly rate: { readonly value: number; readonly low: number; readonly high: number } | null
  readonly population: number | null
  /** Higher, similar or lower than the district; empty where that cannot be said. */
  readonly against: string
  readonly lastYear: number | null
  /** What became of it in a year, in a sentence. */
  readonly change: string
  /** "Hotspot", "Most counted". */
  readonly marks: readonly string[]
}

/** What one source counts, ward by ward, as plain data: everything that the report prints of it. */
export interface BoardWardPage {
  readonly indicator: string
  /** Who counted; null where nobody has said. */
  readonly source: string | null
  readonly period: Period
  /** The wards in their order, then the district and larger areas. */
  readonly areas: readonly BoardArea[]
  /** Hotspots with their rule, and where most was counted. */
  readonly findings: readonly string[]
  /** What a reader must know of these figures so as not to be misled. */
  readonly notes: readonly string[]
  /** How they are worked out and to be read, which holds for other pages too: printed once for all. */
  readonly background: readonly string[]
  readonly chart: BarChart | null
}
