import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { CellName } from './grid-layout.ts'
import type { TableController } from './table-controller.ts'
import type { TableState } from './table-state.ts'

/** The element of a cell; null while it is not drawn. */
export function cellElement(table: HTMLTableElement | null, cell: CellName | undefined): HTMLElement | null {
  if (table === null || cell === undefined) return null
  const own = table.querySelector<HTMLElement>(`[data-cell="${cell.rowId} ${cell.columnId}"]`)
  if (own !== null) return own
  // The cell of an issue is drawn once, with the first of its lines.
  return table.querySelector<HTMLElement>('[data-cell][tabindex="0"]')
}

/** Where somebody types or chooses: panels, menus, dialogs, and fields of every kind. */
const ELSEWHERE = [
  '#peek *',
  '[role="menu"] *',
  'dialog *',
  'input',
  'textarea',
  'select',
  '[contenteditable]',
].join()

/**
 * Takes focus to the active cell whenever the person goes to another, ends typing, or loses the one there was; never
 * away from where somebody types or chooses outside the table.
 */
export function useGridFocus(
  controller: TableController,
  { selection, editing }: TableState,
  table: RefObject<HTMLTableElement | null>,
): void {
  const shown = useRef({ selection, isEditing: false })
  const { active } = controller
  useLayoutEffect(() => {
    const isEditing = editing !== null
    const hasMoved = shown.current.selection !== selection || shown.current.isEditing !== isEditing
    shown.current = { selection, isEditing }
    if (isEditing || selection === null) return
    const focused = document.activeElement
    const cell = cellElement(table.current, active)
    const isLost = focused === null || focused === document.body
    // Whoever types in the panel, or chooses in a menu, keeps the focus: a new row gets its number from the store in
    // the meantime, and the next letters must not go into the table.
    if (focused?.matches(ELSEWHERE) === true && table.current?.contains(focused) === false) return
    // A place in the cell that a finding points at keeps the focus that it was given.
    if ((!hasMoved && !isLost) || cell === null || cell.contains(focused)) return
    cell.focus()
  }, [selection, editing, active?.rowId, active?.columnId, active, table])
}
