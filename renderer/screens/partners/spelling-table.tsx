import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { TableRegion } from '../../components/table-region.tsx'

/** A name as leads print it, with the partner that it means. */
export interface SpellingRow {
  readonly spelling: string
  readonly count: number
  /** The partner's name; null for nobody. */
  readonly partner: string | null
  /** Its places in a file that is being brought in. */
  readonly places?: readonly string[]
  /** Where the name is shown, as a link where there is a place to go to. */
  readonly shown?: ReactNode
}

interface SpellingTableProps {
  readonly rows: readonly SpellingRow[]
  /** The names to choose from; another one makes a new partner. */
  readonly partners: readonly string[]
  readonly onAssign: (spelling: string, partner: string | null) => void
  readonly onPoint?: (places: readonly string[] | null) => void
  readonly takesFocus?: boolean
}

/**
 * Who each name in the leads means, on one screen. Enter takes what is typed and goes to the next name; an empty field
 * means nobody. The browser's own list completes the names.
 */
export function SpellingTable({ rows, partners, onAssign, onPoint, takesFocus = false }: SpellingTableProps) {
  const listId = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const goOn = (from: HTMLInputElement): void => {
    const fields = [...(body.current?.querySelectorAll('input') ?? [])]
    fields[fields.indexOf(from) + 1]?.focus()
  }
  return (
    <TableRegion label="Table of the names in the leads">
      <datalist id={listId}>
        {partners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <table className="table spelling-table">
        <thead>
          <tr>
            <th scope="col">Name as printed</th>
            <th scope="col" className="numeric">
              Times
            </th>
            <th scope="col">Partner</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            <tr
              key={row.spelling}
              className={row.partner !== null && row.partner === rows[at - 1]?.partner ? 'same-partner' : ''}
              onFocus={() => onPoint?.(row.places ?? null)}
              onBlur={() => onPoint?.(null)}
            >
              <th scope="row">{row.shown ?? row.spelling}</th>
              <td className="numeric">{row.count}</td>
              <td>
                <PartnerField
                  key={row.partner ?? ''}
                  row={row}
                  listId={listId}
                  takesFocus={takesFocus && at === 0}
                  onAssign={onAssign}
                  onEnter={goOn}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

interface PartnerFieldProps {
  readonly row: SpellingRow
  readonly listId: string
  readonly takesFocus: boolean
  readonly onAssign: (spelling: string, partner: string | null) => void
  readonly onEnter: (field: HTMLInputElement) => void
}

function PartnerField({ row, listId, takesFocus, onAssign, onEnter }: PartnerFieldProps) {
  const take = (field: HTMLInputElement): void => {
    const typed = field.value.trim()
    if (typed !== (row.partner ?? '')) onAssign(row.spelling, typed === '' ? null : typed)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') event.currentTarget.value = row.partner ?? ''
    if (event.key !== 'Enter') return
    event.preventDefault()
    // Going on takes the field's focus, and with it what was typed.
    onEnter(event.currentTarget)
    if (event.currentTarget === document.activeElement) take(event.currentTarget)
  }
  return (
    <input
      className="input"
      type="text"
      list={listId}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: choosing partners is what the page is for
      autoFocus={takesFocus}
      aria-label={`Partner for ${row.spelling}`}
      placeholder="Nobody"
      defaultValue={row.partner ?? ''}
      onKeyDown={onKeyDown}
      onBlur={(event) => take(event.currentTarget)}
    />
  )
}
