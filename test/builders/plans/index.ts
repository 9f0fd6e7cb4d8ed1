import { leadFirst } from './lead-first.ts'
import { mergedCells } from './merged-cells.ts'
import { objectivesByHeading } from './objectives-by-heading.ts'
import type { PlanFixture } from './plan-fixture.ts'

export type { ExpectedPlan, PlanCounts, PlanFixture } from './plan-fixture.ts'

/** Every plan file under test/fixtures/plans, each in another council's layout. */
export const PLAN_FIXTURES: readonly PlanFixture[] = [objectivesByHeading, leadFirst, mergedCells]
