import type { CivilDate } from '../../../shared/kit/civil-date.ts'

/**
 * The workbook model, built by the accessible-spreadsheet rules of the Government Analysis Function: a contents sheet
 * first, then one table a sheet, no merged cells, no blank rows inside a table, header row marked.
 */
export interface PressWorkbook {
  readonly title: string
  readonly publisher: string
  readonly date: CivilDate
  /** Lines under the title of the contents sheet: what this is, the period, how to read it. */
  readonly about: readonly string[]
  readonly sheets: readonly PressSheet[]
}

export interface PressSheet {
  /** The tab; made valid and unique by the renderer (at most 31 characters, none of []:*?/\'). */
  readonly name: string
  /** Stands in A1. */
  readonly title: string
  /** Lines between the title and the table. */
  readonly notes: readonly string[]
  readonly columns: readonly PressSheetColumn[]
  readonly rows: readonly (readonly PressValue[])[]
}

export interface PressSheetColumn {
  readonly heading: string
  readonly kind: 'text' | 'number' | 'date'
  /** Width in characters of the body font. */
  readonly width: number
  /** True where the value tells which row this is: it is repeated when a tall row goes on in another. */
  readonly isKey?: boolean
}

/** Text is always written as text, never as a formula; null is an empty cell. */
export type PressValue = string | number | { readonly date: CivilDate } | null
