import { memo } from 'react'
import type { Column, Issue, Item } from '../../../../shared/domain/plan/index.ts'
import type { CellName } from './grid-layout.ts'
import { type CellSurroundings, TableCell } from './table-cell.tsx'
import type { Editing, Refusal } from './table-state.ts'

/** The part of the selection that lies in one issue: its lines from the issue's own first, and its columns. */
export interface LocalBlock {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface IssueRowsProps {
  readonly surroundings: CellSurroundings
  readonly issue: Issue
  /** The column of the issues first. */
  readonly columns: readonly Column[]
  /** The cell that the keys are at, where it is one of this issue. */
  readonly active: CellName | null
  readonly block: LocalBlock | null
  readonly editing: Editing | null
  readonly refusal: Refusal | null
}

const NONE: readonly Item[] = []

/** One issue with its rows. The issue's cell spans them and heads them, as in the council's own table. */
export const IssueRows = memo(function IssueRows(props: IssueRowsProps) {
  const { surroundings, issue, columns, active, block, editing, refusal } = props
  return (
    <tbody>
      {issue.rows.map((row, at) => (
        <tr key={row.id}>
          {columns.map((column, columnAt) => {
            const isHead = column.role === 'issue'
            if (isHead && at > 0) return null
            const holds = (cell: CellName | null | undefined): boolean =>
              cell != null && cell.columnId === column.id && (isHead || cell.rowId === row.id)
            return (
              <TableCell
                key={column.id}
                surroundings={surroundings}
                column={column}
                rowId={row.id}
                items={
                  isHead
                    ? issue.statement
                    : (row.cells.find(({ columnId }) => columnId === column.id)?.items ?? NONE)
                }
                isActive={holds(active)}
                isSelected={block !== null && isInBlock(block, at, columnAt, isHead)}
                editing={holds(editing?.cell) ? editing : null}
                refusal={isRefused(refusal, issue, row.id, column) ? refusal : null}
                {...(isHead ? { head: { issue, rows: issue.rows.length } } : {})}
              />
            )
          })}
        </tr>
      ))}
    </tbody>
  )
}, isSameIssue)

function isInBlock({ top, bottom, left, right }: LocalBlock, row: number, column: number, isHead: boolean) {
  return column >= left && column <= right && (isHead || (row >= top && row <= bottom))
}

function isRefused(refusal: Refusal | null, issue: Issue, rowId: number, column: Column): boolean {
  if (refusal === null) return false
  const { cell } = refusal
  if (cell.kind === 'statement') return column.role === 'issue' && cell.issueId === issue.id
  return cell.rowId === rowId && cell.columnId === column.id
}

function isSameIssue(one: IssueRowsProps, other: IssueRowsProps): boolean {
  return (
    one.surroundings === other.surroundings &&
    one.issue === other.issue &&
    one.columns === other.columns &&
    one.editing === other.editing &&
    one.refusal === other.refusal &&
    one.active?.rowId === other.active?.rowId &&
    one.active?.columnId === other.active?.columnId &&
    one.block?.top === other.block?.top &&
    one.block?.bottom === other.block?.bottom &&
    one.block?.left === other.block?.left &&
    one.block?.right === other.block?.right
  )
}
