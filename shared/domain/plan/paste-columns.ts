import { type ColumnFace, hasSameHeading, mapColumns } from './column-mapping.ts'
import type { Column } from './content.ts'
import type { PastedCells } from './paste.ts'

/** For each copied column the one that it goes into; undefined for a copied column that is empty. */
export type PasteColumns = readonly (Column | undefined)[]

/**
 * Which columns copied ones go into: those that their headings name where every heading that matters names one, else
 * those from a place on. Says in a sentence what does not fit.
 */
export function pasteColumns(
  columns: readonly Column[],
  cells: PastedCells,
  from: number,
): PasteColumns | string {
  const width = cells.rows[0]?.length ?? 0
  const isUsed = Array.from({ length: width }, (_, at) =>
    cells.rows.some((row) => (row[at]?.items.length ?? 0) > 0),
  )
  const named = cells.headings === null ? null : columnsNamed(columns, cells.headings)
  if (named !== null && isUsed.every((used, at) => !used || named[at] !== undefined)) {
    return named.map((column, at) => (isUsed[at] === true ? column : undefined))
  }
  const left = columns.length - from
  if (isUsed.lastIndexOf(true) >= left) return tooWide(columns, width, from)
  return isUsed.map((used, at) => (used ? columns[from + at] : undefined))
}

function columnsNamed(columns: readonly Column[], headings: readonly ColumnFace[]): (Column | undefined)[] {
  const faces = headings.map((face) => {
    const same = columns.find((column) => face.heading !== '' && hasSameHeading(column, face))
    return same === undefined ? face : { role: same.role, heading: same.heading }
  })
  return mapColumns(faces, columns)
}

function tooWide(columns: readonly Column[], width: number, from: number): string {
  const heading = columns[from]?.heading ?? ''
  const start = heading === '' || from === 0 ? '' : ` from “${heading}” on`
  const left = columns.length - from
  return `What was copied has ${width} columns, but the table has only ${left}${start}. ${
    from > 0 ? 'Paste further left' : 'Add columns to the table first'
  }, or copy fewer columns.`
}
