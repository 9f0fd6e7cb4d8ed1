import type { Column, IssueId, Item, RowId } from '../../../../shared/domain/plan/index.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import { newGesture } from '../../../app/use-plan-edit.ts'
import { EntryEditor } from './entry-editor.ts'
import {
  addressOf,
  type CellName,
  cellAt,
  cellOfItem,
  type GridLayout,
  type GridRow,
  headRowOf,
  itemsOf,
  layoutOf,
  type Place,
  placeOf,
} from './grid-layout.ts'
import { type Motion, moved, stepped } from './grid-moves.ts'
import { editsToCopyDown, editToShift } from './row-edits.ts'
import { type Block, blockOf, cellsOf, type Selection, selectionInWords } from './selection.ts'
import type { TableDesk } from './table-desk.ts'
import type { TableEdit } from './table-edits.ts'
import type { Editing, TableState } from './table-state.ts'

/** What the table asks of the window around it. */
export interface TableSurroundings {
  /** Says something in the status line. */
  announce(message: string): void
  /** Today as the council writes it, "31 March 2021". */
  today(): string
  /** Why the table cannot be changed; null when it can. */
  readonly locked: string | null
  /** Takes back what one gesture stored. */
  undoGesture(gesture: string): Promise<void>
}

/**
 * The table as a person works at it: which cells are selected, what is being typed, and what each command does. It knows
 * nothing of elements and keys, so that all of it can be proved without a window.
 */
export class TableController {
  readonly editor: EntryEditor
  readonly desk: TableDesk
  #surroundings: TableSurroundings
  #state: TableState = { selection: null, editing: null, refusal: null }
  #layout: { readonly of: unknown; readonly value: GridLayout } | null = null
  /** Where the active cell was last, to stay near it when it goes. */
  #lastPlace: Place = { row: 0, column: 0 }
  readonly #listeners = new Set<() => void>()

