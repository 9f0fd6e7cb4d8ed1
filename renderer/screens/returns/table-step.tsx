import { useState } from 'react'
import type { ReturnView } from '../../../shared/contract/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useLastingAnswer } from '../../api/use-answer.ts'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { StepFrame } from './step-frame.tsx'
import { useSayReturn } from './use-return.ts'

const SHOWN_ROWS = 20

/** Where the table starts: which of those that were found, on which sheet, with which headings. */
export function TableStep({ view }: Readonly<{ view: ReturnView }>) {
  const { reading, table, tables, sheets } = view
  const { go } = useRouter()
  const { say, refusal, isBusy } = useSayReturn(reading)
  const [ownSheet, setOwnSheet] = useState<number | null>(null)
  const sheet = ownSheet ?? table?.sheet ?? 0
  const first = table === null || table.sheet !== sheet ? 0 : table.headingRows.first
  const last = table === null || table.sheet !== sheet ? 0 : table.headingRows.last

  return (
    <StepFrame reading={reading} step="table" title="Where is the table?" fileName={view.fileName}>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      <Facts view={view} />
      {table === null && (
        <Notice tone="warning">
          <p>No table was found. Choose the sheet, and say in which row its headings stand.</p>
        </Notice>
      )}
      {tables.length > 1 && (
        <Field id="table" label="Table">
          <select
            id="table"
            className="input"
            value={table?.at ?? ''}
            onChange={async ({ target }) => {
              setOwnSheet(null)
              await say({ kind: 'table', table: Number(target.value) })
            }}
          >
            {tables.map(({ place, title, rows }, at) => (
              <option key={`${place} ${title.join(' ')}`} value={at}>
                {[place, title[0] ?? '', countOf(rows, 'row')].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        </Field>
      )}
      {sheets.length > 1 && (
        <Field id="sheet" label="Sheet">
          <select
            id="sheet"
            className="input"
            value={sheet}
            onChange={({ target }) => setOwnSheet(Number(target.value))}
          >
            {sheets.map(({ name, isHidden, rowCount }, at) => (
              <option key={name} value={at}>
                {`${name}${isHidden ? ' (hidden)' : ''} · ${countOf(rowCount, 'row')}`}
              </option>
            ))}
          </select>
        </Field>
      )}
      <HeadingRows
        key={`${sheet} ${first} ${last}`}
        first={first}
        last={last}
        isBusy={isBusy}
        onSay={(from, to) => say({ kind: 'headings', sheet, first: from, last: to })}
      />
      <Grid reading={reading} sheet={sheet} headings={{ first, last }} />
      <div className="actions">
        <Button
          look="primary"
          busy={isBusy || table === null}
          onClick={() => go({ name: 'bring-in', reading, step: 'purpose' })}
        >
          Next: what it is
        </Button>
      </div>
    </StepFrame>
  )
}

/** How the file was read, a line each. */
function Facts({ view }: Readonly<{ view: ReturnView }>) {
  const { sheets, encoding, remarks, table } = view
  const personal = (table?.columns ?? []).filter((column) => column.personal !== null)
  const lines = [
    `${countOf(sheets.length, 'sheet')}.${encoding === null ? '' : ` Its letters are read as ${encoding}.`}`,
    ...remarks,
    ...(table?.aside ?? []).map((what) => `${what} set apart from the rows of the table.`),
    ...personal.map(({ headings, personal: why }) => `Column “${headings.join(', ')}” is left out: ${why}`),
  ]
  return (
    <ul className="stack-tight">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

interface HeadingRowsProps {
  readonly first: number
  readonly last: number
  readonly isBusy: boolean
  readonly onSay: (first: number, last: number) => void
}

function HeadingRows({ first, last, isBusy, onSay }: HeadingRowsProps) {
  const hasNone = first > last || last === 0
  const [from, setFrom] = useState(String(hasNone ? '' : first))
  const [to, setTo] = useState(String(hasNone ? '' : last))
  return (
    <fieldset className="field">
      <legend>Rows of headings</legend>
      <div className="fields-beside">
        <label htmlFor="first-heading">From row</label>
        <input
          id="first-heading"
          className="input input-short"
          inputMode="numeric"
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <label htmlFor="last-heading">to row</label>
        <input
          id="last-heading"
          className="input input-short"
          inputMode="numeric"
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <Button
          busy={isBusy || !/^\d+$/.test(from.trim())}
          onClick={() => onSay(Number(from), Number(/^\d+$/.test(to.trim()) ? to : from))}
        >
          Read the table from there
        </Button>
      </div>
    </fieldset>
  )
}

interface GridProps {
  readonly reading: string
  readonly sheet: number
  readonly headings: { readonly first: number; readonly last: number }
}

/** The first rows of the sheet as the file has them, the headings marked. */
function Grid({ reading, sheet, headings }: GridProps) {
  const start = Math.max(1, headings.first - 5)
  const grid = useLastingAnswer('returns.grid', { reading, sheet, firstRow: start, rows: SHOWN_ROWS }).data
  if (grid === undefined) return null
  return (
    <TableRegion label="The sheet as the file has it">
      <table className="table return-table return-grid">
        <caption>The sheet as the file has it</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {grid.letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ row, cells }) => {
            const isHeading = row >= headings.first && row <= headings.last
            return (
              <tr key={row} className={isHeading ? 'return-heading-row' : ''}>
                <th scope="row">{isHeading ? `${row} headings` : row}</th>
                {cells.map((text, at) => (
                  <td key={grid.letters[at]}>{text}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
