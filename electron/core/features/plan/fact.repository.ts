import type { Selectable } from 'kysely'
import type { Fact, FactFace, FactId, Identity, PlanId } from '../../../../shared/domain/plan/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { FactTable, ReadDb, WriteTx } from '../../store/schema/index.ts'
import { newIdentity } from './identity.ts'

/** The facts of a plan in the order of their names. */
export async function listFacts(db: ReadDb, planId: PlanId): Promise<Fact[]> {
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(factFromRow)
}

export async function insertFact(tx: WriteTx, planId: PlanId, face: FactFace): Promise<FactId> {
  const { id } = await tx
    .insertInto('fact')
    .values({ identity: newIdentity(), plan_id: planId, ...columnsOf(face) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as FactId
}

export async function updateFact(tx: WriteTx, id: FactId, face: FactFace): Promise<void> {
  await tx.updateTable('fact').set(columnsOf(face)).where('id', '=', id).execute()
}

/** A Failure of kind `not-found` when there is no such fact. */
export async function refuseMissingFact(db: ReadDb, id: FactId): Promise<void> {
  const row = await db.selectFrom('fact').select('id').where('id', '=', id).executeTakeFirst()
  if (row !== undefined) return
  throw new Failure('not-found', 'That fact is no longer in the plan. It may have been deleted or undone.')
}

function columnsOf({ name, value, number, unit, period, place, source, note }: FactFace) {
  return { name, value, number, unit, period, place, source, note }
}

function factFromRow({ id, identity, plan_id: _plan, ...face }: Selectable<FactTable>): Fact {
  return { id: id as FactId, identity: identity as Identity, ...face }
}
