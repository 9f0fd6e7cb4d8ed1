import type { z } from 'zod'
import {
  type EditionId,
  editionFirstYear,
  editionLabel,
  editionSpan,
  type PlanId,
  planSpan,
} from '../../../../shared/domain/plan/index.ts'
import {
  approveEditionInput,
  changePlanInput,
  createEditionInput,
  createPlanInput,
  parseInput,
  publishEditionInput,
  reopenEditionInput,
  withdrawApprovalInput,
} from '../../../../shared/domain/plan/inputs/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { dateInWords, dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import {
  findPlanSpan,
  getEdition,
  insertEdition,
  insertPlan,
  isEditionLabelTaken,
} from './edition.repository.ts'
import { insertEditionEvent } from './edition-event.repository.ts'
import { getEditionPlace } from './place.repository.ts'
import { planCommand } from './plan-command.ts'
import { insertSnapshot } from './snapshot.repository.ts'

/** Begins a plan with its first edition, both empty. */
export async function createPlan(
  work: UnitOfWork,
  given: z.input<typeof createPlanInput>,
): Promise<{ readonly planId: PlanId; readonly editionId: EditionId }> {
  const input = parseInput(createPlanInput, given)
  return work.write({ name: 'plan.create', label: 'Create a plan' }, async (tx) => {
    if (input.lastYear <= input.firstYear) {
      throw new Failure('invalid-input', 'A plan ends after it begins. Give a later last year.')
    }
    const span = planSpan(input.firstYear, input.lastYear)
    const planId = await insertPlan(tx, { title: input.title, area: input.area, ...span })
    return { planId, editionId: await addEdition(tx, planId, input.edition) }
  })
}

/** Changes the title and the area that the plan is for. Published editions keep their papers as they were printed. */
export async function changePlan(work: UnitOfWork, given: z.input<typeof changePlanInput>): Promise<void> {
  const input = parseInput(changePlanInput, given)
  const entity = { kind: 'plan', id: input.planId }
  await work.write({ name: 'plan.change', label: 'Change the title of the plan', entity }, async (tx) => {
    await getPlanSpan(tx, input.planId)
    await tx
      .updateTable('plan')
      .set({ title: input.title, area: input.area })
      .where('id', '=', input.planId)
      .execute()
  })
}

/** Adds an empty edition to a plan. */
export async function createEdition(
  work: UnitOfWork,
  given: z.input<typeof createEditionInput>,
): Promise<EditionId> {
  const input = parseInput(createEditionInput, given)
  const entity = { kind: 'plan', id: input.planId }
  return work.write({ name: 'edition.create', label: 'Create an edition', entity }, (tx) =>
    addEdition(tx, input.planId, input.label),
  )
}

/** Notes who approved the edition and when; it can still be changed until it is published. */
export const approveEdition = planCommand({
  name: 'edition.approve',
  label: 'Approve the edition',
  input: approveEditionInput,
  entity: (input) => ({ kind: 'edition', id: input.editionId }),
  place: (tx, input) => getEditionPlace(tx, input.editionId),
  async run(tx, input, _place, at) {
    await tx
      .updateTable('edition')
      .set({ state: 'approved', approved_on: input.approvedOn, approved_by: input.approvedBy })
      .where('id', '=', input.editionId)
      .execute()
    await insertSnapshot(tx, input.editionId, 'approved', at)
  },
})

/** Makes an approved edition a draft again. */
export const withdrawApproval = planCommand({
  name: 'edition.withdrawApproval',
  label: 'Withdraw the approval',
  input: withdrawApprovalInput,
  entity: (input) => ({ kind: 'edition', id: input.editionId }),
  place: (tx, input) => getEditionPlace(tx, input.editionId),
  async run(tx, input) {
    await tx
      .updateTable('edition')
      .set({ state: 'draft', approved_on: null, approved_by: null })
      .where('id', '=', input.editionId)
      .execute()
  },
})

/**
 * Freezes an approved edition and keeps it as it was published. It cannot be undone, and neither can what was done
 * before it.
 */
export async function publishEdition(
  work: UnitOfWork,
  given: z.input<typeof publishEditionInput>,
): Promise<void> {
  const input = parseInput(publishEditionInput, given)
  const entity = { kind: 'edition', id: input.editionId }
  const command = { name: 'edition.publish', label: 'Publish the edition', entity, isUndoable: false }
  await work.write(command, async (tx, at) => {
    const { state, approvedOn, approvedBy } = await getEdition(tx, input.editionId)
    if (state !== 'approved') {
      throw new Failure('conflict', 'Only an approved edition can be published. Approve it first.')
    }
    if (approvedOn !== null && input.publishedOn < approvedOn) {
      throw new Failure(
        'invalid-input',
        `The edition was approved on ${dateInWords(approvedOn)} and cannot be published before that day. Give a later day, or correct the approval.`,
      )
    }
    await tx
      .updateTable('edition')
      .set({ state: 'published', published_on: input.publishedOn })
      .where('id', '=', input.editionId)
      .execute()
    const event = { kind: 'published', happenedOn: input.publishedOn, reason: null } as const
    await insertEditionEvent(tx, input.editionId, { ...event, at, approvedOn, approvedBy })
    await insertSnapshot(tx, input.editionId, 'published', at)
  })
}

/**
 * Makes a published edition a draft again, for a reason that stays on record with what had been published. It cannot
 * be undone.
 */
export async function reopenEdition(
  work: UnitOfWork,
  given: z.input<typeof reopenEditionInput>,
): Promise<void> {
  const input = parseInput(reopenEditionInput, given)
  const entity = { kind: 'edition', id: input.editionId }
  const command = { name: 'edition.reopen', label: 'Reopen the edition', entity, isUndoable: false }
  await work.write(command, async (tx, at) => {
    const { state, approvedOn, approvedBy } = await getEdition(tx, input.editionId)
    if (state !== 'published') {
      throw new Failure('conflict', 'Only a published edition is reopened. This one can be changed as it is.')
    }
    await insertSnapshot(tx, input.editionId, 'reopened', at)
    const event = { kind: 'reopened', happenedOn: dayHere(at), reason: input.reason } as const
    await insertEditionEvent(tx, input.editionId, { ...event, at, approvedOn, approvedBy })
    await tx
      .updateTable('edition')
      .set({ state: 'draft', approved_on: null, approved_by: null, published_on: null })
      .where('id', '=', input.editionId)
      .execute()
  })
}

/** Adds an edition to a plan of whose years it is one; the label is stored in its usual form. */
export async function addEdition(tx: WriteTx, planId: PlanId, label: string): Promise<EditionId> {
  const firstYear = defined(editionFirstYear(label), 'the year of an edition label')
  const span = editionSpan(firstYear)
  const plan = await getPlanSpan(tx, planId)
  const usual = editionLabel(firstYear)
  if (span.startsOn < plan.startsOn || span.endsOn > plan.endsOn) {
    throw new Failure('invalid-input', `The edition ${usual} lies outside the years of the plan.`)
  }
  if (await isEditionLabelTaken(tx, planId, usual)) {
    throw new Failure('conflict', `The plan has an edition ${usual} already. Choose another year.`)
  }
  return insertEdition(tx, { planId, label: usual, ...span })
}

async function getPlanSpan(tx: WriteTx, planId: PlanId) {
  const span = await findPlanSpan(tx, planId)
  if (span === undefined) throw new Failure('not-found', 'That plan is no longer in the store.')
  return span
}
