import { useMemo, useRef } from 'react'
import type { EditionContent, Priority } from '../../../../shared/domain/plan/index.ts'
import { Button } from '../../../components/button.tsx'
import { TableRegion } from '../../../components/table-region.tsx'
import { TABLE_ELEMENT_ID } from '../element-ids.ts'
import { ColumnHeads } from './column-heads.tsx'
import { fundingChoices, partnerChoices } from './completion.ts'
import type { GridLayout } from './grid-layout.ts'
import { IssueRows, type LocalBlock } from './issue-rows.tsx'
import type { Block } from './selection.ts'
import type { CellSurroundings } from './table-cell.tsx'
import { TableContext } from './table-context.tsx'
import { useColumnWidths } from './use-column-widths.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import { useGridEvents } from './use-grid-events.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { useTableOf } from './use-table.ts'
import { useTableCommands } from './use-table-commands.ts'
import { useTableDoors } from './use-table-doors.tsx'

interface EditableTableProps {
  readonly content: EditionContent
  readonly priority: Priority
}

// The roles are set apart because a table that is one stop of Tab, with cells that the arrow keys go through, is a grid.
const GRID = { role: 'grid', 'aria-multiselectable': true } as const
const LOCKED_GRID = { ...GRID, 'aria-readonly': true } as const

/** The action table of a priority, edited in place, with its columns in printed order and under their headings. */
export function EditableTable({ content, priority }: EditableTableProps) {
  const { controller, view, state } = useTableOf(content, priority)
  const table = useRef<HTMLTableElement>(null)
  const surroundings = useSurroundings(content)
  const heading = view.tableHeading ?? `Action plan: ${view.name}`
  const widths = useColumnWidths(view.id)
  const doors = useTableDoors(controller, table, widths, content)
  const events = useGridEvents(controller, table, doors)
  useGridFocus(controller, state, table)
  useTableCommands(controller, table, doors, content.edition.id)
  const clipboard = useGridClipboard(controller, table)
  const { active, block, layout } = controller

  return (
    <TableContext value={controller}>
      <div className="stack">
        <h2 id={TABLE_ELEMENT_ID} tabIndex={-1} className="item-target">
          {heading}
        </h2>
        <TableRegion label={heading}>
          <table
            {...(controller.isLocked ? LOCKED_GRID : GRID)}
            {...events}
            {...clipboard.events}
            ref={table}
            className="table action-table"
            aria-labelledby={TABLE_ELEMENT_ID}
          >
            <ColumnHeads columns={layout.columns} widths={widths} />
            {view.issues.map((issue) => {
              const start = layout.rows.findIndex((line) => line.issue.id === issue.id)
              const isHere = issue.rows.some(({ id }) => id === active?.rowId)
              return (
                <IssueRows
                  key={issue.id}
                  surroundings={surroundings}
                  issue={issue}
                  columns={layout.columns}
                  active={isHere ? (active ?? null) : null}
                  block={localBlock(layout, block, start, issue.rows.length)}
                  editing={isHere ? state.editing : null}
                  refusal={state.refusal}
                />
              )
            })}
          </table>
        </TableRegion>
        {clipboard.chooser}
        {view.issues.length === 0 && <p>This table has no issue yet. Add the first one, then just type.</p>}
        {doors.shown}
        {!controller.isLocked && (
          <p>
            <Button onClick={() => controller.addIssue()}>Add an issue</Button>
          </p>
        )}
      </div>
    </TableContext>
  )
}

/** What all cells share. It stays the same while nothing in it changes, so that a cell is not drawn for another's sake. */
function useSurroundings({ partners, priorities, edition }: EditionContent): CellSurroundings {
  const funding = JSON.stringify(fundingChoices(priorities))
  return useMemo(
    () => ({
      partners,
      canChange: edition.state !== 'published',
      leadChoices: partnerChoices(partners),
      fundingChoices: JSON.parse(funding),
    }),
    [partners, funding, edition.state],
  )
}

/** What of the selected block lies in an issue; null where nothing does, or where only one cell is selected. */
function localBlock(
  layout: GridLayout,
  block: Block | undefined,
  start: number,
  rows: number,
): LocalBlock | null {
  if (block === undefined || block.bottom < start || block.top >= start + rows) return null
  const isOneCell = block.top === block.bottom && block.left === block.right
  if (isOneCell || layout.rows.length === 0) return null
  const { left, right } = block
  return {
    top: Math.max(0, block.top - start),
    bottom: Math.min(rows - 1, block.bottom - start),
    left,
    right,
  }
}
