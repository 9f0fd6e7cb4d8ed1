import type { RefObject } from 'react'
import type { EditionId, PriorityId } from '../../../../shared/domain/plan/index.ts'
import { useAppCommands } from '../../../app/commands.tsx'
import { useRouter } from '../../../app/router.tsx'
import { usePlanEdit } from '../../../app/use-plan-edit.ts'
import type { TableController } from './table-controller.ts'
import type { GridDoors } from './use-grid-events.ts'
import { cellElement } from './use-grid-focus.ts'

const TABLE = { group: 'Table' } as const
const IN_CELL = { ...TABLE, isKeyHandledByPart: true } as const

/** Lists what can be done in the table, for the palette and the key sheet, and listens for what works on the whole page. */
export function useTableCommands(
  controller: TableController,
  table: RefObject<HTMLTableElement | null>,
  doors: GridDoors,
  editionId: EditionId,
): void {
  const { go } = useRouter()
  const edit = usePlanEdit()

  async function addPriority(): Promise<void> {
    if (!controller.carryOut([])) return
    const made = await edit('plan.priority.add', { editionId, kind: 'priority', name: 'New priority' })
    if (made.ok && made.id !== null) go({ name: 'priority', priorityId: made.id as PriorityId })
  }

  /** From the palette: back to the cell first, where the command belongs. */
  const inCell = (run: () => void) => () => {
    cellElement(table.current, controller.active)?.focus()
    run()
  }
  useAppCommands([
    {
      ...TABLE,
      id: 'table.addIssue',
      label: 'Add an issue below',
      keys: ['Ctrl+N'],
      worksWhileTyping: true,
      run: () => controller.addIssue(),
    },
    {
      ...TABLE,
      id: 'table.addPriority',
      label: 'Add a priority with a table of its own',
      keys: ['Ctrl+Shift+N'],
      worksWhileTyping: true,
      run: () => void addPriority(),
    },
    {
      ...IN_CELL,
      id: 'table.edit',
      label: 'Edit the cell',
      keys: ['Enter', 'F2'],
      run: inCell(() => controller.edit()),
    },
    {
      ...IN_CELL,
      id: 'table.addRow',
      label: 'Add a row to the issue',
      keys: ['Insert'],
      run: inCell(() => controller.addRow()),
    },
    {
      ...IN_CELL,
      id: 'table.delete',
      label: 'Delete the entries of the selected cells',
      keys: ['Delete'],
      run: inCell(() => controller.deleteEntries()),
    },
    {
      ...IN_CELL,
      id: 'table.copyAbove',
      label: 'Copy from the cell above',
      keys: ['Ctrl+D'],
      run: inCell(() => controller.copyFromAbove()),
    },
    {
      ...IN_CELL,
      id: 'table.today',
      label: 'Enter today’s date',
      keys: ['Ctrl+;'],
      run: inCell(() => controller.typeToday()),
    },
    {
      ...IN_CELL,
      id: 'table.moveUp',
      label: 'Move the row or the entry up',
      keys: ['Alt+Up'],
      run: inCell(() => controller.shiftRow(-1)),
    },
    {
      ...IN_CELL,
      id: 'table.moveDown',
      label: 'Move the row or the entry down',
      keys: ['Alt+Down'],
      run: inCell(() => controller.shiftRow(1)),
    },
    {
      ...IN_CELL,
      id: 'table.peek',
      label: 'Show the details of the cell',
      keys: ['Space'],
      run: inCell(doors.peek),
    },
    {
      ...IN_CELL,
      id: 'table.menu',
      label: 'Open the menu of the row',
      keys: ['Shift+F10'],
      run: inCell(() => doors.menu()),
    },
    {
      ...IN_CELL,
      id: 'table.wider',
      label: 'Make the column wider',
      keys: ['Alt+Shift+Right'],
      run: inCell(() => doors.widen(1)),
    },
    {
      ...IN_CELL,
      id: 'table.narrower',
      label: 'Make the column narrower',
      keys: ['Alt+Shift+Left'],
      run: inCell(() => doors.widen(-1)),
    },
    {
      ...IN_CELL,
      id: 'table.selectAll',
      label: 'Select the whole table',
      keys: ['Ctrl+A'],
      run: inCell(() => controller.selectAll()),
    },
  ])
}
