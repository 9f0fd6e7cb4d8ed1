import type { z } from 'zod'
import {
  type Edition,
  type EditionId,
  editionLabel,
  editionSpan,
  firstYearOf,
  type Plan,
  type PlanId,
  planSpan,
  rollForward,
} from '../../../../shared/domain/plan/index.ts'
import { parseInput, rollForwardInput } from '../../../../shared/domain/plan/inputs/index.ts'
import { dateParts } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { carryPlanWide } from './carry-plan-wide.ts'
import { getEditionContent } from './content.repository.ts'
import { findPlanLike, insertPlan } from './edition.repository.ts'
import { addEdition } from './edition.service.ts'
import { writeRolledContent } from './rolled-rows.ts'
import { insertSnapshot } from './snapshot.repository.ts'

/**
 * Makes the edition of a later year from one that may be published: what is chosen comes along under its identity, in
 * one step that can be undone. A year outside the plan's years is refused unless the input says what becomes of them.
 */
export async function rollEditionForward(
  work: UnitOfWork,
  given: z.input<typeof rollForwardInput>,
): Promise<EditionId> {
  const input = parseInput(rollForwardInput, given)
  const entity = { kind: 'edition', id: input.editionId }
  const label = `Make the edition ${editionLabel(input.firstYear)}`
  return work.write({ name: 'edition.rollForward', label, entity }, async (tx, at) => {
    const content = await getEditionContent(tx, input.editionId)
    refuseEarlierYear(content.edition, input.firstYear)
    const known = new Set(content.priorities.map(({ id }) => id))
    if (input.priorities.some((id) => !known.has(id))) {
      throw new Failure('not-found', 'A priority that was chosen is no longer in the plan. Choose again.')
    }
    const planId = await planOf(tx, content.plan, input)
    const editionId = await addEdition(tx, planId, editionLabel(input.firstYear))
    const aimNumber = await carryPlanWide(tx, content.plan.id, planId)
    const { content: rolled } = rollForward(content, input)
    await writeRolledContent(tx, input.editionId, editionId, rolled, aimNumber)
    await insertSnapshot(tx, editionId, 'rolled', at)
    return editionId
  })
}

function refuseEarlierYear({ label, startsOn }: Edition, firstYear: number): void {
  if (firstYear > firstYearOf(startsOn)) return
  throw new Failure('invalid-input', `A plan is rolled forward into a later year. Choose one after ${label}.`)
}

/** The plan of the new edition: the same, the same with more years, or a new one of the same area. */
async function planOf(
  tx: WriteTx,
  plan: Plan,
  { firstYear, years }: z.output<typeof rollForwardInput>,
): Promise<PlanId> {
  if (years.kind === 'new-plan') {
    if (years.lastYear <= firstYear) {
      throw new Failure('invalid-input', 'A plan ends after it begins. Give a later last year.')
    }
    const next = { title: years.title, area: plan.area, ...planSpan(firstYear, years.lastYear) }
    return (await findPlanLike(tx, next)) ?? (await insertPlan(tx, next))
  }
  const { endsOn } = editionSpan(firstYear)
  if (endsOn <= plan.endsOn) return plan.id
  if (years.kind === 'within') {
    const [first, last] = [dateParts(plan.startsOn).year, dateParts(plan.endsOn).year]
    throw new Failure(
      'invalid-input',
      `The plan is for ${first} to ${last}, and ${editionLabel(firstYear)} lies after that. Say whether it gets more years or a new plan begins.`,
    )
  }
  await tx.updateTable('plan').set({ ends_on: endsOn }).where('id', '=', plan.id).execute()
  return plan.id
}
