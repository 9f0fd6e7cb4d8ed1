import { type Item, type ItemId, tidyText } from '../../../../shared/domain/plan/index.ts'
import { setItemTextInput } from '../../../../shared/domain/plan/inputs/index.ts'
import { newGesture } from '../../../app/use-plan-edit.ts'
import { addressOf, type CellName, type GridLayout, itemsOf } from './grid-layout.ts'
import type { TableDesk } from './table-desk.ts'
import type { TableEdit } from './table-edits.ts'
import type { Editing } from './table-state.ts'

/** Typed words are stored at the latest this long after the first that are not. */
export const LONGEST_UNSTORED_MS = 2_000

/** What the editor of entries needs of the table around it. */
export interface EntryEditorHost {
  readonly desk: TableDesk
  layout(): GridLayout
  editing(): Editing | null
  /** Shows another entry being typed, or none. */
  show(editing: Editing | null): void
  /** Hears that words wait for being stored, and that they have been handed on or given up. */
  waits(isWaiting: boolean): void
}

/**
 * Typing in a cell: one entry at a time, whose words live in its field. Each step stores what was typed before it, so
 * that the store sees the steps in the order in which they were made.
 */
export class EntryEditor {
  readonly #host: EntryEditorHost
  #text = ''
  #timer: ReturnType<typeof setTimeout> | null = null
  #hasStored = false
  #revision = 0

  constructor(host: EntryEditorHost) {
    this.#host = host
  }

  /** The words as they stand in the field. */
  get text(): string {
    return this.#text
  }

  /** Whether anything of this edit has been sent to the store. */
  get hasStored(): boolean {
    return this.#hasStored
  }

