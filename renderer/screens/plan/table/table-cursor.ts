import type { Column } from '../../../../shared/domain/plan/index.ts'
import {
  type CellName,
  cellAt,
  type GridLayout,
  type GridRow,
  headRowOf,
  layoutOf,
  type Place,
  placeOf,
} from './grid-layout.ts'
import { type Motion, moved, stepped } from './grid-moves.ts'
import { type Block, blockOf, type Selection, selectionInWords } from './selection.ts'
import type { TableDesk } from './table-desk.ts'
import type { Editing, TableState } from './table-state.ts'

/** What the table asks of the window around it. */
export interface TableSurroundings {
  /** Says something in the status line. */
  announce(message: string): void
  /** Hears whether typed words wait for being stored. */
  waits(isWaiting: boolean): void
  /** Today as the council writes it, "31 March 2021". */
  today(): string
  /** Why the table cannot be changed; null when it can. */
  readonly locked: string | null
  /** Takes back what one gesture stored. */
  undoGesture(gesture: string): Promise<void>
}

/** Where a person is in the table: the active cell, the selected block, and the ways from one cell to another. */
export abstract class TableCursor {
  readonly desk: TableDesk
  protected surroundings: TableSurroundings
  #state: TableState = { selection: null, editing: null, refusal: null }
  #layout: { readonly of: unknown; readonly value: GridLayout } | null = null
  /** Where the active cell was last, to stay near it when it goes. */
  #lastPlace: Place = { row: 0, column: 0 }
  readonly #listeners = new Set<() => void>()

  constructor(desk: TableDesk, surroundings: TableSurroundings) {
    this.desk = desk
    this.surroundings = surroundings
    desk.subscribe(() => this.#tell())
  }

  /** Ends typing before one goes elsewhere; false when the words cannot be stored. */
  protected abstract endTyping(): boolean

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
    return this.surroundings.locked !== null
  }

  surround(surroundings: TableSurroundings): void {
    this.surroundings = surroundings
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Goes to a cell, or extends the selection to it. */
  goTo(cell: CellName, extend = false): void {
    if (!this.endTyping()) return
    const anchor = extend ? (this.#state.selection?.anchor ?? this.active ?? cell) : cell
    this.select({ anchor, active: cell })
  }

  /** Moves the active cell, or the far corner of the selection. */
  move(motion: Motion, extend: boolean, pageRows?: number): void {
    const from = this.activePlace()
    if (from === undefined) return
    const to = cellAt(this.layout, moved(this.layout, from, motion, pageRows))
    if (to !== undefined) this.goTo(to, extend)
  }

  /** The next or previous cell; false past either end, where focus leaves the table. */
  step(step: 1 | -1): boolean {
    const from = this.activePlace()
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
    if (first !== undefined && last !== undefined) this.select({ anchor: first, active: last })
  }

  clearSelection(): void {
    const { active } = this
    if (active !== undefined) this.select({ anchor: active, active })
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

  /** The column of the active cell. */
  get column(): Column | undefined {
    return this.active === undefined ? undefined : this.columnOf(this.active)
  }

  /** The line of the active cell. */
  get activeRow(): GridRow | undefined {
    const place = this.activePlace()
    return place === undefined ? undefined : this.layout.rows[place.row]
  }

  protected columnOf({ columnId }: CellName): Column | undefined {
    return this.layout.columns.find(({ id }) => id === columnId)
  }

  protected activePlace(): Place | undefined {
    const { active } = this
    return active === undefined ? undefined : placeOf(this.layout, active)
  }

  protected refuseLocked(): boolean {
    const { locked } = this.surroundings
    if (locked !== null) this.surroundings.announce(locked)
    return locked !== null
  }

  #clamped({ row, column }: Place): Place {
    return {
      row: Math.min(row, this.layout.rows.length - 1),
      column: Math.min(column, this.layout.columns.length - 1),
    }
  }

  protected select(selection: Selection): void {
    this.show({ selection })
  }

  /** What is selected, "12 cells selected, total 143"; null while it is a single cell. */
  get selectionWords(): string | null {
    const { block } = this
    return this.#state.selection === null || block === undefined ? null : selectionInWords(this.layout, block)
  }

  protected show(change: Partial<TableState>): void {
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
