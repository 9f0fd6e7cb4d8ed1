import type { ColumnFace, PastedCell, PastedCells, PasteTable } from '../../shared/domain/plan/index.ts'

/**
 * Copied cells in short: rows apart by line, cells by "|", entries by "/"; "^" is a cell that the one above reaches over,
 * "* " stands in front of a bullet.
 */
export function pastedCells(short: string, headings: readonly ColumnFace[] | null = null): PastedCells {
  return {
    headings,
    rows: short.split('\n').map((row) => row.split('|').map((cell) => pastedCell(cell.trim()))),
  }
}

function pastedCell(short: string): PastedCell {
  if (short === '^') return { items: [], joinsAbove: true }
  const entries = short.split('/').filter((entry) => entry !== '')
  return {
    items: entries.map((entry) =>
      entry.startsWith('* ') ? { text: entry.slice(2), mark: 'bullet' } : { text: entry, mark: 'none' },
    ),
    joinsAbove: false,
  }
}

/** A table in the same short form, line by line; the issue stands only in its first line. */
export function tableInShort({ columns, issues }: PasteTable): string {
  return issues
    .flatMap(({ statement, rows }) =>
      rows.map((row, at) =>
        columns
          .map((column) => {
            if (column.role === 'issue') return at === 0 ? inShort(statement) : '^'
            return inShort(row.cells.find((cell) => cell.columnId === column.id)?.items ?? [])
          })
          .join('|'),
      ),
    )
    .join('\n')
}

function inShort(items: PastedCell['items']): string {
  return items.map(({ text, mark }) => (mark === 'bullet' ? `* ${text}` : text)).join('/')
}
