import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import type { PressSheetColumn, PressValue } from './workbook-model.ts'

/**
 * A workbook of plain tables that may be long: their rows are asked for while it is written, so that no more than a page
 * of them is held. By the same rules as `PressWorkbook`, without charts and without rows made to measure.
 */
export interface LongWorkbook {
  readonly title: string
  readonly publisher: string
  readonly date: CivilDate
  /** Lines under the title of the contents sheet. */
  readonly about: readonly string[]
  readonly tables: readonly LongTable[]
}

export interface LongTable {
  /** The tab; made valid and unique by the renderer. */
  readonly name: string
  /** Stands in A1. */
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly LongColumn[]
  /** Begins anew with each call. */
  rows(): AsyncIterable<readonly LongValue[]>
}

export interface LongColumn extends Omit<PressSheetColumn, 'kind'> {
  readonly kind: PressSheetColumn['kind'] | 'moment'
}

/** A `moment` is a UTC instant as ISO text; it is shown as day and time. */
export type LongValue = PressValue | { readonly moment: string }
