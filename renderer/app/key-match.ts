/** What of a key press decides which command it asks for. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Names of keys as the key sheet prints them, where the browser calls them otherwise. */
const BROWSER_NAMES: Readonly<Record<string, string>> = {
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
  esc: 'escape',
  space: ' ',
  'page up': 'pageup',
  'page down': 'pagedown',
}

/** Whether a key press is the one that is written as "Ctrl+Shift+N", "F6", "Alt+Left" or "?". */
export function isKey(written: string, press: KeyPress): boolean {
  const parts = written.split('+').filter((part) => part !== '')
  // "Ctrl++" ends in the plus key itself, which splitting has taken away.
  const last = written.endsWith('+') ? '+' : (parts.at(-1) ?? '').toLowerCase()
  const has = (modifier: string): boolean => parts.includes(modifier)
  if (press.key.toLowerCase() !== (BROWSER_NAMES[last] ?? last)) return false
  if ((press.ctrlKey || press.metaKey) !== has('Ctrl') || press.altKey !== has('Alt')) return false
  // A sign such as "?" needs Shift on some keyboards and not on others.
  const isSign = last.length === 1 && !/[a-z0-9 ]/.test(last)
  return isSign || press.shiftKey === has('Shift')
}

/** The two keys of a sequence such as "G then O"; undefined for a key or a combination. */
export function sequenceOf(written: string): readonly [first: string, second: string] | undefined {
  const [first, second] = written.split(' then ')
  return first === undefined || second === undefined ? undefined : [first, second]
}

/** Whether a key press changes what is typed, so that a command without Ctrl or Alt must leave it alone. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}
