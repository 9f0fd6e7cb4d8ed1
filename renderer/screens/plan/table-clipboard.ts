import type { PastedCells, PasteTable } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { COLUMN_ROLE_WORDS } from '../../../shared/text/plan-words.ts'
import type { ClipboardBlock, ClipboardCell } from '../../clipboard/clipboard-block.ts'
import { columnFaces } from '../../clipboard/headings.ts'
import type { CopiedCells } from '../../clipboard/write-clipboard.ts'

/** A selected block, its first and last line and column counted in, from 0; the column of the issues is the first. */
export interface SelectedBlock {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The selected cells as they go to the clipboard: with the headings where the whole table is selected. */
export function copiedCells(table: PasteTable, { top, bottom, left, right }: SelectedBlock): CopiedCells {
  const columns = [
    ...table.columns.filter(({ role }) => role === 'issue'),
    ...table.columns.filter(({ role }) => role !== 'issue'),
  ]
  const lines = table.issues.flatMap((issue) => issue.rows.map((row) => ({ issue, row })))
  const shown = columns.slice(left, right + 1)
  const rows = lines.slice(top, bottom + 1).map(({ issue, row }, at) =>
    shown.map(({ id, role }): ClipboardCell => {
      if (role !== 'issue') {
        return cellOf(row.cells.find(({ columnId }) => columnId === id)?.items ?? [])
      }
      const goesOn = at > 0 && lines[top + at - 1]?.issue === issue
      return goesOn ? { items: [], joinsAbove: true } : cellOf(issue.statement)
    }),
  )
  const isWhole = top === 0 && left === 0 && rows.length === lines.length && shown.length === columns.length
  return {
    headings: isWhole
      ? shown.map(({ heading, role }) => (heading === '' ? COLUMN_ROLE_WORDS[role] : heading))
      : null,
    rows,
    boldColumn: shown.findIndex(({ role }) => role === 'issue'),
  }
}

function cellOf(items: ClipboardCell['items']): ClipboardCell {
  return { items: items.map(({ text, mark }) => ({ text, mark })), joinsAbove: false }
}

/** A block of the clipboard as the table takes it. */
export function pastedCells({ headings, rows }: ClipboardBlock): PastedCells {
  return { headings: headings === null ? null : columnFaces(headings), rows }
}

/** What was not pasted because it stood outside the copied table; null where there was nothing. */
export function leftOutInWords({ leftOut }: ClipboardBlock): string | null {
  if (leftOut.length === 0) return null
  return `${countOf(leftOut.length, 'paragraph')} outside the copied table ${leftOut.length === 1 ? 'was' : 'were'} not pasted.`
}
