import type { Selectable } from 'kysely'
import type { Identity } from '../../../../../shared/domain/plan/index.ts'
import { type CivilDate, parseCivilDate } from '../../../../../shared/kit/civil-date.ts'
import type { LongColumn, LongValue } from '../../../press/long-workbook.ts'
import type { Schema } from '../../../store/schema/index.ts'
import { valueInWords } from './plain-value.ts'

/** What the sheets of the store are written with besides the rows themselves. */
export interface DataLooks {
  /** What a row of another table is called, so that nobody must look its number up. */
  nameOf(table: keyof Schema, id: number): string | null
  /** A measure by the identity that it has in every plan year: its newest words. */
  measureOf(identity: Identity): string | null
  /** Opens what names people. Null unless names are to be in the file: then each such field only says that it is sealed. */
  readonly openSealed: ((kind: SealedKind, id: number, sealed: string) => readonly string[]) | null
  /** Under which name a kept file stands beside the workbook; null where there are no files beside it. */
  keptFile(importId: number): string | null
}

/** What is sealed: names and contact details of a party, the note of a contact, the free words of a form. */
export type SealedKind = 'party' | 'contact' | 'form'

/** How one column of the store stands in its sheet: as one column, as more, or not at all, with the reason. */
export interface ColumnSpec<Value> {
  columnsFor(looks: DataLooks): readonly LongColumn[]
  cellsFor(value: Value, looks: DataLooks, id: number): readonly LongValue[]
  /** Why it is in no sheet; null where it is. */
  readonly leftOut: string | null
}

/** How the rows of one table stand in a sheet. The compiler asks for every column of the table. */
export interface SheetSpec<Table extends keyof Schema> {
  /** The tab. */
  readonly name: string
  readonly title: string
  readonly notes?: readonly string[]
  readonly columns: {
    readonly [Column in keyof Selectable<Schema[Table]>]: ColumnSpec<Selectable<Schema[Table]>[Column]>
  }
}

/** A table that is in no sheet, and why. */
export interface LeftOutTable {
  readonly leftOut: string
}

/** The sheets of some tables of the store. */
export type SheetSpecs<Tables extends keyof Schema> = {
  readonly [Table in Tables]: SheetSpec<Table> | LeftOutTable
}

const WIDTHS = { text: 32, number: 14, date: 20, moment: 26 } as const

function one<Value>(
  heading: string,
  kind: LongColumn['kind'],
  cell: (value: Value, looks: DataLooks, id: number) => LongValue,
  more: Partial<LongColumn> = {},
): ColumnSpec<Value> {
  const columns = [{ heading, kind, width: WIDTHS[kind], ...more }]
  return { columnsFor: () => columns, cellsFor: (...given) => [cell(...given)], leftOut: null }
}

/** The row's own number, by which other sheets name it. */
export function key(): ColumnSpec<number> {
  return one('Number', 'number', (value) => value, { isKey: true, width: 10 })
}

export function text(heading: string, width: number = WIDTHS.text): ColumnSpec<string | null> {
  return one(heading, 'text', (value) => value, { width })
}

export function number(heading: string): ColumnSpec<number | null> {
  return one(heading, 'number', (value) => value)
}

/** A calendar day. What is no day of the calendar stays as its text. */
export function day(heading: string): ColumnSpec<string | null> {
  return one(heading, 'date', (value) => dayCell(value))
}

/** A UTC instant. */
export function moment(heading: string): ColumnSpec<string | null> {
  return one(`${heading} (UTC)`, 'moment', (value) => {
    if (value === null) return null
    return Number.isNaN(Date.parse(value)) ? value : { moment: value }
  })
}

export function yesNo(heading: string): ColumnSpec<0 | 1 | null> {
  return one(heading, 'text', (value) => (value === null ? null : value === 1 ? 'Yes' : 'No'), { width: 16 })
}

