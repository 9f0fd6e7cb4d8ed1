import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { choicesFor, completed } from './completion.ts'
import { type EntryCommand, entryCommandOf } from './entry-keys.ts'
import { useTable } from './table-context.tsx'
import type { TableController } from './table-controller.ts'
import type { Editing } from './table-state.ts'

interface EntryFieldProps {
  readonly editing: Editing
  /** What is typed here, for screen readers: the column's heading and the place in the cell. */
  readonly label: string
  /** What can be offered while one types; none where the words are free. */
  readonly choices: readonly string[]
}

/**
 * The field in which an entry is typed. Its words stay in the field itself, so that no key press draws the table anew; it
 * grows with them.
 */
export function EntryField({ editing, label, choices }: EntryFieldProps) {
  const table = useTable()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  // Each entry has a field of its own, so these are asked once.
  const [startText] = useState(() => table.editor.text)
  const [startCaret] = useState(editing.caret)
  const [offered, setOffered] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState(-1)

  useLayoutEffect(() => {
    field.current?.focus()
    const at = startCaret === 'end' ? (field.current?.value.length ?? 0) : startCaret
    field.current?.setSelectionRange(at, at)
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [startCaret])

  const offer = (text: string, caret: number): void => {
    setOffered(choices.length === 0 ? [] : choicesFor(text, caret, choices))
    setChosen(-1)
  }

  const take = (choice: string): void => {
    const element = field.current
    if (element === null) return
    const next = completed(element.value, element.selectionStart, choice)
    replaceWords(element, next.text)
    element.setSelectionRange(next.caret, next.caret)
    setOffered([])
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Keys that belong to an input method compose a character and mean nothing else.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = offered.length === 0 ? 0 : choiceStep(event)
    const choice = offered[chosen]
    if (step !== 0) {
      setChosen((chosen + step + offered.length + (chosen === -1 && step === -1 ? 1 : 0)) % offered.length)
    } else if (choice !== undefined && (event.key === 'Enter' || event.key === 'Tab')) take(choice)
    else if (offered.length > 0 && event.key === 'Escape') setOffered([])
    else if (!carryOut(table, event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const hasList = offered.length > 0
  return (
    <div className="entry-editor">
      <textarea
        ref={field}
        className="entry-field"
        rows={1}
        spellCheck={false}
        autoComplete="off"
        defaultValue={startText}
        aria-label={label}
        aria-invalid={editing.error !== null || undefined}
        {...(editing.error === null ? {} : { 'aria-describedby': `${id}-error` })}
        {...(choices.length === 0
          ? {}
          : { 'aria-autocomplete': 'list' as const, 'aria-haspopup': 'listbox' })}
        {...(hasList ? { 'aria-controls': `${id}-choices` } : {})}
        {...(hasList && chosen !== -1 ? { 'aria-activedescendant': `${id}-choice-${chosen}` } : {})}
        onInput={(event) => {
          table.editor.typed(event.currentTarget.value)
          offer(event.currentTarget.value, event.currentTarget.selectionStart)
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // Another window came to the front: the words are safe, and typing goes on when this one comes back.
          if (document.activeElement === event.currentTarget) table.editor.store()
          else if (!event.currentTarget.closest('td, th')?.contains(event.relatedTarget)) table.leaveEntry()
        }}
      />
      {hasList && (
        <div id={`${id}-choices`} className="choices" role="listbox" aria-label="Names to choose from">
          {offered.map((text, at) => (
            <div
              key={text}
              id={`${id}-choice-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              onMouseDown={(event) => {
                event.preventDefault()
                take(text)
              }}
            >
              {text}
            </div>
          ))}
        </div>
      )}
      {editing.error !== null && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {editing.error}
        </p>
      )}
    </div>
  )
}

function choiceStep({ key, altKey, ctrlKey, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (altKey || ctrlKey || shiftKey) return 0
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : 0
}

/** Does what a key asks for; false where it is the field's own. */
function carryOut(table: TableController, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const element = event.currentTarget
  const { selectionStart: start, selectionEnd: end, value } = element
  const caret = { start, end, length: value.length, isOneLine: isOneLine(element) }
  const command = entryCommandOf(event.nativeEvent, caret)
  if (command === undefined) return false
  const commands: Readonly<Record<EntryCommand, () => void>> = {
    next: () => table.editor.next(start),
    'new-line': () => typeIn(element, '\n'),
    'finish-down': () => table.finishAndGoDown(),
    'finish-next': () => table.finishAndStep(1),
    'finish-previous': () => table.finishAndStep(-1),
    cancel: () => table.cancel(),
    'join-above': () => table.editor.joinAbove(),
    'join-below': () => table.editor.joinBelow(),
    'shift-up': () => table.editor.shift(-1),
    'shift-down': () => table.editor.shift(1),
    'go-up': () => table.editor.goTo(-1),
    'go-down': () => table.editor.goTo(1),
    today: () => typeIn(element, table.today()),
  }
  commands[command]()
  return true
}

/** Types as a person does, so that the field's own undo takes it back; nothing else in the browser does that. */
function typeIn(element: HTMLTextAreaElement, text: string): void {
  element.ownerDocument.execCommand('insertText', false, text)
}

function replaceWords(element: HTMLTextAreaElement, text: string): void {
  element.select()
  typeIn(element, text)
}

function isOneLine(element: HTMLTextAreaElement): boolean {
  const style = getComputedStyle(element)
  const lineHeight = Number.parseFloat(style.lineHeight)
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom)
  return element.scrollHeight - padding < lineHeight * 1.5
}
