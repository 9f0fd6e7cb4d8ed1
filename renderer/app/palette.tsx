import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { bestFits } from './fuzzy.ts'
import { KeyCombination } from './key-combination.tsx'
import { type Choice, rememberChoice, usePaletteChoices } from './palette-choices.ts'

const MOST_SHOWN = 60
const PAGE = 8

/** Everything that can be done and every place to go to, found by a few letters. */
export function Palette({ onClose }: Readonly<{ onClose: () => void }>) {
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const all = usePaletteChoices(typed)
  const fitting = bestFits(typed, all, ({ label }) => label).slice(0, MOST_SHOWN)
  const optionId = (at: number): string => `${listId}-${at}`

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, active])

  function choose(choice: Choice | undefined): void {
    if (choice === undefined || !choice.isAvailable) return
    rememberChoice(choice.id)
    onClose()
    // The dialog first gives focus back to where it came from: a command acts on the place that the person was at.
    requestAnimationFrame(choice.run)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const last = fitting.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + PAGE),
      PageUp: Math.max(0, active - PAGE),
    }
    const next = moves[event.key]
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter') choose(fitting[active])
    else return
    event.preventDefault()
  }

  return (
    <dialog ref={dialog} className="palette" aria-label="Commands and places" onClose={onClose}>
      <input
        type="text"
        className="palette-input"
        role="combobox"
        aria-label="What to do or where to go"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(fitting[active] === undefined ? {} : { 'aria-activedescendant': optionId(active) })}
        autoComplete="off"
        spellCheck={false}
        placeholder="What to do or where to go"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Commands and places" className="palette-list">
        {fitting.map((choice, at) => (
          <Option
            key={choice.id}
            id={optionId(at)}
            choice={choice}
            isActive={at === active}
            onChosen={() => choose(choice)}
          />
        ))}
      </div>
      <p role="status" className={fitting.length === 0 ? 'palette-none' : 'visually-hidden'}>
        {fitting.length === 0 ? 'Nothing is called that.' : `${fitting.length} listed`}
      </p>
    </dialog>
  )
}

interface OptionProps {
  readonly id: string
  readonly choice: Choice
  readonly isActive: boolean
  readonly onChosen: () => void
}

function Option({ id, choice, isActive, onChosen }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has focus and takes the keys for the list
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are pointed at, never focused
    <div
      id={id}
      role="option"
      className="palette-option"
      aria-selected={isActive}
      aria-disabled={!choice.isAvailable || undefined}
      onClick={onChosen}
    >
      <span>{choice.label}</span>
      <span className="palette-side">
        <span className="quiet small">{choice.group}</span>
        {choice.keys !== undefined && <KeyCombination written={choice.keys} />}
      </span>
    </div>
  )
}
