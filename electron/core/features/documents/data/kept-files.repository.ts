import { defined } from '../../../../../shared/kit/assert.ts'
import type { ReadDb } from '../../../store/schema/index.ts'

/** What files hold that tell of single people, row by row. */
const OF_PEOPLE = new Set<string>(['survey-answers', 'mediation-forms'])

/** A file that is kept as it was supplied. */
export interface KeptFile {
  /** The number of the kept file, not of its import. */
  readonly id: number
  readonly suppliedAs: string
  /** True where it holds what single people answered, and perhaps who they are. */
  readonly isOfPeople: boolean
}

/** Every kept file in the order in which they came. */
export async function listKeptFiles(db: ReadDb): Promise<KeptFile[]> {
  const rows = await db
    .selectFrom('import_file')
    .innerJoin('import', 'import.id', 'import_file.import_id')
    .select(['import_file.id', 'import.file_name', 'import.purpose'])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('import_row')
            .select('import_row.id')
            .whereRef('import_row.import_id', '=', 'import.id')
            .where('target', '=', 'evaluation'),
        )
        .as('has_evaluations'),
      eb
        .exists(
          eb
            .selectFrom('mediation_form')
            .select('mediation_form.id')
            .whereRef('mediation_form.import_id', '=', 'import.id'),
        )
        .as('has_forms'),
    ])
    .orderBy('import_file.id')
    .execute()
  return rows.map(({ id, file_name, purpose, has_evaluations, has_forms }) => ({
    id,
    suppliedAs: file_name,
    isOfPeople:
      (purpose !== null && OF_PEOPLE.has(purpose)) || Boolean(has_evaluations) || Boolean(has_forms),
  }))
}

/** A kept file's own bytes. */
export async function getKeptFile(db: ReadDb, id: number): Promise<Uint8Array> {
  const row = await db.selectFrom('import_file').select('content').where('id', '=', id).executeTakeFirst()
  return defined(row, 'the kept file').content
}

/** How many people have details that are sealed, and how many notes and free words are. */
export async function countSealed(
  db: ReadDb,
): Promise<{ readonly parties: number; readonly notes: number; readonly words: number }> {
  const count = async (table: 'mediation_party' | 'mediation_contact' | 'mediation_form', column: string) => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.count<number>(eb.ref(column as 'id')).as('count'))
      .executeTakeFirstOrThrow()
    return row.count
  }
  return {
    parties: await count('mediation_party', 'sealed'),
    notes: await count('mediation_contact', 'sealed_note'),
    words: await count('mediation_form', 'sealed_words'),
  }
}
