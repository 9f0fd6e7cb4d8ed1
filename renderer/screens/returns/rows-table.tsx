import { useState } from 'react'
import type { ReturnSaid, RowsView } from '../../../shared/contract/index.ts'
import { Button } from '../../components/button.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { FATE_WORDS } from './return-words.ts'

type Row = RowsView['rows'][number]
type Cell = Row['cells'][number]

interface RowsTableProps {
  readonly rows: RowsView
  readonly onSay: (said: ReturnSaid) => void
}

/** One page of the rows: what each cell says, and what it was read as. */
export function RowsTable({ rows, onSay }: RowsTableProps) {
  if (rows.rows.length === 0) return <p>There is no such row.</p>
  return (
    <TableRegion label="Rows of the file">
      <table className="table return-table">
        <caption className="visually-hidden">Rows of the file</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">What happens</th>
            {rows.columns.map(({ field, label }) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Leave out</th>
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => (
            <RowLine key={`${row.place} ${row.fate}`} row={row} onSay={onSay} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function RowLine({ row, onSay }: Readonly<{ row: Row; onSay: (said: ReturnSaid) => void }>) {
  const reasons = [row.change, row.reason].filter((words) => words !== null)
  return (
    <tr className={row.fate === 'attention' ? 'return-row-attention' : ''}>
      <th scope="row">{row.place}</th>
      <td>
        {FATE_WORDS[row.fate]}
        {reasons.map((words) => (
          <span key={words} className="field-hint">
            {words}
          </span>
        ))}
      </td>
      {row.cells.map((cell) => (
        <td key={cell.field}>
          <CellWords key={`${cell.original} ${cell.reading}`} cell={cell} onSay={onSay} />
        </td>
      ))}
      <td>
        <LeaveOut row={row} onSay={onSay} />
      </td>
    </tr>
  )
}

/** A cell as the file has it, how it was read, and a way to put it right. */
function CellWords({ cell, onSay }: Readonly<{ cell: Cell; onSay: (said: ReturnSaid) => void }>) {
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState(cell.original)
  const { column, row, original, reading, problem } = cell
  const isSame = original === '' || original === reading || reading === ''
  const fix = (everywhere: boolean): void => {
    if (column !== null) onSay({ kind: 'fix', row, column, words, everywhere })
  }
  if (isOpen && column !== null) {
    return (
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault()
          fix(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false)
        }}
      >
        <input
          className="input"
          aria-label={`Read row ${row} as`}
          value={words}
          ref={(element) => element?.focus()}
          onChange={({ target }) => setWords(target.value)}
        />
        <Button type="submit">Put right</Button>
        <Button onClick={() => fix(true)}>All that say the same</Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </form>
    )
  }
  return (
    <>
      {original === '' ? reading : original}
      {!isSame && <span className="field-hint">read as {reading}</span>}
      {problem !== null && <span className="field-error">{problem}</span>}
      {problem !== null && column !== null && (
        <Button look="quiet" onClick={() => setOpen(true)}>
          Put right
        </Button>
      )}
    </>
  )
}

/** Rows are left out with a reason, which stays with the import. */
function LeaveOut({ row, onSay }: Readonly<{ row: Row; onSay: (said: ReturnSaid) => void }>) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (row.isLeftOut) {
    return (
      <Button look="quiet" onClick={() => onSay({ kind: 'leave-out', row: row.row, reason: null })}>
        Take in again
      </Button>
    )
  }
  if (row.fate === 'aside') return null
  if (!isOpen) {
    return (
      <Button look="quiet" aria-label={`Leave out row ${row.row}`} onClick={() => setOpen(true)}>
        Leave out
      </Button>
    )
  }
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        onSay({ kind: 'leave-out', row: row.row, reason: reason.trim() === '' ? 'Left out' : reason.trim() })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <input
        className="input"
        aria-label={`Why row ${row.row} is left out`}
        placeholder="Why"
        value={reason}
        ref={(element) => element?.focus()}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button type="submit">Leave out</Button>
    </form>
  )
}
