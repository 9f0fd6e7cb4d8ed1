import type { Misspelling } from './misspellings.ts'

/** A misspelt word that the menu is about. */
export interface SpellingTarget {
  readonly word: string
  /** Where the word stands in the window. */
  readonly place: DOMRect
  /** Puts another word in its place, as if it had been typed; null where the text cannot be changed. */
  readonly replace: ((text: string) => Promise<void>) | null
  /** Gives focus back where it was. */
  readonly giveBack: () => void
}

/** The target of a word that was found on the page. */
export function targetOf({ word, range }: Misspelling): SpellingTarget {
  const element = range.startContainer.parentElement
  const before = document.activeElement
  return {
    word,
    place: range.getBoundingClientRect(),
    replace: replacement(range, element),
    giveBack() {
      const cell = element?.closest<HTMLElement>('[data-cell], [contenteditable="true"]')
      if (cell != null) cell.focus()
      else if (before instanceof HTMLElement) before.focus()
    },
  }
}

/** The target of a word in a field in which somebody types. */
export function targetInField(field: HTMLTextAreaElement, word: string, start: number): SpellingTarget {
  const cell = field.closest<HTMLElement>('[data-cell]')
  const typed = field.value.trim()
  const end = start + word.length
  const skipped = field.value.length - field.value.trimStart().length
  return {
    word,
    place: field.getBoundingClientRect(),
    async replace(text) {
      if (field.isConnected) return typeOver(field, start, end, text)
      // The entry was stored when focus went to the menu.
      const entries = [...(cell?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
      const entry = entries.find((each) => each.textContent.startsWith(typed))
      if (entry !== undefined) await typeInEntry(entry, start - skipped, end - skipped, text)
    },
    giveBack: () => (field.isConnected ? field : cell)?.focus(),
  }
}

function replacement(range: Range, element: HTMLElement | null): SpellingTarget['replace'] {
  const editable = element?.closest<HTMLElement>('[contenteditable="true"]')
  if (editable != null) {
    return async (text) => {
      editable.focus()
      document
        .getSelection()
        ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
      // Typed as a person would, so that the editor and its undo know of it.
      document.execCommand('insertText', false, text)
    }
  }
  const entry = element?.closest<HTMLElement>('[role="grid"]:not([aria-readonly="true"]) [data-item]')
  if (entry == null) return null
  const start = offsetIn(entry, range)
  const { length } = range.toString()
  return (text) => typeInEntry(entry, start, start + length, text)
}

/** An entry is changed in its own field, by the way that everything typed goes. */
async function typeInEntry(entry: HTMLElement, start: number, end: number, text: string): Promise<void> {
  entry.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true }))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement) typeOver(field, start, end, text)
}

/** How many characters of an entry's text stand in front of a range. */
function offsetIn(entry: HTMLElement, range: Range): number {
  const before = document.createRange()
  before.setStart(entry, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return before.toString().length
}

function typeOver(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
  field.focus()
  field.setSelectionRange(start, end)
  document.execCommand('insertText', false, text)
}
