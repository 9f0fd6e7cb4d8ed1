import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Item } from '../../../../shared/domain/plan/index.ts'
import { isTextEntry } from '../../../app/key-match.ts'
import { type GridCommand, gridCommandOf } from './grid-keys.ts'
import { type CellName, headRowOf, itemsOf, placeOf } from './grid-layout.ts'
import type { TableController } from './table-controller.ts'

interface GridEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

/** What the table opens beside itself. */
export interface GridDoors {
  readonly peek: () => void
  /** Opens the menu of the active cell, at a place of the window where one was pointed at. */
  readonly menu: (at?: { readonly x: number; readonly y: number }) => void
  readonly widen: (step: 1 | -1) => void
}

/** What keys and the mouse do in the cells of the table. */
export function useGridEvents(
  controller: TableController,
  table: RefObject<HTMLTableElement | null>,
  doors: GridDoors,
): GridEvents {
  return {
    onKeyDown(event) {
      if (event.defaultPrevented || isTextEntry(event.target) || cellOf(event.target) === undefined) return
      const command = gridCommandOf(event.nativeEvent)
      if (command === undefined) return
      let isDone = true
      // Drawn before the next key comes: what is typed meanwhile goes where this one leads.
      flushSync(() => {
        isDone = carryOut(controller, command, pageRows(table.current), doors)
      })
      // A typed character is not prevented: by now the field has focus, and takes it.
      if (!isDone || command.kind === 'type') return
      event.preventDefault()
      event.stopPropagation()
    },
    onClick(event) {
      const cell = cellOf(event.target)
      if (cell === undefined || isTextEntry(event.target) || isButton(event.target)) return
      controller.goTo(cell, event.shiftKey)
    },
    onDoubleClick(event) {
      const cell = cellOf(event.target)
      if (cell === undefined || isTextEntry(event.target) || isButton(event.target)) return
      controller.edit(itemAt(controller, cell, event.target))
    },
    onContextMenu(event) {
      const cell = cellOf(event.target)
      if (cell === undefined || isTextEntry(event.target)) return
      event.preventDefault()
      flushSync(() => controller.goTo(cell))
      doors.menu({ x: event.clientX, y: event.clientY })
    },
    onFocus(event) {
      const cell = cellOf(event.target)
      const { active, state } = controller
      if (cell === undefined || isTextEntry(event.target)) return
      // The cell of an issue is drawn once: a person who came to it from a further line stays on that line.
      if (!isSameCell(controller, active, cell) || state.selection === null) controller.goTo(cell)
    },
  }
}

/** Does what a key asks for; false where the key is to do what it does everywhere. */
function carryOut(
  controller: TableController,
  command: GridCommand,
  rows: number,
  doors: GridDoors,
): boolean {
  switch (command.kind) {
    case 'move':
      controller.move(command.motion, command.extends, rows)
      return true
    case 'step':
      return controller.step(command.step)
    case 'shift':
      controller.shiftRow(command.step)
      return true
    case 'edit':
      controller.edit()
      return true
    case 'type':
      controller.type()
      return true
    case 'clear-selection':
      controller.clearSelection()
      return true
    case 'select-all':
      controller.selectAll()
      return true
    case 'copy-above':
      controller.copyFromAbove()
      return true
    case 'today':
      controller.typeToday()
      return true
    case 'delete':
      controller.deleteEntries()
      return true
    case 'add-row':
      controller.addRow()
      return true
    case 'widen':
      doors.widen(command.step)
      return true
    case 'peek':
      doors.peek()
      return true
    case 'menu':
      doors.menu()
      return true
  }
}

/** Whether two names are of one cell: any line of an issue names the cell of the issue. */
function isSameCell({ layout }: TableController, one: CellName | undefined, other: CellName): boolean {
  if (one === undefined || one.columnId !== other.columnId) return false
  const [place, otherPlace] = [placeOf(layout, one), placeOf(layout, other)]
  if (place === undefined || otherPlace === undefined) return false
  return headRowOf(layout, place) === headRowOf(layout, otherPlace)
}

/** The cell that an element stands in. */
function cellOf(target: EventTarget | null): CellName | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = (element?.dataset.cell ?? '').split(' ').map(Number)
  if (element === null || row === undefined || column === undefined) return undefined
  return { rowId: row as CellName['rowId'], columnId: column as CellName['columnId'] }
}

function itemAt(controller: TableController, cell: CellName, target: EventTarget): Item | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
  return itemsOf(controller.layout, cell).find(({ id }) => String(id) === element?.dataset.item)
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null
}

/** How many lines of the table fit the window, by their mean height. */
function pageRows(table: HTMLTableElement | null): number {
  if (table === null) return 1
  const lines = table.tBodies.length === 0 ? 1 : table.rows.length
  return Math.max(1, Math.floor((innerHeight * 0.75 * lines) / Math.max(1, table.offsetHeight)))
}