  /** Begins to type in a cell: in one of its entries, or in a new one at its end. */
  begin(
    cell: CellName,
    item: Item | null,
    words: { readonly text?: string; readonly caret?: number } = {},
  ): void {
    const items = itemsOf(this.#host.layout(), cell)
    this.#hasStored = false
    const gesture = newGesture()
    if (item === null) this.#showNew(cell, items.length, gesture, words.text ?? '')
    else this.#showItem(cell, item, gesture, words.caret ?? 'end', words.text)
  }

  /** The field has other words now. */
  typed(text: string): void {
    this.#text = text
    this.#timer ??= setTimeout(() => this.store(), LONGEST_UNSTORED_MS)
    this.#host.waits(true)
  }

  /** Stores what was typed; false when the words cannot be stored as they are, which is then shown. */
  store(): boolean {
    this.#stopTimer()
    const editing = this.#current()
    if (editing === null) return true
    const text = tidyText(this.#text)
    const item = this.#item(editing)
    if (text === '' || text === item?.text) return true
    const error = errorIn(text)
    if (error !== null) {
      this.#host.waits(true)
      this.#host.show({ ...editing, error })
      return false
    }
    const cell = addressOf(this.#host.layout(), editing.cell)
    if (cell === undefined) return true
    const { itemId, mark } = editing
    if (item === undefined) {
      this.#edit({ kind: 'item.add', cell, text, mark, at: editing.at + 1, made: itemId }, editing)
    } else {
      this.#edit({ kind: 'item.setText', itemId, text }, editing)
    }
    if (editing.error !== null) this.#host.show({ ...editing, error: null })
    return true
  }

  /** Ends typing; an entry without words goes. False when the words cannot be stored. */
  finish(): boolean {
    const editing = this.#current()
    if (editing === null) return true
    if (!this.store()) return false
    const item = this.#item(editing)
    if (item !== undefined && tidyText(this.#text) === '') {
      this.#delete(item.id, editing)
    }
    this.#host.show(null)
    return true
  }

  /** Ends typing without storing what was not stored yet. */
  abandon(): void {
    this.#stopTimer()
    this.#host.show(null)
  }

  /** Enter: the next entry of the cell, with the words after the caret. On an entry without words it ends typing. */
  next(caret: number): void {
    const editing = this.#current()
    if (editing === null) return
    const before = tidyText(this.#text.slice(0, caret))
    const after = tidyText(this.#text.slice(caret))
    if (before === '' && after === '') {
      this.finish()
      return
    }
    if (!this.store()) return
    const at = this.#indexOf(editing)
    if (after === '') {
      this.#showNew(editing.cell, at + 1, editing.gesture, '', editing)
    } else if (before === '') {
      // The words move down, and the new entry above them takes the caret.
      this.#showNew(editing.cell, at, editing.gesture, '', editing)
    } else {
      const made = this.#host.desk.ids.make<ItemId>()
      this.#edit({ kind: 'item.split', itemId: editing.itemId, offset: before.length, made }, editing)
      this.#showById(editing, made, 0)
    }
  }

  /** Backspace at the beginning: the words go to the end of the entry above. */
  joinAbove(): void {
    const editing = this.#current()
    if (editing === null) return
    const items = itemsOf(this.#host.layout(), editing.cell)
    const upper = items[this.#indexOf(editing) - 1]
    if (upper === undefined) return
    const text = tidyText(this.#text)
    const item = this.#item(editing)
    if (text === '') {
      this.#stopTimer()
      if (item !== undefined) this.#delete(item.id, editing)
      this.#showById(editing, upper.id, 'end')
      return
    }
    if (!this.store()) return
    if (errorIn(`${upper.text} ${text}`) !== null) {
      this.#host.show({
        ...editing,
        error: 'Together the two entries are too long. Shorten one of them first.',
      })
      return
    }
    this.#edit({ kind: 'item.join', itemId: editing.itemId }, editing)
    this.#showById(editing, upper.id, upper.text.length + 1)
  }

  /** Delete at the end: the words of the entry below come up. */
  joinBelow(): void {
    const editing = this.#current()
    const lower = editing === null ? undefined : this.#neighbour(editing, 1)
    if (editing === null || lower === undefined || !this.store()) return
    const caret = tidyText(this.#text).length
    if (this.#item(editing) === undefined) {
      this.#showById(editing, lower.id, 0)
      return
    }
    this.#edit({ kind: 'item.join', itemId: lower.id }, editing)
    this.#showById(editing, editing.itemId, caret)
  }

  /** Goes to the entry above or below in the same cell; false where there is none. */
  goTo(step: 1 | -1): boolean {
    const editing = this.#current()
    const neighbour = editing === null ? undefined : this.#neighbour(editing, step)
    if (editing === null || neighbour === undefined || !this.store()) return false
    this.#dropIfEmpty(editing)
    this.#showById(editing, neighbour.id, step === 1 ? 0 : 'end')
    return true
  }

  /** Moves the entry up or down inside its cell. */
  shift(step: 1 | -1): void {
    const editing = this.#current()
    if (editing === null || !this.store()) return
    const item = this.#item(editing)
    const to = this.#indexOf(editing) + step
    const { length } = itemsOf(this.#host.layout(), editing.cell)
    if (to < 0 || to > (item === undefined ? length : length - 1)) return
    if (item === undefined) this.#host.show({ ...editing, at: to })
    else this.#edit({ kind: 'item.move', itemId: item.id, to: to + 1 }, editing)
  }

  /** What is being typed. An entry that was deleted meanwhile would be stored as another: it gets another id at once. */
  #current(): Editing | null {
    const editing = this.#host.editing()
    if (editing === null || this.#item(editing) !== undefined) return editing
    const { ids } = this.#host.desk
    if (ids.stored(editing.itemId) === undefined) return editing
    const anew = { ...editing, itemId: ids.make<ItemId>() }
    this.#host.show(anew)
    return anew
  }

  #neighbour(editing: Editing, step: 1 | -1): Item | undefined {
    const items = itemsOf(this.#host.layout(), editing.cell)
    const at = this.#indexOf(editing)
    // A new entry stands between two others without being one of them.
    if (this.#item(editing) === undefined) return items[step === 1 ? at : at - 1]
    return items[at + step]
  }

  #dropIfEmpty(editing: Editing): void {
    const item = this.#item(editing)
    if (item !== undefined && tidyText(this.#text) === '') this.#delete(item.id, editing)
  }

  #delete(itemId: ItemId, editing: Editing): void {
    this.#edit({ kind: 'item.delete', itemId }, editing)
  }

  #edit(edit: TableEdit, { gesture }: Editing): void {
    this.#hasStored = true
    this.#host.desk.edit(edit, gesture)
  }

  #item({ cell, itemId }: Editing): Item | undefined {
    return itemsOf(this.#host.layout(), cell).find(({ id }) => id === itemId)
  }

  #indexOf(editing: Editing): number {
    const items = itemsOf(this.#host.layout(), editing.cell)
    const at = items.findIndex(({ id }) => id === editing.itemId)
    return at === -1 ? editing.at : at
  }

  #showById(editing: Editing, itemId: ItemId, caret: number | 'end'): void {
    const item = itemsOf(this.#host.layout(), editing.cell).find(({ id }) => id === itemId)
    if (item !== undefined) this.#showItem(editing.cell, item, editing.gesture, caret)
  }

  #showItem(cell: CellName, item: Item, gesture: string, caret: number | 'end', text = item.text): void {
    this.#stopTimer()
    this.#text = text
    const at = itemsOf(this.#host.layout(), cell).findIndex(({ id }) => id === item.id)
    this.#host.show({
      cell,
      itemId: item.id,
      at,
      mark: item.mark,
      startText: text,
      caret,
      gesture,
      revision: this.#nextRevision(),
      error: null,
    })
  }

  #showNew(cell: CellName, at: number, gesture: string, text: string, beside?: Editing): void {
    this.#stopTimer()
    this.#text = text
    const items = itemsOf(this.#host.layout(), cell)
    const mark = beside?.mark ?? items.at(-1)?.mark ?? 'none'
    const itemId = this.#host.desk.ids.make<ItemId>()
    const revision = this.#nextRevision()
    this.#host.show({ cell, itemId, at, mark, startText: text, caret: 'end', gesture, revision, error: null })
    if (text !== '') this.typed(text)
  }

  #nextRevision(): number {
    this.#revision += 1
    return this.#revision
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#host.waits(false)
  }
}

/** Why words cannot be stored, in one sentence; null when they can. */
function errorIn(text: string): string | null {
  const result = setItemTextInput.shape.text.safeParse(text)
  return result.success
    ? null
    : (result.error.issues[0]?.message ?? 'The words cannot be stored. Change them.')
}
