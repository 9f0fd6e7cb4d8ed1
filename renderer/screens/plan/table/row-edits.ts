import type { Item, ItemId } from '../../../../shared/domain/plan/index.ts'
import { addressOf, type CellName, cellAt, type GridLayout, headRowOf, itemsOf } from './grid-layout.ts'
import { moved } from './grid-moves.ts'
import { type Block, cellsOf } from './selection.ts'
import type { TableEdit } from './table-edits.ts'

/**
 * The edits that copy a cell down, as in Excel: into a single line from the cell above, and in a block from its top line
 * into the others. What stood there goes. None where there is nothing above.
 */
export function editsToCopyDown(layout: GridLayout, block: Block, makeId: () => ItemId): TableEdit[] {
  const edits: TableEdit[] = []
  for (let column = block.left; column <= block.right; column++) {
    const head = headRowOf(layout, { row: block.top, column })
    const cells = cellsOf(layout, { ...block, left: column, right: column })
    const above = moved(layout, { row: head, column }, 'up')
    const isBlock = cells.length > 1
    if (!isBlock && above.row === head) continue
    const source = cellAt(layout, isBlock ? { row: head, column } : above)
    const items = source === undefined ? [] : itemsOf(layout, source)
    for (const target of isBlock ? cells.slice(1) : cells) {
      edits.push(...editsToReplace(layout, target, items, makeId))
    }
  }
  return edits
}

/** The edits that make a cell hold copies of other entries. */
function editsToReplace(
  layout: GridLayout,
  target: CellName,
  items: readonly Item[],
  makeId: () => ItemId,
): TableEdit[] {
  const cell = addressOf(layout, target)
  if (cell === undefined) return []
  return [
    ...itemsOf(layout, target).map(({ id }): TableEdit => ({ kind: 'item.delete', itemId: id })),
    ...items.map(
      ({ text, mark }, at): TableEdit => ({ kind: 'item.add', cell, text, mark, at: at + 1, made: makeId() }),
    ),
  ]
}

/**
 * The edit that moves a cell's row inside its issue, or its issue inside the table where the cell is the issue's own or
 * the issue has no other row. At the edge, what kind of thing cannot go further.
 */
export function editToShift(layout: GridLayout, cell: CellName, step: 1 | -1): TableEdit | 'issue' | 'row' {
  const at = layout.rows.findIndex(({ row }) => row.id === cell.rowId)
  const line = layout.rows[at]
  if (line === undefined) return 'row'
  const { issue, row, issueStart, issueRows } = line
  if (issueRows > 1 && addressOf(layout, cell)?.kind === 'cell') {
    const to = at - issueStart + step
    return to < 0 || to >= issueRows ? 'row' : { kind: 'row.move', rowId: row.id, to: to + 1 }
  }
  const issues = [...new Set(layout.rows.map((each) => each.issue.id))]
  const to = issues.indexOf(issue.id) + step
  return to < 0 || to >= issues.length ? 'issue' : { kind: 'issue.move', issueId: issue.id, to: to + 1 }
}