  constructor(desk: TableDesk, surroundings: TableSurroundings) {
    this.desk = desk
    this.#surroundings = surroundings
    this.editor = new EntryEditor({
      desk,
      layout: () => this.layout,
      editing: () => this.#state.editing,
      show: (editing) => this.#show({ editing }),
    })
    desk.subscribe(() => this.#tell())
  }

  get state(): TableState {
    return this.#state
  }

  get layout(): GridLayout {
    const { view } = this.desk
    if (this.#layout?.of !== view) this.#layout = { of: view, value: layoutOf(view) }
    return this.#layout.value
  }

  /** The cell that has focus, or the nearest one where that has gone; undefined while the table is empty. */
  get active(): CellName | undefined {
    const { selection } = this.#state
    const place = selection === null ? undefined : placeOf(this.layout, selection.active)
    if (place !== undefined) {
      this.#lastPlace = place
      return selection?.active
    }
    return cellAt(this.layout, this.#clamped(this.#lastPlace))
  }

  get isLocked(): boolean {
    return this.#surroundings.locked !== null
  }

  surround(surroundings: TableSurroundings): void {
    this.#surroundings = surroundings
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  // --- going about

  /** Goes to a cell, or extends the selection to it. */
  goTo(cell: CellName, extend = false): void {
    if (this.#state.editing !== null && !this.editor.finish()) return
    const anchor = extend ? (this.#state.selection?.anchor ?? this.active ?? cell) : cell
    this.#select({ anchor, active: cell })
  }

  /** Moves the active cell, or the far corner of the selection. */
  move(motion: Motion, extend: boolean, pageRows?: number): void {
    const from = this.#activePlace()
    if (from === undefined) return
    const to = cellAt(this.layout, moved(this.layout, from, motion, pageRows))
    if (to !== undefined) this.goTo(to, extend)
  }

  /** The next or previous cell; false past either end, where focus leaves the table. */
  step(step: 1 | -1): boolean {
    const from = this.#activePlace()
    if (from === undefined) return false
    const head = { ...from, row: headRowOf(this.layout, from) }
    const place = stepped(this.layout, step === 1 ? from : head, step)
    const to = place === null ? undefined : cellAt(this.layout, place)
    if (to === undefined) return false
    this.goTo(to)
    return true
  }

  selectAll(): void {
    const first = cellAt(this.layout, { row: 0, column: 0 })
    const last = cellAt(this.layout, {
      row: this.layout.rows.length - 1,
      column: this.layout.columns.length - 1,
    })
    if (first !== undefined && last !== undefined) this.#select({ anchor: first, active: last })
  }

  clearSelection(): void {
    const { active } = this
    if (active !== undefined) this.#select({ anchor: active, active })
  }

  /** The selected block; undefined while the table is empty. */
  get block(): Block | undefined {
    const { active } = this
    if (active === undefined) return undefined
    const { selection } = this.#state
    return (
      (selection === null ? undefined : blockOf(this.layout, selection)) ??
      blockOf(this.layout, { anchor: active, active })
    )
  }

  // --- typing

  /** Edits the active cell: its last entry, or a new one where it is empty. */
  edit(item?: Item): void {
    const cell = this.active
    if (cell === undefined || this.#refuseLocked()) return
    this.clearSelection()
    this.editor.begin(cell, item ?? itemsOf(this.layout, cell).at(-1) ?? null, this.#kept(cell))
  }

  /**
   * Begins to type in the active cell: a list gets a new entry, and a cell of one value has it replaced. `text` is what
   * has been typed already.
   */
  type(text = ''): void {
    const cell = this.active
    if (cell === undefined || this.#refuseLocked()) return
    this.clearSelection()
    const items = itemsOf(this.layout, cell)
    const only = items.length === 1 && !this.#isList(cell) ? (items[0] ?? null) : null
    this.editor.begin(cell, only, { text })
    if (only !== null && text !== '') this.editor.typed(text)
  }

  /** Today's date, as what the cell says or as a further entry. */
  typeToday(): void {
    this.type(this.#surroundings.today())
  }

  /** Ends typing because the person went elsewhere; words that cannot be stored stay in their field. */
  leaveEntry(): void {
    this.editor.finish()
  }

  today(): string {
    return this.#surroundings.today()
  }

  /** Ends typing and goes on to the next cell; on the last it stays there. */
  finishAndStep(step: 1 | -1): void {
    const cell = this.#state.editing?.cell
    if (cell === undefined || !this.editor.finish()) return
    this.#select({ anchor: cell, active: cell })
    if (!this.step(step) && step === 1) {
      this.#surroundings.announce('This is the last cell. Ctrl + N adds an issue below.')
    }
  }

  finishAndGoDown(): void {
    const cell = this.#state.editing?.cell
    if (cell === undefined || !this.editor.finish()) return
    this.#select({ anchor: cell, active: cell })
    this.move('down', false)
  }

  /** Ends typing, and the cell is as it was before. */
  cancel(): void {
    const { editing } = this.#state
    if (editing === null) return
    const { hasStored } = this.editor
    this.editor.abandon()
    if (hasStored) {
      this.desk.settled().then(() => this.#surroundings.undoGesture(editing.gesture))
    }
  }

  // --- commands

  /** Removes the entries of the selected cells. */
  deleteEntries(): void {
    const { block } = this
    if (block === undefined || this.#refuseLocked()) return
    const items = cellsOf(this.layout, block).flatMap((cell) => [...itemsOf(this.layout, cell)])
    if (items.length === 0) return
    this.#carryOut(items.map(({ id }) => ({ kind: 'item.delete', itemId: id })))
    this.#surroundings.announce(`Deleted ${countOf(items.length, 'entry', 'entries')}. Ctrl + Z brings back.`)
  }

  /** Copies the cell above into the active one, or the top of the selection into the cells below it. */
  copyFromAbove(): void {
    const { block } = this
    if (block === undefined || this.#refuseLocked()) return
    const edits = editsToCopyDown(this.layout, block, () => this.desk.ids.make())
    if (edits.length > 0) this.#carryOut(edits)
    else this.#surroundings.announce('There is no cell above to copy from.')
  }

  /** Moves the row, or with the column of the issues the issue, up or down. */
  shiftRow(step: 1 | -1): void {
    const cell = this.active
    if (cell === undefined || this.#refuseLocked()) return
    const edit = editToShift(this.layout, cell, step)
    if (typeof edit === 'string') this.#sayEdge(step, edit)
    else this.#carryOut([edit])
  }

  /** A new issue below the active one, ready to be typed. */
  addIssue(): void {
    if (this.#refuseLocked()) return
    if (this.#state.editing !== null && !this.editor.finish()) return
    const { view } = this.desk
    const issue = this.#activeRow()?.issue
    const at =
      issue === undefined ? view.issues.length : view.issues.findIndex(({ id }) => id === issue.id) + 1
    const made = this.desk.ids.make<IssueId>()
    const madeRow = this.desk.ids.make<RowId>()
    this.#carryOut([{ kind: 'issue.add', priorityId: view.id, at: at + 1, made, madeRow }])
    const head = this.layout.columns[0]
    if (head !== undefined) this.goTo({ rowId: madeRow, columnId: head.id })
  }

  /** A new row below the active one, in the same issue. */
  addRow(): void {
    const line = this.#activeRow()
    const cell = this.active
    if (line === undefined || cell === undefined || this.#refuseLocked()) return
    const made = this.desk.ids.make<RowId>()
    const at = line.issue.rows.findIndex(({ id }) => id === line.row.id)
    this.#carryOut([{ kind: 'row.add', issueId: line.issue.id, at: at + 2, made }])
    const first = this.layout.columns.find(({ role }) => role !== 'issue')
    const columnId = this.#columnOf(cell)?.role === 'issue' ? (first?.id ?? cell.columnId) : cell.columnId
    this.goTo({ rowId: made, columnId })
  }

  /** Deletes the active row; the only row of an issue goes with the issue. */
  deleteRow(): void {
    const line = this.#activeRow()
    if (line === undefined || this.#refuseLocked()) return
    if (line.issue.rows.length === 1) this.deleteIssue()
    else this.#carryOut([{ kind: 'row.delete', rowId: line.row.id }])
  }

  deleteIssue(): void {
    const line = this.#activeRow()
    if (line === undefined || this.#refuseLocked()) return
    this.#carryOut([{ kind: 'issue.delete', issueId: line.issue.id }])
    this.#surroundings.announce('Deleted the issue. Ctrl + Z brings it back.')
  }

  /** Carries edits out as one step of undo; false when the table cannot be changed. */
  carryOut(edits: readonly TableEdit[]): boolean {
    if (this.#refuseLocked()) return false
    this.#carryOut(edits)
    return true
  }

  /** Sends a command whose outcome is shown when the store has answered; false when the table cannot be changed. */
  send(channel: `plan.${string}`, input: Readonly<Record<string, unknown>>): boolean {
    if (this.#refuseLocked()) return false
    this.desk.edit({ kind: 'other', channel, input }, newGesture())
    return true
  }

  /** Hears that the store refused an edit: its words are kept beside the cell that they were typed in. */
  refused(edit: TableEdit | null, sentence: string): void {
    this.#surroundings.announce(sentence)
    if (edit === null || (edit.kind !== 'item.add' && edit.kind !== 'item.setText')) return
    const holder = edit.kind === 'item.add' ? undefined : cellOfItem(this.layout, edit.itemId)
    const named = edit.kind === 'item.add' ? edit.cell : holder && addressOf(this.layout, holder)
    if (named !== undefined) this.#show({ refusal: { cell: named, text: edit.text, sentence } })
  }

  /** The line of the active cell. */
  get activeRow(): GridRow | undefined {
    return this.#activeRow()
  }

  #carryOut(edits: readonly TableEdit[]): void {
    const gesture = newGesture()
    for (const edit of edits) this.desk.edit(edit, gesture)
  }

  /** Refused words of the cell are offered again when it is edited. */
  #kept(cell: CellName): { readonly text?: string } {
    const { refusal } = this.#state
    const address = addressOf(this.layout, cell)
    if (refusal === null || JSON.stringify(address) !== JSON.stringify(refusal.cell)) return {}
    this.#show({ refusal: null })
    return { text: refusal.text }
  }

  #isList(cell: CellName): boolean {
    const role = this.#columnOf(cell)?.role
    return role === 'issue' || role === 'action' || role === 'outcome' || role === 'measure'
  }

  #columnOf({ columnId }: CellName): Column | undefined {
    return this.layout.columns.find(({ id }) => id === columnId)
  }

  #activeRow(): GridRow | undefined {
    const place = this.#activePlace()
    return place === undefined ? undefined : this.layout.rows[place.row]
  }

  #activePlace(): Place | undefined {
    const { active } = this
    return active === undefined ? undefined : placeOf(this.layout, active)
  }

  #clamped({ row, column }: Place): Place {
    return {
      row: Math.min(row, this.layout.rows.length - 1),
      column: Math.min(column, this.layout.columns.length - 1),
    }
  }

  #refuseLocked(): boolean {
    const { locked } = this.#surroundings
    if (locked !== null) this.#surroundings.announce(locked)
    return locked !== null
  }

  #sayEdge(step: 1 | -1, what: 'issue' | 'row'): void {
    const place = what === 'issue' ? 'issue of the table' : 'row of its issue'
    this.#surroundings.announce(`This is the ${step === 1 ? 'last' : 'first'} ${place}.`)
  }

  #select(selection: Selection): void {
    const before = this.#words()
    this.#show({ selection })
    const words = this.#words()
    if (words !== null && words !== before) this.#surroundings.announce(`${words}.`)
  }

  #words(): string | null {
    const { block } = this
    return this.#state.selection === null || block === undefined ? null : selectionInWords(this.layout, block)
  }

  #show(change: Partial<TableState>): void {
    const { editing }: { editing?: Editing | null } = change
    this.#state = { ...this.#state, ...change }
    if (editing != null) {
      this.#state = { ...this.#state, selection: { anchor: editing.cell, active: editing.cell } }
    }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
