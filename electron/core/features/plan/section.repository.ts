import type {
  Block,
  BlockFace,
  BlockId,
  EditionId,
  Section,
  SectionId,
} from '../../../../shared/domain/plan/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import { blockFromRow, sectionFromRow } from './content.rows.ts'
import { newIdentity } from './identity.ts'

/** What a section is, without its paragraphs. */
export type SectionFace = Pick<Section, 'role' | 'priorityId' | 'heading' | 'level'>

/** A section without its paragraphs; it must exist. */
export async function getSection(db: ReadDb, id: SectionId): Promise<SectionFace> {
  const row = await db.selectFrom('section').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return sectionFromRow(row, [])
}

export async function insertSection(
  tx: WriteTx,
  editionId: EditionId,
  section: SectionFace & { readonly position: number },
): Promise<SectionId> {
  const { id } = await tx
    .insertInto('section')
    .values({
      identity: newIdentity(),
      edition_id: editionId,
      priority_id: section.priorityId,
      position: section.position,
      role: section.role,
      heading: section.heading,
      level: section.level,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as SectionId
}

export async function updateSection(tx: WriteTx, id: SectionId, face: SectionFace): Promise<void> {
  await tx
    .updateTable('section')
    .set({ priority_id: face.priorityId, role: face.role, heading: face.heading, level: face.level })
    .where('id', '=', id)
    .execute()
}

/** The paragraphs of a section in order. */
export async function listBlocks(db: ReadDb, sectionId: SectionId): Promise<Block[]> {
  const rows = await db
    .selectFrom('section_block')
    .selectAll()
    .where('section_id', '=', sectionId)
    .orderBy('position')
    .execute()
  return rows.map(blockFromRow)
}

/** A paragraph; it must exist. */
export async function getBlock(db: ReadDb, id: BlockId): Promise<Block> {
  const row = await db.selectFrom('section_block').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return blockFromRow(row)
}

export async function insertBlock(
  tx: WriteTx,
  block: BlockFace & { readonly sectionId: number; readonly position: number },
): Promise<BlockId> {
  const { id } = await tx
    .insertInto('section_block')
    .values({
      section_id: block.sectionId,
      position: block.position,
      kind: block.kind,
      level: block.level,
      note: block.note,
      runs: JSON.stringify(block.runs),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as BlockId
}

export async function updateBlock(tx: WriteTx, id: BlockId, face: BlockFace): Promise<void> {
  await tx
    .updateTable('section_block')
    .set({ kind: face.kind, level: face.level, note: face.note, runs: JSON.stringify(face.runs) })
    .where('id', '=', id)
    .execute()
}

export async function removeBlock(tx: WriteTx, id: BlockId): Promise<void> {
  await tx.deleteFrom('section_block').where('id', '=', id).execute()
}
