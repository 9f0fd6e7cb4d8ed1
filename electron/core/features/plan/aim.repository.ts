import {
  AIM_KINDS,
  type Aim,
  type AimId,
  type AimKind,
  type PlanId,
  type PriorityId,
  type RiskScale,
  type RiskWords,
} from '../../../../shared/domain/plan/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

/** What the priorities of a plan may support, kind by kind, each list in order. */
export async function listAims(db: ReadDb, planId: PlanId): Promise<Aim[]> {
  const rows = await db
    .selectFrom('aim')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return AIM_KINDS.flatMap((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row): Aim => ({ id: row.id as AimId, kind: row.kind, name: row.name })),
  )
}

/** Writes a whole list: known aims keep their ids and what supports them, new ones are added, the others go. */
export async function replaceAims(
  tx: WriteTx,
  planId: PlanId,
  kind: AimKind,
  aims: readonly { readonly id: AimId | null; readonly name: string }[],
): Promise<void> {
  const kept = aims.flatMap(({ id }) => id ?? [])
  let stale = tx.deleteFrom('aim').where('plan_id', '=', planId).where('kind', '=', kind)
  if (kept.length > 0) stale = stale.where('id', 'not in', kept)
  await stale.execute()
  for (const [at, { id, name }] of aims.entries()) {
    const face = { position: at + 1, name }
    if (id === null)
      await tx
        .insertInto('aim')
        .values({ plan_id: planId, kind, ...face })
        .execute()
    else await tx.updateTable('aim').set(face).where('id', '=', id).execute()
  }
}

export async function replaceSupports(
  tx: WriteTx,
  priorityId: PriorityId,
  aimIds: readonly AimId[],
): Promise<void> {
  await tx.deleteFrom('priority_aim').where('priority_id', '=', priorityId).execute()
  if (aimIds.length === 0) return
  await tx
    .insertInto('priority_aim')
    .values(aimIds.map((aimId) => ({ priority_id: priorityId, aim_id: aimId })))
    .execute()
}

/** The officer's words for assessed risk, lowest first. */
export async function readRiskWords(db: ReadDb, planId: PlanId): Promise<RiskWords> {
  const rows = await db
    .selectFrom('risk_word')
    .select(['scale', 'word'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  const wordsOf = (scale: RiskScale): string[] =>
    rows.filter((row) => row.scale === scale).map(({ word }) => word)
  return { volume: wordsOf('volume'), harm: wordsOf('harm') }
}

export async function replaceRiskWords(
  tx: WriteTx,
  planId: PlanId,
  scale: RiskScale,
  words: readonly string[],
): Promise<void> {
  await tx.deleteFrom('risk_word').where('plan_id', '=', planId).where('scale', '=', scale).execute()
  if (words.length === 0) return
  await tx
    .insertInto('risk_word')
    .values(words.map((word, at) => ({ plan_id: planId, scale, position: at + 1, word })))
    .execute()
}
