import { constants, deflateSync, inflateSync } from 'node:zlib'
import type {
  EditionContent,
  EditionId,
  SnapshotId,
  SnapshotKind,
} from '../../../../shared/domain/plan/index.ts'
import { type CivilDate, dayHere } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { getEditionContent } from './content.repository.ts'

/** The shape in which content is kept now; a later shape gets the next number and a way to read this one. */
const FORMAT = 1
/** A content of more than this, unpacked, is not one that this program kept. */
const LARGEST_CONTENT = 64 * 1024 * 1024
/** Before this many days the snapshots of days are thinned out to the first of each month. */
const DAYS_KEPT_WHOLE = 90

/** A moment at which an edition's content was kept. */
export interface SnapshotListing {
  readonly id: SnapshotId
  readonly kind: SnapshotKind
  /** UTC instant. */
  readonly takenAt: string
  readonly takenOn: CivilDate
}

/** Every moment of an edition that was kept, the newest first. */
export async function listSnapshots(db: ReadDb, editionId: EditionId): Promise<SnapshotListing[]> {
  const rows = await db
    .selectFrom('edition_snapshot')
    .select(['id', 'kind', 'taken_at', 'taken_on'])
    .where('edition_id', '=', editionId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as SnapshotId,
    kind: row.kind,
    takenAt: row.taken_at,
    takenOn: row.taken_on as CivilDate,
  }))
}

/** Keeps an edition as it stands in this transaction. */
export async function insertSnapshot(
  tx: WriteTx,
  editionId: EditionId,
  kind: SnapshotKind,
  at: string,
): Promise<void> {
  const json = JSON.stringify(await getEditionContent(tx, editionId))
  const content = deflateSync(json, { level: constants.Z_BEST_SPEED })
  await tx
    .insertInto('edition_snapshot')
    .values({ edition_id: editionId, kind, taken_at: at, taken_on: dayHere(at), format: FORMAT, content })
    .execute()
}

/**
 * Keeps an edition as it stands before the first change of a calendar day; afterwards it costs one look at an index.
 * Of days that are long past, only the first of each month stays.
 */
export async function keepDay(tx: WriteTx, editionId: EditionId, at: string): Promise<void> {
  const today = dayHere(at)
  const kept = await tx
    .selectFrom('edition_snapshot')
    .select('id')
    .where('edition_id', '=', editionId)
    .where('kind', '=', 'day')
    .where('taken_on', '=', today)
    .executeTakeFirst()
  if (kept !== undefined) return
  await insertSnapshot(tx, editionId, 'day', at)
  await thinOut(tx, editionId, at)
}

async function thinOut(tx: WriteTx, editionId: EditionId, at: string): Promise<void> {
  const limit = dayHere(new Date(Date.parse(at) - DAYS_KEPT_WHOLE * 86_400_000).toISOString())
  const rows = await tx
    .selectFrom('edition_snapshot')
    .select(['id', 'taken_on'])
    .where('edition_id', '=', editionId)
    .where('kind', '=', 'day')
    .where('taken_on', '<', limit)
    .orderBy('taken_on')
    .orderBy('id')
    .execute()
  const byMonth = Map.groupBy(rows, (row) => row.taken_on.slice(0, 7))
  const surplus = [...byMonth.values()].flatMap(([, ...later]) => later.map((row) => row.id))
  if (surplus.length > 0) await tx.deleteFrom('edition_snapshot').where('id', 'in', surplus).execute()
}

/** An edition as it stands now, or as it stood at a moment that was kept. */
export function getContentAt(
  db: ReadDb,
  editionId: EditionId,
  snapshotId: SnapshotId | null,
): Promise<EditionContent> {
  return snapshotId === null
    ? getEditionContent(db, editionId)
    : getSnapshotContent(db, editionId, snapshotId)
}

/** An edition as it stood at a moment; a Failure of kind `not-found` where that moment was not kept. */
export async function getSnapshotContent(
  db: ReadDb,
  editionId: EditionId,
  snapshotId: SnapshotId,
): Promise<EditionContent> {
  const row = await db
    .selectFrom('edition_snapshot')
    .select(['format', 'content'])
    .where('id', '=', snapshotId)
    .where('edition_id', '=', editionId)
    .executeTakeFirst()
  if (row === undefined) throw new Failure('not-found', 'How the plan stood at that moment was not kept.')
  if (row.format !== FORMAT) {
    throw new Failure(
      'store-newer',
      'How the plan stood at that moment was kept by a newer version of this program. Use that version to see it.',
    )
  }
  const json = inflateSync(row.content, { maxOutputLength: LARGEST_CONTENT })
  // The first snapshots were kept without notes.
  return { notes: null, ...(JSON.parse(json.toString('utf8')) as Omit<EditionContent, 'notes'>) }
}
