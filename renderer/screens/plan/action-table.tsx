import type { Issue, Priority } from '../../../shared/domain/plan/index.ts'
import { TableRegion } from '../../components/table-region.tsx'
import { CellItems } from './cell-items.tsx'
import { issueElementId, TABLE_ELEMENT_ID } from './element-ids.ts'

/** One issue with its rows. The issue's cell spans them and heads them, as in the council's own table. */
function IssueRows({ issue, hasIssueColumn }: Readonly<{ issue: Issue; hasIssueColumn: boolean }>) {
  return (
    <tbody>
      {issue.rows.map((row, index) => (
        <tr key={row.id}>
          {hasIssueColumn && index === 0 && (
            <th
              id={issueElementId(issue.id)}
              className="item-target"
              scope="rowgroup"
              rowSpan={issue.rows.length}
              tabIndex={-1}
            >
              <CellItems items={issue.statement} />
            </th>
          )}
          {row.cells.map((cell) => (
            <td key={cell.columnId}>
              <CellItems items={cell.items} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** The action table of a priority, with its columns in printed order and under their printed headings. */
export function ActionTable({ priority }: Readonly<{ priority: Priority }>) {
  const heading = priority.tableHeading ?? `Action plan: ${priority.name}`
  const issueColumn = priority.columns.find((column) => column.role === 'issue')
  const ordered = [
    ...(issueColumn === undefined ? [] : [issueColumn]),
    ...priority.columns.filter((column) => column !== issueColumn),
  ]
  return (
    <div className="stack">
      <h2 id={TABLE_ELEMENT_ID} tabIndex={-1} className="item-target">
        {heading}
      </h2>
      <TableRegion label={heading}>
        <table className="table action-table" aria-labelledby={TABLE_ELEMENT_ID}>
          <thead>
            <tr>
              {ordered.map((column) => (
                <th key={column.id} scope="col" className={`column-${column.role}`}>
                  {column.heading}
                </th>
              ))}
            </tr>
          </thead>
          {priority.issues.map((issue) => (
            <IssueRows key={issue.id} issue={issue} hasIssueColumn={issueColumn !== undefined} />
          ))}
        </table>
      </TableRegion>
    </div>
  )
}
