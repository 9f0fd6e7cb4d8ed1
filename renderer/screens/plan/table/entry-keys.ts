import type { KeyPress } from './grid-keys.ts'

/** What a key asks for while an entry is typed; all other keys are the field's own. */
export type EntryCommand =
  | 'next'
  | 'new-line'
  | 'finish-down'
  | 'finish-next'
  | 'finish-previous'
  | 'cancel'
  | 'join-above'
  | 'join-below'
  | 'shift-up'
  | 'shift-down'
  | 'go-up'
  | 'go-down'
  | 'today'

/** Where the caret stands in the words of the entry. */
export interface Caret {
  readonly start: number
  readonly end: number
  readonly length: number
  /** True where all the words stand in one line, so that going up or down leaves the entry. */
  readonly isOneLine: boolean
}

/** The command of a key while an entry is typed; undefined for keys that type or move the caret. */
export function entryCommandOf(press: KeyPress, caret: Caret): EntryCommand | undefined {
  const { key, altKey, shiftKey } = press
  const control = press.ctrlKey || press.metaKey
  if (key === 'Enter') {
    if (altKey) return 'new-line'
    if (control) return 'finish-down'
    return shiftKey ? undefined : 'next'
  }
  if (control && !altKey) return key === ';' ? 'today' : undefined
  if (altKey) {
    if (control || shiftKey) return undefined
    if (key === 'ArrowUp') return 'shift-up'
    return key === 'ArrowDown' ? 'shift-down' : undefined
  }
  if (key === 'Tab') return shiftKey ? 'finish-previous' : 'finish-next'
  if (key === 'Escape') return 'cancel'
  return shiftKey ? undefined : edgeCommandOf(key, caret)
}

/** What a key does at the edge of an entry, where the field itself could only stand still. */
function edgeCommandOf(key: string, { start, end, length, isOneLine }: Caret): EntryCommand | undefined {
  if (start !== end) return undefined
  switch (key) {
    case 'Backspace':
      return start === 0 ? 'join-above' : undefined
    case 'Delete':
      return end === length ? 'join-below' : undefined
    case 'ArrowUp':
      return isOneLine || start === 0 ? 'go-up' : undefined
    case 'ArrowDown':
      return isOneLine || end === length ? 'go-down' : undefined
    default:
      return undefined
  }
}
