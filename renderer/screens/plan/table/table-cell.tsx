import type { Partner } from '../../../../shared/domain/partners/index.ts'
import type { Column, Issue, Item, RowId } from '../../../../shared/domain/plan/index.ts'
import { issueElementId } from '../element-ids.ts'
import { CellContent } from './cell-content.tsx'
import { columnName } from './column-name.ts'
import { EntryField } from './entry-field.tsx'
import type { Editing, Refusal } from './table-state.ts'

/** What all cells of a table share. */
export interface CellSurroundings {
  readonly partners: readonly Partner[]
  readonly canChange: boolean
  /** What is offered while one types in a column, by its role. */
  readonly leadChoices: readonly string[]
  readonly fundingChoices: readonly string[]
}

interface TableCellProps {
  readonly surroundings: CellSurroundings
  readonly column: Column
  readonly rowId: RowId
  readonly items: readonly Item[]
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly editing: Editing | null
  readonly refusal: Refusal | null
  /** Set on the cell of an issue, which heads and spans the issue's rows. */
  readonly head?: { readonly issue: Issue; readonly rows: number }
}

/** One cell: a single stop for the keys, which shows its entries or the field in which one is typed. */
export function TableCell(props: TableCellProps) {
  const { surroundings, column, rowId, items, isActive, isSelected, editing, refusal, head } = props
  const at = editing === null ? 0 : items.findIndex(({ id }) => id === editing.itemId)
  const number = (at === -1 ? (editing?.at ?? 0) : at) + 1
  const content = (
    <>
      <CellContent
        items={items}
        partners={surroundings.partners}
        canChange={surroundings.canChange}
        editing={editing}
        field={
          editing !== null && (
            <EntryField
              key={editing.revision}
              editing={editing}
              label={`${columnName(column)}, entry ${number}`}
              choices={choicesOf(column, surroundings)}
            />
          )
        }
      />
      {refusal !== null && editing === null && (
        <p className="field-error">
          Not stored: “{refusal.text.slice(0, 200)}”. {refusal.sentence} Press Enter to change it.
        </p>
      )}
    </>
  )
  const shared = {
    'data-cell': `${rowId} ${column.id}`,
    'aria-selected': isSelected,
    tabIndex: isActive ? 0 : -1,
  }
  if (head !== undefined) {
    return (
      <th
        {...shared}
        id={issueElementId(head.issue.id)}
        className="table-cell item-target"
        scope="rowgroup"
        rowSpan={head.rows}
      >
        {content}
      </th>
    )
  }
  return (
    <td {...shared} className="table-cell">
      {content}
    </td>
  )
}

function choicesOf({ role }: Column, { leadChoices, fundingChoices }: CellSurroundings): readonly string[] {
  if (role === 'lead') return leadChoices
  return role === 'funding' ? fundingChoices : []
}
