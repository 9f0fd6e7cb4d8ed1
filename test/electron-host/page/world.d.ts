/** "Ctrl+Shift+L" for a key pressed with Ctrl or Alt, and for a function key; undefined for what only types. */
export function acceleratorOf(event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): string | undefined
