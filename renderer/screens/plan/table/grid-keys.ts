import type { Motion } from './grid-moves.ts'

/** What a key asks for while a cell has focus and nobody types. */
export type GridCommand =
  | { readonly kind: 'move'; readonly motion: Motion; readonly extends: boolean }
  | { readonly kind: 'step'; readonly step: 1 | -1 }
  | { readonly kind: 'shift'; readonly step: 1 | -1 }
  | { readonly kind: 'widen'; readonly step: 1 | -1 }
  | {
      readonly kind:
        | 'edit'
        | 'type'
        | 'clear-selection'
        | 'select-all'
        | 'copy-above'
        | 'today'
        | 'delete'
        | 'peek'
        | 'menu'
        | 'add-row'
    }

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const MOTIONS: Readonly<Record<string, Motion>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

/** The command of a key in cell mode, as in Excel; undefined for keys that are not the table's. */
export function gridCommandOf(press: KeyPress): GridCommand | undefined {
  if (press.altKey) return altCommandOf(press)
  if (press.ctrlKey || press.metaKey) return controlCommandOf(press)
  const motion = MOTIONS[press.key]
  if (motion !== undefined) return { kind: 'move', motion, extends: press.shiftKey }
  switch (press.key) {
    case 'Tab':
      return { kind: 'step', step: press.shiftKey ? -1 : 1 }
    case 'Enter':
    case 'F2':
      return { kind: 'edit' }
    case 'Escape':
      return { kind: 'clear-selection' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' }
    case 'Insert':
      return press.shiftKey ? undefined : { kind: 'add-row' }
    case ' ':
      return { kind: 'peek' }
    case 'F10':
      return press.shiftKey ? { kind: 'menu' } : undefined
    case 'ContextMenu':
      return { kind: 'menu' }
    default:
      return isTyped(press.key) ? { kind: 'type' } : undefined
  }
}

/** A character, or the first key of an input method that composes one. The question mark shows the keys everywhere. */
function isTyped(key: string): boolean {
  if (key === '?') return false
  return key === 'Process' || key === 'Dead' || [...key].length === 1
}

function altCommandOf({ key, ctrlKey, metaKey, shiftKey }: KeyPress): GridCommand | undefined {
  // AltGr comes as both keys: what it types begins an entry.
  if (ctrlKey || metaKey) return [...key].length === 1 ? { kind: 'type' } : undefined
  if (shiftKey) {
    if (key === 'ArrowRight') return { kind: 'widen', step: 1 }
    return key === 'ArrowLeft' ? { kind: 'widen', step: -1 } : undefined
  }
  if (key === 'ArrowUp') return { kind: 'shift', step: -1 }
  if (key === 'ArrowDown') return { kind: 'shift', step: 1 }
  return undefined
}

function controlCommandOf({ key, shiftKey }: KeyPress): GridCommand | undefined {
  if (key === 'Home') return { kind: 'move', motion: 'table-start', extends: shiftKey }
  if (key === 'End') return { kind: 'move', motion: 'table-end', extends: shiftKey }
  if (shiftKey) return undefined
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select-all' }
    case 'd':
      return { kind: 'copy-above' }
    case ';':
      return { kind: 'today' }
    default:
      return undefined
  }
}
