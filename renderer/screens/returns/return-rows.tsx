import { Button } from '../../components/button.tsx'
import { Mark } from '../../components/mark.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { useTarget } from '../plan/use-target.ts'
import { type BroughtInRow, FATE_MARKS, pageInWords } from './brought-in-words.ts'

interface ReturnRowsProps {
  readonly rows: readonly BroughtInRow[]
  readonly total: number
  readonly offset: number
  readonly atOnce: number
  /** The place of the row that a figure led to; null for none. */
  readonly marked: number | null
  readonly onOffset: (offset: number) => void
}

/** What became of each row of a file, by the cell in which it stood, a page at a time. */
export function ReturnRows({ rows, total, offset, atOnce, marked, onOffset }: ReturnRowsProps) {
  useTarget(marked === null ? undefined : rowElementId(marked))
  if (total === 0) return null
  const hasPages = total > atOnce
  return (
    <section aria-labelledby="rows" className="stack">
      <h2 id="rows">Rows and where each came from</h2>
      <p role="status">{pageInWords({ offset, shown: rows.length, total })}</p>
      <TableRegion label="Rows, as a table">
        <table className="table" aria-labelledby="rows">
          <thead>
            <tr>
              <th scope="col">Where it stood</th>
              <th scope="col">What became of it</th>
              <th scope="col">Why</th>
              <th scope="col">What it is now</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, fate, reason, now }, at) => (
              <tr
                // One cell can give several rows, such as the parts of a register.
                key={rowElementId(offset + at)}
                id={rowElementId(offset + at)}
                className={offset + at === marked ? 'item-target' : undefined}
                tabIndex={-1}
              >
                <th scope="row">{place}</th>
                <td>
                  <Mark tone={FATE_MARKS[fate].tone}>{FATE_MARKS[fate].word}</Mark>
                </td>
                <td>{reason}</td>
                <td>{now ?? (isKept(fate) && <span className="quiet">No longer there</span>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {hasPages && (
        <div className="actions">
          <Button aria-disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - atOnce))}>
            Rows before these
          </Button>
          <Button
            aria-disabled={offset + atOnce >= total}
            onClick={() => {
              if (offset + atOnce < total) onOffset(offset + atOnce)
            }}
          >
            Rows after these
          </Button>
        </div>
      )}
    </section>
  )
}

function rowElementId(place: number): string {
  return `return-row-${place}`
}

/** A row that made or met something in the store. */
function isKept(fate: BroughtInRow['fate']): boolean {
  return fate === 'added' || fate === 'changed' || fate === 'unchanged'
}
