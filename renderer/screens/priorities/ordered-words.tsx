import { useRef } from 'react'
import { Button } from '../../components/button.tsx'
import { LineField } from './line-field.tsx'

export interface WordsEntry {
  /** What tells it from the others while it is renamed; null for one that is not stored yet. */
  readonly id: number | null
  readonly name: string
}

interface OrderedWordsProps {
  readonly legend: string
  readonly hint: string
  /** "Challenge": names each field, with its number. */
  readonly itemLabel: string
  readonly entries: readonly WordsEntry[]
  /** Stores the whole list; answers whether it was stored. */
  readonly onStore: (entries: readonly WordsEntry[]) => Promise<boolean>
}

/** A list of words in the officer's order: typed in place, moved with Alt and the arrows, the last line adds one. */
export function OrderedWords({ legend, hint, itemLabel, entries, onStore }: OrderedWordsProps) {
  const list = useRef<HTMLOListElement>(null)

  async function move(at: number, step: -1 | 1): Promise<void> {
    const entry = entries[at]
    if (entry === undefined || entries[at + step] === undefined) return
    await onStore(entries.toSpliced(at, 1).toSpliced(at + step, 0, entry))
    list.current?.querySelectorAll('input')[at + step]?.focus()
  }
  const rename = (at: number, name: string): Promise<boolean> => {
    const entry = entries[at]
    if (entry === undefined) return Promise.resolve(true)
    return name.trim() === ''
      ? onStore(entries.toSpliced(at, 1))
      : onStore(entries.with(at, { ...entry, name }))
  }

  return (
    <fieldset className="field">
      <legend className="field-label">{legend}</legend>
      <p className="field-hint">{hint}</p>
      <ol ref={list} className="ordered-words">
        {entries.map((entry, at) => (
          <li key={entry.id ?? entry.name}>
            <LineField
              label={`${itemLabel} ${at + 1}`}
              isLabelHidden
              value={entry.name}
              onStore={(name) => rename(at, name)}
              onKey={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                event.preventDefault()
                void move(at, event.key === 'ArrowUp' ? -1 : 1)
              }}
            />
            <Button
              look="quiet"
              aria-label={`Delete ${entry.name}`}
              onClick={() => void onStore(entries.toSpliced(at, 1))}
            >
              Delete
            </Button>
          </li>
        ))}
        <li>
          <LineField
            key={entries.length}
            label={`Another: ${itemLabel.toLowerCase()}`}
            isLabelHidden
            placeholder="Add another"
            value=""
            onStore={(name) =>
              name.trim() === '' ? Promise.resolve(true) : onStore([...entries, { id: null, name }])
            }
          />
        </li>
      </ol>
    </fieldset>
  )
}
