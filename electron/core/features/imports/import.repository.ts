import type { Insertable } from 'kysely'
import type { EditionId } from '../../../../shared/domain/plan/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import type {
  ImportLeftOutTable,
  ImportQuestionTable,
  ImportSourceTable,
  ImportTable,
  WriteTx,
} from '../../store/schema/index.ts'

type New<Row> = Omit<Insertable<Row>, 'import_id'>

/** Everything that is noted about one file that was brought in. */
export interface ImportRecord {
  readonly import: Insertable<ImportTable>
  readonly content: Uint8Array
  readonly sources: readonly New<ImportSourceTable>[]
  readonly leftOut: readonly New<ImportLeftOutTable>[]
  readonly questions: readonly New<ImportQuestionTable>[]
}

/** Rows in one statement: 12 values each, far below SQLite's limit of 32,766 values. */
const ROWS_IN_BATCH = 500

/** Stores the record of an import and answers its id. */
export async function insertImport(tx: WriteTx, record: ImportRecord): Promise<number> {
  const { id } = await tx.insertInto('import').values(record.import).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('import_file').values({ import_id: id, content: record.content }).execute()
  for (const rows of batches(record.sources)) {
    await tx
      .insertInto('import_source')
      .values(rows.map((row) => ({ ...row, import_id: id })))
      .execute()
  }
  for (const rows of batches(record.leftOut)) {
    await tx
      .insertInto('import_left_out')
      .values(rows.map((row) => ({ ...row, import_id: id })))
      .execute()
  }
  for (const rows of batches(record.questions)) {
    await tx
      .insertInto('import_question')
      .values(rows.map((row) => ({ ...row, import_id: id })))
      .execute()
  }
  return id
}

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_IN_BATCH)
    yield rows.slice(start, start + ROWS_IN_BATCH)
}

/** The label of an edition as it was stored. */
export async function getEditionLabel(tx: WriteTx, editionId: EditionId): Promise<string> {
  const row = await tx.selectFrom('edition').select('label').where('id', '=', editionId).executeTakeFirst()
  return defined(row, 'the edition of an import').label
}
