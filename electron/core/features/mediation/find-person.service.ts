import { sql } from 'kysely'
import { type CaseId, personMatcher } from '../../../../shared/domain/mediation/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { listNotes } from './case-parts.repository.ts'
import { listWords } from './form.repository.ts'
import { packedText } from './packed-text.ts'
import { listDetails } from './party.repository.ts'

/** Where somebody is named: a table and a row, and never what stands there. */
export interface PersonPlace {
  /** The table, as stored: "mediation_party", "action_note", "import_file". */
  readonly table: string
  readonly id: number
  /** "M-2020-014, party A"; null where the place has no name of its own. */
  readonly label: string | null
  readonly caseId: CaseId | null
}

/** More places than anybody looks through; the count says how many there are. */
const MOST_PLACES = 500
/** Nobody is named in these: the chain of the log, words of the index (whose sources are looked at), numbers. */
const LEFT_OUT = new Set(['audit', 'erasure', 'mediation_number'])
/** Sealed columns are opened and looked at apart. */
const SEALED = new Set(['sealed', 'sealed_note', 'sealed_words'])

/**
 * Looks for a person in everything that the store holds: sealed fields, every text of every table, what undo remembers,
 * and what is kept packed: partners' files, the plan's own file, earlier editions and issued reports. It leaves an entry
 * in the audit log with how many places there were, and never what was looked for.
 */
export function findPerson(
  work: UnitOfWork,
  asked: string,
): Promise<{ readonly total: number; readonly places: readonly PersonPlace[] }> {
  return work.look(
    { name: 'mediation.findPerson' },
    async (db) => {
      const isNamed = personMatcher(asked)
      const places = [...(await sealedPlaces(db, work, isNamed)), ...(await plainPlaces(db, isNamed))]
      return { total: places.length, places: places.slice(0, MOST_PLACES) }
    },
    ({ total }) => ({ places: total }),
  )
}

type Matcher = (text: string) => boolean

async function sealedPlaces(db: ReadDb, { sealer }: UnitOfWork, isNamed: Matcher): Promise<PersonPlace[]> {
  const parties = (await listDetails(db, sealer))
    .filter(({ details }) => isNamed(Object.values(details).join(' ')))
    .map(({ id, caseId, letter, reference }) => ({
      table: 'mediation_party',
      id,
      label: `${reference ?? 'A case'}, party ${letter}`,
      caseId,
    }))
  const notes = (await listNotes(db, sealer))
    .filter(({ note }) => isNamed(note))
    .map(({ id, caseId }) => ({ table: 'mediation_contact', id, label: null, caseId }))
  const forms = (await listWords(db, sealer))
    .filter(({ words }) => isNamed(words))
    .map(({ id, caseId }) => ({ table: 'mediation_form', id, label: null, caseId }))
  return [...parties, ...notes, ...forms]
}

/** Every text of every table: made from the schema, so that a new table can never be forgotten. */
async function plainPlaces(db: ReadDb, isNamed: Matcher): Promise<PersonPlace[]> {
  const { rows: columns } = await sql<{ tableName: string; name: string; type: string }>`
    select t.name as "tableName", c.name, c.type
    from pragma_table_list t join pragma_table_info(t.name) c
    where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite_%' and t.name not like 'search_%'
      and c.type in ('TEXT', 'BLOB') order by t.name, c.cid`.execute(db)
  const places: PersonPlace[] = []
  for (const [table, ofTable] of Map.groupBy(columns, ({ tableName }) => tableName)) {
    if (LEFT_OUT.has(table)) continue
    const named = ofTable.filter(({ name }) => !SEALED.has(name)).map(({ name }) => sql.ref(name))
    if (named.length === 0) continue
    const { rows } = await sql<Record<string, unknown> & { row_number_: number }>`
      select rowid as row_number_, ${sql.join(named)} from ${sql.table(table)} order by rowid`.execute(db)
    for (const { row_number_: id, ...values } of rows) {
      if (isNamed(textOf(values))) places.push({ table, id, label: null, caseId: null })
    }
  }
  return places
}

function textOf(values: Readonly<Record<string, unknown>>): string {
  return Object.values(values)
    .map((value) => (value instanceof Uint8Array ? packedText(value) : String(value ?? '')))
    .join(' ')
}
