import type { Period } from '../measures/index.ts'
import type { CellBlock } from './sheet.ts'

/** A column of a table that was found on a sheet. */
export interface TableColumn {
  /** Its column on the sheet, from 1. */
  readonly column: number
  /** Its headings from the top down, those of merges above it included; empty for a column without any. */
  readonly headings: readonly string[]
  readonly isHidden: boolean
}

/** Why a row inside a table is no row of it. */
export const ASIDE_REASONS = ['total', 'repeated-heading', 'group-heading', 'note'] as const
export type AsideReason = (typeof ASIDE_REASONS)[number]

export interface AsideRow {
  readonly row: number
  readonly reason: AsideReason
}

/** A table as it stands on a sheet: its place, its columns, and which of its rows are none. Rows count from 1. */
export interface FoundTable {
  /** The place of its sheet in the workbook, from 0. */
  readonly sheet: number
  readonly block: CellBlock
  /** The rows of its headings; first is greater than last where it has none. */
  readonly headingRows: { readonly first: number; readonly last: number }
  readonly columns: readonly TableColumn[]
  /** Rows of its body that are left out, with the reason; empty rows are not counted as rows at all. */
  readonly aside: readonly AsideRow[]
  /** The words above it, from the top down. */
  readonly title: readonly string[]
  /** The period that the title, or else the sheet's name, says the whole table is of. */
  readonly period: Period | null
}

/** What the headings across a wide table name. */
export const AXIS_ROLES = ['period', 'place', 'indicator', 'measure'] as const
export type AxisRole = (typeof AXIS_ROLES)[number]

/**
 * A wide table: several columns hold the same kind of figure, and their headings say of what. Each level of headings
 * may name something else ("Q1" above "Burglary").
 */
export interface WideShape {
  readonly columns: readonly number[]
  /** From the top level down; null for a level that says nothing (a title across all of them). */
  readonly levels: readonly (AxisRole | null)[]
}
