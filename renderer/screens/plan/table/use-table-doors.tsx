import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import { usePeek } from '../../../app/peek.tsx'
import { Menu } from '../../../components/menu.tsx'
import { widthOf } from './column-heads.tsx'
import { columnName } from './column-name.ts'
import { itemsOf } from './grid-layout.ts'
import { CellPeek } from './peek/cell-peek.tsx'
import { rowMenuOf, type TableQuestion } from './row-menu.ts'
import type { TableController } from './table-controller.ts'
import { TableQuestions } from './table-questions.tsx'
import type { ColumnWidths } from './use-column-widths.ts'
import type { GridDoors } from './use-grid-events.ts'
import { cellElement } from './use-grid-focus.ts'

/** By how much a key makes a column wider, in units of the text size. */
const WIDTH_STEP = 1

interface TableDoors extends GridDoors {
  /** The menu or the question that is open. */
  readonly shown: ReactNode
}

/** What the table opens: the panel of details, the menu of a row, and what the menu has to ask. */
export function useTableDoors(
  controller: TableController,
  table: RefObject<HTMLTableElement | null>,
  widths: ColumnWidths,
  content: EditionContent,
): TableDoors {
  const panel = usePeek()
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const [question, setQuestion] = useState<TableQuestion | null>(null)
  const activeElement = (): HTMLElement | null => cellElement(table.current, controller.active)

  // While a dialog is open nothing outside it can take focus, and what had focus before was the menu, which is gone.
  const wasAsking = useRef(false)
  const focusCell = useEffectEvent(() => activeElement()?.focus())
  useEffect(() => {
    if (question === null && wasAsking.current) focusCell()
    wasAsking.current = question !== null
  }, [question])

  async function peek(): Promise<void> {
    const cell = controller.active
    const { column } = controller
    if (cell === undefined || column === undefined) return
    // The panel speaks to the store, which must know the entries first.
    await controller.desk.settled()
    const itemIds = itemsOf(controller.layout, cell).flatMap(({ id }) => controller.desk.ids.stored(id) ?? [])
    panel.open({
      title: columnName(column),
      content: (
        <CellPeek key={`${cell.rowId} ${cell.columnId}`} edition={content.edition.id} itemIds={itemIds} />
      ),
      returnFocusTo: activeElement,
    })
  }

  function widen(step: 1 | -1 | 'usual'): void {
    const { column } = controller
    if (column === undefined) return
    const head = table.current?.querySelector<HTMLElement>(`th[data-column="${column.id}"]`) ?? null
    widths.set(column.id, step === 'usual' ? null : widthOf(head) + step * WIDTH_STEP)
  }

  const doors = {
    peek: () => void peek(),
    menu(at?: { readonly x: number; readonly y: number }) {
      const box = activeElement()?.getBoundingClientRect()
      if (box !== undefined) setMenuAt(at ?? { x: box.left + 16, y: box.top + 16 })
    },
    widen,
  }
  return {
    ...doors,
    shown: (
      <>
        {menuAt !== null && (
          <Menu
            label="Row"
            at={menuAt}
            entries={rowMenuOf(controller, { ...doors, ask: setQuestion })}
            onClose={(isLeft) => {
              setMenuAt(null)
              if (!isLeft) activeElement()?.focus()
            }}
          />
        )}
        {question !== null && (
          <TableQuestions question={question} content={content} onClose={() => setQuestion(null)} />
        )}
      </>
    ),
  }
}