/** A code of the store in the words of the app; one that the words do not know stays as it is. */
export function words<Code extends string>(
  heading: string,
  known: Readonly<Record<Code, string>>,
): ColumnSpec<Code | null> {
  return one(heading, 'text', (code) => (code === null ? null : wordOf(known, code)), { width: 24 })
}

/** A JSON array of codes or days, in words. */
export function list(
  heading: string,
  known: Readonly<Record<string, string>> = {},
): ColumnSpec<string | null> {
  return one(heading, 'text', (value) => valueInWords(value, (code) => wordOf(known, code)))
}

/** JSON of any shape, read out. */
export function readOut(heading: string, width = 60): ColumnSpec<string | null> {
  return one(heading, 'text', (value) => valueInWords(value), { width })
}

/** Any text made of the column's. */
export function said<Value>(
  heading: string,
  say: (value: Value, looks: DataLooks, id: number) => string | null,
  width: number = WIDTHS.text,
): ColumnSpec<Value> {
  return one(heading, 'text', say, { width })
}

/** A row of another sheet, by its name and its number. */
export function refer(heading: string, table: keyof Schema): ColumnSpec<number | null> {
  const columns: LongColumn[] = [
    { heading, kind: 'text', width: WIDTHS.text },
    { heading: `${heading}, number`, kind: 'number', width: 12 },
  ]
  return {
    columnsFor: () => columns,
    cellsFor: (id, looks) => (id === null ? [null, null] : [looks.nameOf(table, id), id]),
    leftOut: null,
  }
}

/** The row's own number, and what the row is called, of a table whose rows have no words of their own. */
export function numbered(heading: string, table: keyof Schema): ColumnSpec<number> {
  const columns: LongColumn[] = [
    { heading: 'Number', kind: 'number', width: 10, isKey: true },
    { heading, kind: 'text', width: 80 },
  ]
  return {
    columnsFor: () => columns,
    cellsFor: (id, looks) => [id, looks.nameOf(table, id)],
    leftOut: null,
  }
}

/** A measure, by its newest words and by the identity that it has in every plan year. */
export function measure(): ColumnSpec<string | null> {
  const columns: LongColumn[] = [
    { heading: 'Measure', kind: 'text', width: 50 },
    { heading: 'Measure, identity', kind: 'text', width: 36 },
  ]
  return {
    columnsFor: () => columns,
    cellsFor: (identity, looks) =>
      identity === null ? [null, null] : [looks.measureOf(identity as Identity), identity],
    leftOut: null,
  }
}

/** What makes a thing the same in every plan year. */
export function identity(): ColumnSpec<string> {
  return one('Identity', 'text', (value) => value, { width: 36 })
}

/** What names people: only that it is there, unless names are to be in the file. */
export function sealed(kind: SealedKind, headings: readonly string[]): ColumnSpec<string | null> {
  const closed: LongColumn[] = [{ heading: headings.join(', '), kind: 'text', width: WIDTHS.text }]
  const opened = headings.map((heading): LongColumn => ({ heading, kind: 'text', width: WIDTHS.text }))
  return {
    columnsFor: ({ openSealed }) => (openSealed === null ? closed : opened),
    cellsFor: (value, { openSealed }, id) => {
      if (openSealed === null) return [value === null ? null : 'Sealed: not in this file']
      return value === null ? headings.map(() => null) : openSealed(kind, id, value)
    },
    leftOut: null,
  }
}

/** A column that is in no sheet, with the reason. */
export function leftOut(reason: string): ColumnSpec<unknown> {
  return { columnsFor: () => [], cellsFor: () => [], leftOut: reason }
}

function wordOf(known: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(known, code) ? (known[code] ?? code) : (valueInWords(JSON.stringify(code)) ?? code)
}

function dayCell(value: string | null): LongValue {
  if (value === null) return null
  const date: CivilDate | undefined = parseCivilDate(value)
  return date === undefined ? value : { date }
}
