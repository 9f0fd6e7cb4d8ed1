import { type PointerEvent, useRef } from 'react'
import type { Column } from '../../../../shared/domain/plan/index.ts'
import { columnName } from './column-name.ts'
import type { ColumnWidths } from './use-column-widths.ts'

interface ColumnHeadsProps {
  readonly columns: readonly Column[]
  readonly widths: ColumnWidths
}

/** The widths of the columns and their printed headings; the edge of a heading can be dragged. */
export function ColumnHeads({ columns, widths }: ColumnHeadsProps) {
  return (
    <>
      <colgroup>
        {columns.map(({ id }) => {
          const width = widths.of(id)
          return <col key={id} {...(width === undefined ? {} : { style: { inlineSize: `${width}rem` } })} />
        })}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={widths.of(column.id) === undefined ? `column-${column.role}` : 'column-sized'}
              data-column={column.id}
            >
              {columnName(column)}
              <Grip column={column} widths={widths} />
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

/** The edge of a column, for the mouse; Alt, Shift and the arrow keys do the same from any cell. */
function Grip({ column, widths }: Readonly<{ column: Column; widths: ColumnWidths }>) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const widthAt = (event: PointerEvent): number | null =>
    start.current === null ? null : start.current.width + (event.clientX - start.current.x) / remInPixels()
  return (
    <span
      className="column-grip"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width: widthOf(event.currentTarget.closest('th')) }
      }}
      onPointerMove={(event) => {
        const width = widthAt(event)
        if (width !== null) widths.show(column.id, width)
      }}
      onPointerUp={(event) => {
        const width = widthAt(event)
        start.current = null
        if (width !== null) widths.set(column.id, width)
      }}
    />
  )
}

/** How wide an element is shown, in units of the text size. */
export function widthOf(element: HTMLElement | null): number {
  return (element?.offsetWidth ?? 0) / remInPixels()
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
