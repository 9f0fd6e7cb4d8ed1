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
  /** Stands on every sheet, and first in the foot of every printed page: who may see it. */
  readonly marking?: string
}

/** What stands in the foot of every printed page. */
export function footerOf({ title, marking }: PressWorkbook): string {
  return marking === undefined ? title : `${marking} ${title}`
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
  /** Stands beside the table and shows it; left out where the table has no rows. */
  readonly chart?: PressChart
}

/** A chart that the spreadsheet program draws from the table's own cells, so that whoever has the file can change it. */
export interface PressChart {
  /** Bars lie; the first row is on top. */
  readonly kind: 'line' | 'bars' | 'stacked-bars'
  readonly title: string
  /** Says in words what it shows. */
  readonly alternative: string
  readonly categoryTitle: string
  readonly valueTitle: string
  /** The column that names the points or bars, from 0. */
  readonly categoryColumn: number
  readonly series: readonly PressChartSeries[]
}

export interface PressChartSeries {
  /** The column of its figures, from 0; its heading is the name. An empty cell is a gap. */
  readonly column: number
  /** "#12436D". */
  readonly colour: string
  readonly dash: 'solid' | 'dashed' | 'dotted' | 'dash-dotted'
  readonly marker: 'circle' | 'square' | 'triangle' | 'diamond' | 'none'
  /** How bars are filled; lines have none. */
  readonly pattern: 'plain' | 'uprights' | 'slants' | 'crossed' | 'hollow'
  /** Rows whose point is drawn hollow, from 0. */
  readonly hollowRows: readonly number[]
  /** Columns of lower and upper limits, drawn as thin lines with ends. */
  readonly limits: { readonly low: number; readonly high: number } | null
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
