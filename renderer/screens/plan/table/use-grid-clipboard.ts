import type { RefObject } from 'react'
import type { Input } from '../../../../shared/contract/index.ts'
import { useAppCommands } from '../../../app/commands.tsx'
import { useStatus } from '../../../app/status.tsx'
import { usePlanEdit } from '../../../app/use-plan-edit.ts'
import { type TableClipboard, useTableClipboard } from '../use-table-clipboard.tsx'
import { cellAt } from './grid-layout.ts'
import type { TableController } from './table-controller.ts'
import { cellElement } from './use-grid-focus.ts'

const IN_CELL = { group: 'Table', isKeyHandledByPart: true } as const

/** Copying, cutting and pasting in the cells of the table, and the question which way a paste is meant. */
export function useGridClipboard(
  controller: TableController,
  table: RefObject<HTMLTableElement | null>,
): TableClipboard {
  const edit = usePlanEdit()
  const { announce } = useStatus()
  const { desk } = controller
  const focusCell = (): void => cellElement(table.current, controller.active)?.focus()
  /** From the palette: back to the cell first, then as its key does. */
  const inCell = (command: 'copy' | 'cut') => () => {
    focusCell()
    document.execCommand(command)
  }
  useAppCommands([
    {
      ...IN_CELL,
      id: 'table.copy',
      label: 'Copy the selected cells',
      keys: ['Ctrl+C'],
      run: inCell('copy'),
    },
    { ...IN_CELL, id: 'table.cut', label: 'Cut the selected cells', keys: ['Ctrl+X'], run: inCell('cut') },
    {
      ...IN_CELL,
      id: 'table.paste',
      label: 'Paste cells or text, also from Word and Excel',
      keys: ['Ctrl+V'],
      run() {
        focusCell()
        announce('Press Ctrl + V to paste into this cell.')
      },
    },
  ])
  return useTableClipboard({
    table: desk.view,
    block: () => controller.block,
    anchor() {
      const { block, layout } = controller
      return block === undefined ? null : (cellAt(layout, { row: block.top, column: block.left }) ?? null)
    },
    canChange: () => controller.carryOut([]),
    async paste(anchor, mode, cells) {
      // What was typed before is stored first: the paste stands behind it in the list of steps.
      await desk.settled()
      const input: Input<'plan.paste'> = { priorityId: desk.view.id, anchor, mode, cells }
      const stored = desk.ids.resolve(input)
      return stored !== undefined && (await edit('plan.paste', stored)).ok
    },
    clear: () => controller.deleteEntries(),
    announce,
    focusCell,
  })
}
