import type { z } from 'zod'
import {
  type EditionId,
  editionFirstYear,
  editionLabel,
  firstYearOf,
  planSpan,
  rollForward,
} from '../../../../shared/domain/plan/index.ts'
import { addEarlierEditionInput, parseInput } from '../../../../shared/domain/plan/inputs/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { carryPlanWide } from './carry-plan-wide.ts'
import { getEditionContent } from './content.repository.ts'
import { findPlanLike, insertPlan } from './edition.repository.ts'
import { addEdition } from './edition.service.ts'
import { writeRolledContent } from './rolled-rows.ts'

/**
 * Makes the edition of an earlier year from a later one, under the same identities and in a plan of earlier years that
 * has the same title: so that figures of those years have a plan to stand in. What was dated moves back with it.
 */
export async function addEarlierEdition(
  work: UnitOfWork,
  given: z.input<typeof addEarlierEditionInput>,
): Promise<EditionId> {
  const { editionId, label, years } = parseInput(addEarlierEditionInput, given)
  const entity = { kind: 'edition', id: editionId }
  const firstYear = defined(editionFirstYear(label), 'the year of a checked label')
  const name = `Make the edition ${editionLabel(firstYear)}`
  return work.write({ name: 'edition.addEarlier', label: name, entity }, async (tx) => {
    const content = await getEditionContent(tx, editionId)
    const { plan, edition, priorities } = content
    if (firstYear >= firstYearOf(edition.startsOn)) {
      throw new Failure('invalid-input', `That year is not before ${edition.label}. Choose an earlier one.`)
    }
    const earlier = { title: plan.title, area: plan.area, ...planSpan(years.first, years.last) }
    const planId = (await findPlanLike(tx, earlier)) ?? (await insertPlan(tx, earlier))
    const earlierId = await addEdition(tx, planId, label)
    const aimNumber = await carryPlanWide(tx, plan.id, planId)
    const { content: moved } = rollForward(content, {
      firstYear,
      priorities: priorities.map(({ id }) => id),
      finishedActions: true,
      narrative: true,
      funding: true,
      dueDates: 'move',
    })
    await writeRolledContent(tx, editionId, earlierId, moved, aimNumber)
    return earlierId
  })
}
