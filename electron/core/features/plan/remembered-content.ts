import { sql } from 'kysely'
import type { HeldFact } from '../../../../shared/domain/facts/index.ts'
import type { EditionContent, EditionId } from '../../../../shared/domain/plan/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getEditionContent } from './content.repository.ts'
import { listHeldFacts } from './held-facts.ts'

interface Remembered {
  /** How many rows had ever been changed over the connection when these were read. */
  readonly changes: number
  readonly byEdition: Map<EditionId, EditionContent>
}

const remembered = new WeakMap<ReadDb, Remembered>()
const heldFacts = new WeakMap<EditionContent, readonly HeldFact[]>()

/** The facts of remembered content that are tied to figures, held against them when the content was read. */
export function heldFactsOf(content: EditionContent): readonly HeldFact[] {
  return heldFacts.get(content) ?? []
}

/**
 * One edition as `getEditionContent` reads it, read only once while nothing at all has changed in the store: a page
 * asks for the plan, its sums and its health in one breath. SQLite itself counts the rows that it changes, so that
 * neither a command, nor undo, nor a trigger can be missed; what is taken back counts as well.
 */
export async function getRememberedContent(db: ReadDb, editionId: EditionId): Promise<EditionContent> {
  const changes = await changedRows(db)
  let known = remembered.get(db)
  if (known?.changes !== changes) {
    known = { changes, byEdition: new Map() }
    remembered.set(db, known)
  }
  const content = known.byEdition.get(editionId) ?? (await getEditionContent(db, editionId))
  known.byEdition.set(editionId, content)
  if (!heldFacts.has(content)) heldFacts.set(content, await listHeldFacts(db, content))
  return content
}

async function changedRows(db: ReadDb): Promise<number> {
  const { rows } = await sql<{ changes: number }>`select total_changes() as changes`.execute(db)
  return rows[0]?.changes ?? Number.NaN
}
