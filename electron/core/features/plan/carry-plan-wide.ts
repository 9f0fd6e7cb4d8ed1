import type { FactId, PlanId } from '../../../../shared/domain/plan/index.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { listFactSources, writeFactSource } from './fact-source.repository.ts'

/** Gives the number that something has in the plan that goes on from another. */
export type AimNumber = (id: number) => number | undefined

/**
 * Lets a plan have the facts, aims, words for risk and rule for statuses of the one that it goes on from, where it has none of its own by
 * that name. Facts keep their identity, so that the ties in the text hold.
 */
export async function carryPlanWide(tx: WriteTx, from: PlanId, to: PlanId): Promise<AimNumber> {
  if (from === to) return (id) => id
  await carryFacts(tx, from, to)
  await carryRiskWords(tx, from, to)
  await carryStatusPolicy(tx, from, to)
  const own = await tx.selectFrom('aim').selectAll().where('plan_id', '=', to).execute()
  const aims = await tx
    .selectFrom('aim')
    .selectAll()
    .where('plan_id', '=', from)
    .orderBy('position')
    .execute()
  const numbers = new Map<number, number>()
  for (const aim of aims) {
    const known = own.find(({ kind, name }) => kind === aim.kind && name === aim.name)
    if (known !== undefined) {
      numbers.set(aim.id, known.id)
      continue
    }
    const { id, ...face } = aim
    const position = own.filter(({ kind }) => kind === aim.kind).length + 1
    const made = await tx
      .insertInto('aim')
      .values({ ...face, plan_id: to, position })
      .returningAll()
      .executeTakeFirstOrThrow()
    own.push(made)
    numbers.set(id, made.id)
  }
  return (id) => numbers.get(id)
}

async function carryFacts(tx: WriteTx, from: PlanId, to: PlanId): Promise<void> {
  const own = await tx.selectFrom('fact').select('identity').where('plan_id', '=', to).execute()
  const known = new Set(own.map(({ identity }) => identity))
  const facts = await tx.selectFrom('fact').selectAll().where('plan_id', '=', from).orderBy('id').execute()
  const sources = await listFactSources(tx, from)
  for (const { id, ...face } of facts) {
    if (known.has(face.identity)) continue
    const made = await tx
      .insertInto('fact')
      .values({ ...face, plan_id: to })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeFactSource(tx, made.id as FactId, sources.get(id as FactId) ?? null)
  }
}

async function carryRiskWords(tx: WriteTx, from: PlanId, to: PlanId): Promise<void> {
  const own = await tx.selectFrom('risk_word').select('scale').where('plan_id', '=', to).execute()
  const words = await tx
    .selectFrom('risk_word')
    .selectAll()
    .where('plan_id', '=', from)
    .orderBy('id')
    .execute()
  for (const { id: _id, ...face } of words) {
    if (own.some(({ scale }) => scale === face.scale)) continue
    await tx
      .insertInto('risk_word')
      .values({ ...face, plan_id: to })
      .execute()
  }
}

async function carryStatusPolicy(tx: WriteTx, from: PlanId, to: PlanId): Promise<void> {
  const policies = await tx
    .selectFrom('status_policy')
    .selectAll()
    .where('plan_id', 'in', [from, to])
    .execute()
  const policy = policies.find(({ plan_id }) => plan_id === from)
  if (policy === undefined || policies.length > 1) return
  const { id: _id, ...face } = policy
  await tx
    .insertInto('status_policy')
    .values({ ...face, plan_id: to })
    .execute()
}
