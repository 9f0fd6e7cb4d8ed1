import { type ChartSpec, cellInWords, chartTable } from '../../../shared/domain/charts/index.ts'
import { TableRegion } from '../table-region.tsx'

/** The figures of a chart as a table. */
export function ChartFigures({ spec }: Readonly<{ spec: ChartSpec }>) {
  const { columns, rows } = chartTable(spec)
  if (rows.length === 0) return <p>There are no figures yet.</p>
  const look = (form: string | null): string | undefined => (form === null ? undefined : 'numeric')
  return (
    <TableRegion label={`Figures: ${spec.title}`}>
      <table className="table chart-table">
        <caption className="visually-hidden">{spec.title}</caption>
        <thead>
          <tr>
            {columns.map(({ heading, form }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may have the same heading, and keep their place
              <th key={at} scope="col" className={look(form)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may have the same name, and keep their place
            <tr key={at}>
              <th scope="row">{name}</th>
              {columns.slice(1).map((column, each) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
                <td key={each} className={look(column.form)}>
                  {cellInWords(cells[each] ?? null, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
