import { brokenByPages } from './broken-by-pages.ts'
import { crowdedCells } from './crowded-cells.ts'
import { leadFirst } from './lead-first.ts'
import { mergedCells } from './merged-cells.ts'
import { notesAndQuotations } from './notes-and-quotations.ts'
import { objectivesByHeading } from './objectives-by-heading.ts'
import type { PlanFixture } from './plan-fixture.ts'
import { priorityColumn } from './priority-column.ts'
import { sheetPerPriority } from './sheet-per-priority.ts'
import { sheetWithPriorityColumn } from './sheet-with-priority-column.ts'

export type { ExpectedPlan, PlanCounts, PlanFixture } from './plan-fixture.ts'

/** Every plan file under test/fixtures/plans, each in another council's layout. */
export const PLAN_FIXTURES: readonly PlanFixture[] = [
  objectivesByHeading,
  leadFirst,
  mergedCells,
  priorityColumn,
  sheetPerPriority,
  sheetWithPriorityColumn,
  brokenByPages,
  crowdedCells,
  notesAndQuotations,
]
