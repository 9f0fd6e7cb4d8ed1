import { type KeyboardEvent, useState } from 'react'
import type { PartnerLine } from '../../../shared/contract/index.ts'
import { EVERYTHING } from '../../../shared/domain/views/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { partnerElementId } from '../plan/element-ids.ts'
import type { PartnerEdits } from './use-partner-edits.ts'

type PartnerTableProps = Readonly<{ partners: readonly PartnerLine[]; edits: PartnerEdits }>

/** Every partner: its names can be typed over in place, and it can be merged, or deleted where nothing names it. */
export function PartnerTable({ partners, edits }: PartnerTableProps) {
  return (
    <TableRegion label="Table of all partners">
      <table className="table partner-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Short name</th>
            <th scope="col">Also written</th>
            <th scope="col">Named in</th>
            <th scope="col">Merge into</th>
          </tr>
        </thead>
        <tbody>
          {partners.map((partner) => (
            <PartnerRow key={partner.id} partner={partner} partners={partners} edits={edits} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

type PartnerRowProps = PartnerTableProps & Readonly<{ partner: PartnerLine }>

function PartnerRow({ partner, partners, edits }: PartnerRowProps) {
  const { id, name, shortName, aliases, uses } = partner
  return (
    <tr id={partnerElementId(id)} className="item-target" tabIndex={-1}>
      <td>
        <NameField
          label={`Name of ${name}`}
          value={name}
          onValue={(typed) => edits.rename(id, typed, shortName)}
        />
      </td>
      <td>
        <NameField
          label={`Short name of ${name}`}
          value={shortName ?? ''}
          mayBeEmpty
          onValue={(typed) => edits.rename(id, name, typed === '' ? null : typed)}
        />
      </td>
      <td>
        <ul className="plain spelling-chips">
          {aliases.map((alias) => (
            <li key={alias} className="chip">
              {alias}
              <button
                type="button"
                className="chip-remove"
                aria-label={`Remove the spelling ${alias} of ${name}`}
                onClick={() => edits.removeAlias(id, alias)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      </td>
      <td>
        {uses === 0 ? (
          <Button onClick={() => edits.remove(id)}>Delete</Button>
        ) : (
          <Link to={{ name: 'lines', filter: { ...EVERYTHING, partner: id } }}>
            {countOf(uses, 'place')}
            <span className="visually-hidden"> of {name}</span>
          </Link>
        )}
      </td>
      <td>
        <MergeField partner={partner} partners={partners} edits={edits} />
      </td>
    </tr>
  )
}

interface NameFieldProps {
  readonly label: string
  readonly value: string
  readonly mayBeEmpty?: boolean
  readonly onValue: (typed: string) => void
}

/** A name that is typed over in place: Enter or leaving the field takes it, Escape puts the old one back. */
function NameField({ label, value, mayBeEmpty = false, onValue }: NameFieldProps) {
  const take = (field: HTMLInputElement): void => {
    const typed = field.value.trim()
    if (typed === '' && !mayBeEmpty) field.value = value
    else if (typed !== value) onValue(typed)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') event.currentTarget.value = value
    if (event.key === 'Enter') event.currentTarget.blur()
  }
  return (
    <input
      key={value}
      className="input"
      type="text"
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      defaultValue={value}
      onKeyDown={onKeyDown}
      onBlur={(event) => take(event.currentTarget)}
    />
  )
}

/** Chooses the partner that takes this one over; the button says what will happen. */
function MergeField({ partner, partners, edits }: PartnerRowProps) {
  const [into, setInto] = useState('')
  const chosen = partners.find(({ id }) => String(id) === into)
  return (
    <div className="merge-field">
      <select
        className="select"
        aria-label={`Merge ${partner.name} into`}
        value={into}
        onChange={(event) => setInto(event.target.value)}
      >
        <option value="">Nobody</option>
        {partners
          .filter(({ id }) => id !== partner.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
      {chosen !== undefined && (
        <Button onClick={() => edits.merge(chosen.id, partner.id)}>Merge into {chosen.name}</Button>
      )}
    </div>
  )
}
