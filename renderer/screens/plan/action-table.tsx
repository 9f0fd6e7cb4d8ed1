import type { Column, Issue, Item, Priority } from '../../../shared/domain/plan/index.ts'
import { COLUMN_ROLE_WORDS } from '../../../shared/text/plan-words.ts'
import { TableRegion } from '../../components/table-region.tsx'
import { CellItems } from './cell-items.tsx'
import { issueElementId, TABLE_ELEMENT_ID } from './element-ids.ts'

/** The action table of a priority, with its columns in printed order and under their printed headings. */
export function ActionTable({ priority }: Readonly<{ priority: Priority }>) {
  const heading = priority.tableHeading ?? `Action plan: ${priority.name}`
  const issueHeading = issueHeadingOf(priority)
  const columns = priority.columns.filter(({ role }) => role !== 'issue')
  return (
    <div className="stack">
      <h2 id={TABLE_ELEMENT_ID} tabIndex={-1} className="item-target">
        {heading}
      </h2>
      <TableRegion label={heading}>
        <table className="table action-table" aria-labelledby={TABLE_ELEMENT_ID}>
          <thead>
            <tr>
              {issueHeading !== null && (
                <th scope="col" className="column-issue">
                  {issueHeading}
                </th>
              )}
              {columns.map(({ id, role, heading: printed }) => (
                <th key={id} scope="col" className={`column-${role}`}>
                  {printed === '' ? COLUMN_ROLE_WORDS[role] : printed}
                </th>
              ))}
            </tr>
          </thead>
          {priority.issues.map((issue) => (
            <IssueRows key={issue.id} issue={issue} columns={columns} hasHead={issueHeading !== null} />
          ))}
        </table>
      </TableRegion>
    </div>
  )
}

/** The heading over the issues; null where the table has no such column and no issue has words of its own. */
function issueHeadingOf({ columns, issues }: Priority): string | null {
  const printed = columns.find(({ role }) => role === 'issue')?.heading
  if (printed === undefined && issues.every(({ statement }) => statement.length === 0)) return null
  return printed === undefined || printed === '' ? COLUMN_ROLE_WORDS.issue : printed
}

interface IssueRowsProps {
  readonly issue: Issue
  readonly columns: readonly Column[]
  readonly hasHead: boolean
}

/** One issue with its rows. The issue's cell spans them and heads them, as in the council's own table. */
function IssueRows({ issue, columns, hasHead }: IssueRowsProps) {
  const rows = issue.rows.map(({ id, cells }) => ({
    id: String(id),
    cells: new Map(cells.map(({ columnId, items }) => [columnId, items])),
  }))
  const shown = rows.length === 0 ? [{ id: 'none', cells: new Map<Column['id'], readonly Item[]>() }] : rows
  return (
    <tbody>
      {shown.map(({ id, cells }, index) => (
        <tr key={id}>
          {hasHead && index === 0 && (
            <th
              id={issueElementId(issue.id)}
              className="item-target"
              scope="rowgroup"
              rowSpan={shown.length}
              tabIndex={-1}
            >
              <CellItems items={issue.statement} />
            </th>
          )}
          {columns.map((column) => (
            <td key={column.id}>
              <CellItems items={cells.get(column.id) ?? []} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
