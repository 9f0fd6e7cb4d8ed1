import type { DueDate, ItemId } from '../../../../shared/domain/plan/index.ts'
import { dueInWords } from '../../../../shared/text/plan-words.ts'
import { useTable } from './table-context.tsx'

/**
 * A date that the words of an action name, offered as its due date. The buttons are no stops of Tab, as the cell is one
 * stop; the menu of the row and the panel of details offer the same.
 */
export function DueOffer({ itemId, due }: Readonly<{ itemId: ItemId; due: DueDate }>) {
  const table = useTable()
  return (
    <span className="due-offer">
      <button
        type="button"
        className="chip chip-button"
        tabIndex={-1}
        onClick={() => table.send('plan.action.setDue', { itemId, due })}
      >
        {dueInWords(due)}?
      </button>
      <button
        type="button"
        className="chip chip-button"
        tabIndex={-1}
        onClick={() => table.send('plan.action.declineDue', { itemId, words: due.words ?? '' })}
      >
        Leave
      </button>
    </span>
  )
}
