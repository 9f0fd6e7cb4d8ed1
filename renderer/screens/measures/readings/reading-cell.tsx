import { READING_COLUMN_WORDS, type ReadingColumn } from './reading-columns.ts'
import type { ReadingRow } from './reading-rows.ts'
import type { RefusedCell } from './use-reading-entries.ts'

interface ReadingCellProps {
  readonly id: string
  readonly row: ReadingRow
  readonly column: ReadingColumn
  readonly words: string
  readonly isActive: boolean
  /** The words in its field; null while it is not edited. */
  readonly typed: string | null
  readonly refused: RefusedCell | null
  readonly doubt: string | null
  readonly onTyped: (words: string) => void
  readonly onLeave: () => void
  readonly onActive: () => void
  readonly onOpen: () => void
}

const FIGURES: ReadonlySet<ReadingColumn> = new Set(['numerator', 'denominator', 'figure'])

/** One cell of the figures. What is wrong with it is said inside it. */
export function ReadingCell(props: ReadingCellProps) {
  const { id, row, column, words, isActive, typed, refused, doubt, onTyped, onLeave, onActive, onOpen } =
    props
  const messageId = `${id}-message`
  const message = refused?.sentence ?? doubt
  const described = message === null ? {} : { 'aria-describedby': messageId }
  const invalid = refused === null ? {} : { 'aria-invalid': true as const }
  return (
    <td
      id={id}
      className={`reading-cell reading-${column}${FIGURES.has(column) ? ' figures' : ''}`}
      tabIndex={isActive && typed === null ? 0 : -1}
      {...described}
      {...invalid}
      onFocus={onActive}
      onDoubleClick={onOpen}
    >
      {typed === null ? (
        <span>{shown(refused?.words ?? words, row, column)}</span>
      ) : (
        <input
          className="reading-field"
          // biome-ignore lint/a11y/noAutofocus: the field stands where the focus already is
          autoFocus
          autoComplete="off"
          size={4}
          spellCheck={false}
          aria-label={READING_COLUMN_WORDS[column]}
          value={typed}
          onChange={({ target }) => onTyped(target.value)}
          onFocus={(event) => event.stopPropagation()}
          onBlur={onLeave}
        />
      )}
      {message !== null && (
        <span id={messageId} className={refused === null ? 'reading-doubt' : 'reading-problem'}>
          {message}
        </span>
      )}
    </td>
  )
}

/** What an empty cell says, so that nobody takes a gap for a nought. */
function shown(words: string, { period, isMissing, reading }: ReadingRow, column: ReadingColumn): string {
  if (words !== '') return words
  if (period === null && column === 'period') return 'Another period'
  if (column !== 'figure' || period === null || reading !== null) return ''
  return isMissing ? 'Missing' : 'Not yet due'
}
