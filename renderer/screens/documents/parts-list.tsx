import { type KeyboardEvent, useRef } from 'react'
import {
  canMovePart,
  PART_GROUPS,
  type PaperPart,
  type PartGroup,
} from '../../../shared/domain/documents/index.ts'
import type { Parts } from './use-parts.ts'

const GROUP_WORDS: Readonly<Record<PartGroup, string>> = {
  front: 'First pages',
  narrative: 'Running text',
  tables: 'Action tables',
  appendices: 'Appendices',
}

/** What a paper contains, as check boxes in the order in which it is printed. */
export function PartsList({ parts }: Readonly<{ parts: Parts }>) {
  const groups = PART_GROUPS.filter((group) => parts.all.some((part) => part.group === group))
  return (
    <fieldset className="field">
      <legend>What it contains</legend>
      <p id="parts-hint" className="field-hint small">
        Alt + Up or Down arrow moves a part.
      </p>
      {groups.map((group) => (
        <Group key={group} group={group} parts={parts} />
      ))}
    </fieldset>
  )
}

function Group({ group, parts }: Readonly<{ group: PartGroup; parts: Parts }>) {
  const members = parts.all.filter((part) => part.group === group)
  const chosen = members.filter(({ key }) => parts.isChosen(key)).length
  const box = useRef<HTMLInputElement>(null)
  if (box.current !== null) box.current.indeterminate = chosen > 0 && chosen < members.length
  return (
    <div className="parts-group">
      <label className="parts-all">
        <input
          ref={(element) => {
            box.current = element
            if (element !== null) element.indeterminate = chosen > 0 && chosen < members.length
          }}
          type="checkbox"
          checked={chosen === members.length}
          onChange={() =>
            parts.toggleAll(
              members.map(({ key }) => key),
              chosen < members.length,
            )
          }
        />
        {GROUP_WORDS[group]}
      </label>
      <ul className="parts">
        {members.map((part) => (
          <Part key={part.key} part={part} parts={parts} />
        ))}
      </ul>
    </div>
  )
}

function Part({ part, parts }: Readonly<{ part: PaperPart; parts: Parts }>) {
  const { key, label, level } = part
  const box = useRef<HTMLInputElement>(null)

  function move(step: -1 | 1): void {
    if (!canMovePart(parts.all, key, step)) return
    parts.move(key, step)
    // The list is drawn in another order; the box that was moved keeps the keyboard.
    requestAnimationFrame(() => box.current?.focus())
  }

  function moveWithKey(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <li className={level > 1 ? 'part part-under' : 'part'}>
      <label>
        <input
          ref={box}
          type="checkbox"
          checked={parts.isChosen(key)}
          aria-describedby="parts-hint"
          onChange={() => parts.toggle(key)}
          onKeyDown={moveWithKey}
        />
        <span>{label}</span>
      </label>
      <MoveButtons part={part} parts={parts} onMove={move} />
    </li>
  )
}

interface MoveButtonsProps {
  readonly part: PaperPart
  readonly parts: Parts
  readonly onMove: (step: -1 | 1) => void
}

/** For the mouse; the keyboard moves a part from its check box. */
function MoveButtons({ part: { key, label }, parts, onMove }: MoveButtonsProps) {
  const isMovable = canMovePart(parts.all, key, -1) || canMovePart(parts.all, key, 1)
  if (!isMovable) return null
  return (
    <span className="part-moves">
      {([-1, 1] as const).map((step) => (
        <button
          key={step}
          type="button"
          className="part-move"
          tabIndex={-1}
          disabled={!canMovePart(parts.all, key, step)}
          aria-label={`Move "${label}" ${step === -1 ? 'up' : 'down'}`}
          onClick={() => onMove(step)}
        >
          {step === -1 ? '↑' : '↓'}
        </button>
      ))}
    </span>
  )
}
