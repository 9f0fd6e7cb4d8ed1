import { sql } from 'kysely'
import { joinedMeasure } from '../../../../shared/domain/measures/index.ts'
import type { EditionId, Identity, ItemId } from '../../../../shared/domain/plan/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf, listInWords } from '../../../../shared/text/counts.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { getItemIdentity } from './item.repository.ts'
import { findMeasure, updateMeasure } from './item-detail.repository.ts'

/** What hangs on a measure besides its words. */
interface Known {
  readonly identity: Identity
  readonly figures: number
  readonly activities: number
  readonly isScored: boolean
}

/**
 * Joins what is known of two measures that become one. Two series are two counts of different things: where both have
 * figures, activities or rules of scoring of their own, the entries stay two. Where only the lower has, the joined entry
 * goes on as that measure, under its identity, so that nothing is left behind.
 *
 * @throws Failure `conflict` where both have something of their own.
 */
export async function joinMeasures(
  tx: WriteTx,
  upperId: ItemId,
  lowerId: ItemId,
  editionId: EditionId,
): Promise<void> {
  const [one, other] = [await findMeasure(tx, upperId), await findMeasure(tx, lowerId)]
  if (one === undefined || other === undefined) return
  const [upper, lower] = [await knownOf(tx, upperId), await knownOf(tx, lowerId)]
  if (hasOwn(upper) && hasOwn(lower)) throw new Failure('conflict', bothInWords(upper, lower))
  if (!hasOwn(lower)) {
    await updateMeasure(tx, upperId, joinedMeasure(one, other))
    return pointEvidence(tx, editionId, lower.identity, upper.identity)
  }
  await updateMeasure(tx, upperId, joinedMeasure(other, one))
  await tx.updateTable('measure_scoring').set({ item_id: upperId }).where('item_id', '=', lowerId).execute()
  await tx.updateTable('item').set({ identity: lower.identity }).where('id', '=', upperId).execute()
  await pointEvidence(tx, editionId, upper.identity, lower.identity)
}

function hasOwn({ figures, activities, isScored }: Known): boolean {
  return figures + activities > 0 || isScored
}

function bothInWords(upper: Known, lower: Known): string {
  return `Both measures have something of their own, which cannot become one series: the upper ${ownInWords(upper)}, the lower ${ownInWords(lower)}. Both entries stay as they are. To make one of them, remove that from the one that is to go, and join them then.`
}

function ownInWords({ figures, activities, isScored }: Known): string {
  return listInWords([
    ...(figures === 0 ? [] : [countOf(figures, 'figure')]),
    ...(activities === 0 ? [] : [countOf(activities, 'activity', 'activities')]),
    ...(isScored ? ['rules for how it is scored'] : []),
  ])
}

async function knownOf(tx: WriteTx, itemId: ItemId): Promise<Known> {
  const identity = await getItemIdentity(tx, itemId)
  const { rows } = await sql<{ figures: number; activities: number; scored: number }>`
    select
      (select count(*) from reading where measure_identity = ${identity})
        + (select count(*) from series_mark where measure_identity = ${identity})
        + (select count(*) from measure_zone where measure_identity = ${identity}) as figures,
      (select count(*) from activity_measure where measure_identity = ${identity}) as activities,
      (select count(*) from measure_scoring where item_id = ${itemId}) as scored`.execute(tx)
  const [row] = rows
  return {
    identity,
    figures: row?.figures ?? 0,
    activities: row?.activities ?? 0,
    isScored: (row?.scored ?? 0) > 0,
  }
}

/** What was evidence for the measure that is gone is evidence for the joined one. */
async function pointEvidence(
  tx: WriteTx,
  editionId: EditionId,
  gone: Identity,
  joined: Identity,
): Promise<void> {
  await sql`
    update measure_scoring set evidence_for = ${joined}
    where evidence_for = ${gone} and item_id in (
      select item.id from item join issue on issue.id = item.issue_id
      join priority on priority.id = issue.priority_id where priority.edition_id = ${editionId})`.execute(tx)
}
