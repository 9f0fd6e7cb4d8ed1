import * as plan from '../../electron/core/features/plan/index.ts'
import { PASTE_MODES } from '../../shared/domain/plan/index.ts'
import { onRow, pick, type Sample, text } from './plan-picks.ts'

/** A paste of a few copied cells somewhere into a table. */
export const pasteSample: Sample = onRow((row, content, dice) => {
  const priority = content.priorities.find((each) => each.issues.some((issue) => issue.rows.includes(row)))
  const column = pick(priority?.columns ?? [], dice)
  if (priority === undefined || column === null) return null
  const width = 1 + (dice() % priority.columns.length)
  const cell = () => ({
    items: Array.from({ length: dice() % 3 }, () => ({ text: text(dice), mark: 'none' as const })),
    joinsAbove: false,
  })
  const rows = Array.from({ length: 1 + (dice() % 4) }, () => Array.from({ length: width }, cell))
  const mode = PASTE_MODES[dice() % PASTE_MODES.length] ?? 'fill'
  const anchor = dice() % 5 === 0 ? null : { rowId: row.id, columnId: column.id }
  return (work) =>
    plan.paste(work, { priorityId: priority.id, anchor, mode, cells: { headings: null, rows } })
})
