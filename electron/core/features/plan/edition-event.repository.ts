import type { EditionEvent, EditionId } from '../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'

export async function insertEditionEvent(
  tx: WriteTx,
  editionId: EditionId,
  event: EditionEvent,
): Promise<void> {
  await tx
    .insertInto('edition_event')
    .values({
      edition_id: editionId,
      kind: event.kind,
      at: event.at,
      happened_on: event.happenedOn,
      approved_on: event.approvedOn,
      approved_by: event.approvedBy,
      reason: event.reason,
    })
    .execute()
}

/** The events of every edition, in the order in which they happened. */
export async function listEditionEvents(db: ReadDb): Promise<Map<EditionId, EditionEvent[]>> {
  const rows = await db.selectFrom('edition_event').selectAll().orderBy('id').execute()
  const events = new Map<EditionId, EditionEvent[]>()
  for (const row of rows) {
    const id = row.edition_id as EditionId
    const event: EditionEvent = {
      kind: row.kind,
      at: row.at,
      happenedOn: row.happened_on as CivilDate,
      approvedOn: row.approved_on as CivilDate | null,
      approvedBy: row.approved_by,
      reason: row.reason,
    }
    events.set(id, [...(events.get(id) ?? []), event])
  }
  return events
}
