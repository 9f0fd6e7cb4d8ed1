import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { tellTyping } from '../../../api/typing.ts'
import { registerUnsaved } from '../../../api/unsaved.ts'
import { type GridPlace, placeAfterKey } from './move-in-grid.ts'

interface GridOptions {
  readonly rows: number
  readonly columns: number
  readonly start: GridPlace
  readonly cellId: (place: GridPlace) => string
  /** The words with which a cell begins to be edited; null where it cannot be. */
  readonly wordsOf: (place: GridPlace) => string | null
  readonly onEnter: (place: GridPlace, words: string) => Promise<void>
  /** What else a key does in a cell that is not edited; true where it did something. */
  readonly onKey: (event: KeyboardEvent, place: GridPlace) => boolean
}

/** A small spreadsheet: one cell has the keys, one may be edited. */
interface Grid {
  readonly active: GridPlace
  /** The words in the field of the active cell; null while it is not edited. */
  readonly typed: string | null
  readonly setTyped: (words: string) => void
  readonly activate: (place: GridPlace) => void
  readonly edit: (place: GridPlace) => void
  /** Stores what is in the field. */
  readonly leave: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export function useGrid(options: GridOptions): Grid {
  const { rows, columns, cellId, wordsOf, onEnter, onKey } = options
  const [active, setActive] = useState(options.start)
  const [typed, setText] = useState<string | null>(null)
  const latest = useRef({ active, typed, onEnter })
  // Set here as well as after drawing: a key can come before the page is drawn with what the last one did.
  latest.current = { active, typed, onEnter }
  const place = useRef({})

  const setTyped = (words: string | null): void => {
    latest.current = { ...latest.current, typed: words }
    tellTyping(place.current, words !== null)
    setText(words)
  }
  const store = async (): Promise<void> => {
    const { active: at, typed: words } = latest.current
    if (words === null) return
    setTyped(null)
    await latest.current.onEnter(at, words)
  }
  const storeNow = useRef(store)
  storeNow.current = store
  useEffect(() => {
    const forget = registerUnsaved(() => storeNow.current())
    return () => {
      void storeNow.current().then(forget)
    }
  }, [])

  const focusOn = (to: GridPlace): void => {
    setActive(to)
    // At once: a letter that follows the key that moves must find the cell, or it is lost.
    document.getElementById(cellId(to))?.focus()
  }
  const edit = (at: GridPlace, words = wordsOf(at)): void => {
    if (words === null || wordsOf(at) === null) return
    setActive(at)
    setTyped(words)
  }
  const move = (event: KeyboardEvent, to: GridPlace | null): void => {
    if (to === null) return
    event.preventDefault()
    focusOn(to)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (typed === null) onKeyInCell(event)
    else onKeyWhileTyping(event)
  }

  function onKeyInCell(event: KeyboardEvent): void {
    const { key } = event
    const isLetter = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (onKey(event, active)) event.preventDefault()
    else if ((key === 'Enter' || key === 'F2') && !event.altKey) {
      event.preventDefault()
      edit(active)
    } else if (isLetter && wordsOf(active) !== null) {
      event.preventDefault()
      edit(active, key)
    } else if (!event.altKey) move(event, placeAfterKey(event, active, { rows, columns }))
  }

  function onKeyWhileTyping(event: KeyboardEvent): void {
    const { key } = event
    if (key === 'Escape') {
      event.preventDefault()
      setTyped(null)
      focusOn(active)
      return
    }
    if (key !== 'Enter' && key !== 'Tab') return
    const to =
      key === 'Enter'
        ? placeAfterKey(
            { key: event.shiftKey ? 'ArrowUp' : 'ArrowDown', ctrlKey: false, shiftKey: false },
            active,
            { rows, columns },
          )
        : placeAfterKey(event, active, { rows, columns })
    void store()
    if (key === 'Enter') event.preventDefault()
    move(event, to)
  }

  return {
    active,
    typed,
    setTyped,
    activate: setActive,
    edit: (at) => edit(at),
    leave: () => void store(),
    onKeyDown,
  }
}

/** For the table of a spreadsheet: it is moved through by its own keys, and its cells are cells of a grid. */
export const GRID_ROLE = { role: 'grid' } as const
