import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import type { MeasurePage } from '../../../../shared/contract/index.ts'
import { samePeriodLastYear } from '../../../../shared/domain/measures/index.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import { useAppCommands } from '../../../app/commands.tsx'
import { usePeek } from '../../../app/peek.tsx'
import { readClipboard } from '../../../clipboard/read-clipboard.ts'
import { Button } from '../../../components/button.tsx'
import { TableRegion } from '../../../components/table-region.tsx'
import { readingElementId } from '../../plan/element-ids.ts'
import type { GridPlace } from './move-in-grid.ts'
import { ReadingCell } from './reading-cell.tsx'
import { READING_COLUMN_WORDS, type ReadingColumn, readingCellId, readingColumns } from './reading-columns.ts'
import { ReadingDetails } from './reading-details.tsx'
import { cellWords, NEW_ROW, type ReadingRow, readingRows } from './reading-rows.ts'
import { GRID_ROLE, useGrid } from './use-grid.ts'
import { useReadingEntries } from './use-reading-entries.ts'

interface ReadingsTableProps {
  readonly page: MeasurePage
  /** True where a figure is pointed at that may be of an earlier year. */
  readonly startsEarlier: boolean
}

/** The figures of a measure as a small spreadsheet. A period that waits for its figure has an empty row. */
export function ReadingsTable({ page, startsEarlier }: ReadingsTableProps) {
  const { open } = usePeek()
  const entries = useReadingEntries(page)
  const { rules } = page.line.standing
  const columns = readingColumns(rules.form)
  const all = readingRows(page)
  const [showsEarlier, setShowsEarlier] = useState(startsEarlier)
  const lastYear = samePeriodLastYear(rules.span).from
  const rows = showsEarlier ? all : all.filter(({ period }) => period === null || period.from >= lastYear)
  const columnAt = ({ column }: GridPlace): ReadingColumn => columns[column] ?? 'figure'
  const rowAt = ({ row }: GridPlace): ReadingRow => rows[row] ?? NEW_ROW
  const cellId = (place: GridPlace): string => readingCellId(place.row, columnAt(place))
  const words = (place: GridPlace): string =>
    cellWords(rowAt(place), columnAt(place), rules, entries.draftOf(rowAt(place)))
  const showDetails = (place: GridPlace): void => {
    const row = rowAt(place)
    if (row.period === null) return
    open({
      title: cellWords(row, 'period', rules),
      content: <ReadingDetails itemId={page.line.itemId} period={row.period} />,
      returnFocusTo: () => document.getElementById(cellId(place)),
    })
  }
  const enter = (place: GridPlace, typed: string): Promise<void> =>
    entries.enter(rowAt(place), columnAt(place), typed)
  const grid = useGrid({
    rows: rows.length,
    columns: columns.length,
    start: { row: startRow(rows), column: columns.indexOf('figure') },
    cellId,
    wordsOf: (place) => {
      const column = columnAt(place)
      if (column === 'source' || column === 'provisional') return null
      const { refused } = entries
      return refused?.row === rowAt(place).key && refused.column === column ? refused.words : words(place)
    },
    onEnter: enter,
    onKey: (event, place) => onCellKey(event, place),
  })

  function onCellKey(event: KeyboardEvent, place: GridPlace): boolean {
    const { key, ctrlKey } = event
    if (key === 'Escape' && entries.refused !== null) entries.forget()
    else if (columnAt(place) === 'provisional' && (key === ' ' || key === 'Enter')) toggle(place)
    else if (key === ' ' || (key === 'Enter' && columnAt(place) === 'source')) showDetails(place)
    else if (key === 'Delete' || key === 'Backspace') void enter(place, '')
    else if (ctrlKey && key.toLowerCase() === 'd' && place.row > 0) {
      void enter(place, words({ ...place, row: place.row - 1 }))
    } else return false
    return true
  }

  function toggle(place: GridPlace): void {
    void enter(place, rowAt(place).reading?.isProvisional === true ? 'no' : 'yes')
  }

  function onPaste(event: ClipboardEvent): void {
    if (grid.typed !== null) return
    event.preventDefault()
    const { clipboardData } = event
    const block = readClipboard({
      html: clipboardData.getData('text/html'),
      text: clipboardData.getData('text/plain'),
    })
    void entries.paste(block, { rows, row: grid.active.row, column: columnAt(grid.active) })
  }

  useAppCommands([
    {
      id: 'readings.details',
      label: 'Tell all about this figure: where it came from and what it was before',
      group: 'Measure',
      keys: ['Space'],
      isKeyHandledByPart: true,
      run: () => showDetails(grid.active),
    },
  ])

  return (
    <>
      {rows.length < all.length && (
        <div className="actions">
          <Button look="quiet" onClick={() => setShowsEarlier(true)}>
            Show {countOf(all.length - rows.length, 'earlier figure')}
          </Button>
        </div>
      )}
      <TableRegion label="Figures">
        <table
          className="table readings-table"
          {...GRID_ROLE}
          aria-labelledby="readings-heading"
          onKeyDown={grid.onKeyDown}
          onPaste={onPaste}
          onCopy={(event) => {
            if (grid.typed !== null || (document.getSelection()?.toString() ?? '') !== '') return
            event.preventDefault()
            event.clipboardData.setData('text/plain', words(grid.active))
          }}
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={`reading-${column}`}>
                  {READING_COLUMN_WORDS[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr
                key={row.key}
                {...(row.reading?.id == null ? {} : { id: readingElementId(row.reading.id), tabIndex: -1 })}
                className={row.isMissing ? 'reading-missing' : undefined}
              >
                {columns.map((column, across) => {
                  const place = { row: at, column: across }
                  const isActive = grid.active.row === at && grid.active.column === across
                  return (
                    <ReadingCell
                      key={column}
                      id={cellId(place)}
                      row={row}
                      column={column}
                      words={words(place)}
                      isActive={isActive}
                      typed={isActive ? grid.typed : null}
                      refused={
                        entries.refused?.row === row.key && entries.refused.column === column
                          ? entries.refused
                          : null
                      }
                      doubt={column === 'figure' ? entries.doubtOf(row) : null}
                      onTyped={grid.setTyped}
                      onLeave={grid.leave}
                      onActive={() => grid.activate(place)}
                      onOpen={() => (column === 'provisional' ? toggle(place) : grid.edit(place))}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  )
}

/** Where typing goes on: the first period that waits for its figure, or else the last figure. */
function startRow(rows: readonly ReadingRow[]): number {
  const missing = rows.findIndex(({ isMissing }) => isMissing)
  return missing === -1
    ? Math.max(
        0,
        rows.findLastIndex(({ reading }) => reading !== null),
      )
    : missing
}
