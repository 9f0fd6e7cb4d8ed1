import type { EditionId } from '../../../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../../../shared/kit/civil-date.ts'
import type { LongTable, LongWorkbook } from '../../../press/long-workbook.ts'
import type { ReadDb, Schema } from '../../../store/schema/index.ts'
import { EVIDENCE_SHEETS } from './evidence-sheets.ts'
import { getRowNames } from './names.repository.ts'
import { MEDIATION_SHEETS, SURVEY_SHEETS } from './people-sheets.ts'
import { PLAN_SHEETS } from './plan-sheets.ts'
import { keyOf, listPlainRows } from './rows.repository.ts'
import type { ColumnSpec, DataLooks, LeftOutTable, SheetSpecs } from './sheet-spec.ts'
import { STORE_SHEETS } from './store-sheets.ts'
import { takenApart } from './taken-apart.ts'

/** Every table of the store, as it stands in the workbook of everything. The compiler asks for each. */
export const DATA_SHEETS: SheetSpecs<keyof Schema> = {
  ...PLAN_SHEETS,
  ...EVIDENCE_SHEETS,
  ...SURVEY_SHEETS,
  ...MEDIATION_SHEETS,
  ...STORE_SHEETS,
}

/** A spec without the type of its table. */
interface PlainSpec {
  readonly name: string
  readonly title: string
  readonly notes?: readonly string[]
  readonly columns: Readonly<Record<string, ColumnSpec<unknown>>>
}

export interface DataChoice {
  /** Only this edition of the plan; null for all. What belongs to no edition is in the workbook either way. */
  readonly edition: { readonly id: EditionId; readonly label: string } | null
  readonly area: string
  readonly date: CivilDate
  /** Opens what names people, where they are to be in the file. */
  readonly openSealed: DataLooks['openSealed']
  /** The files that stand beside the workbook, by the number of the kept file; null where none do. */
  readonly files: ReadonlyMap<number, string> | null
}

/** Everything in the store as readable tables: codes in the words of the app, numbers and dates as such. */
export async function dataWorkbook(db: ReadDb, choice: DataChoice): Promise<LongWorkbook> {
  const { openSealed, files } = choice
  const looks: DataLooks = {
    ...(await getRowNames(db)),
    openSealed,
    keptFile: (id) => files?.get(id) ?? null,
  }
  const tables = Object.entries(DATA_SHEETS).flatMap(([table, spec]: [string, PlainSpec | LeftOutTable]) =>
    'leftOut' in spec ? [] : [sheetOf(db, table as keyof Schema, spec, looks, choice)],
  )
  return {
    title: `Everything in the store of ${choice.area}`,
    publisher: `${choice.area} Community Safety Partnership`,
    date: choice.date,
    about: aboutOf(choice),
    tables: [...tables, ...takenApart(db, looks), leftOutTable()],
  }
}

function aboutOf({ edition, openSealed, files }: DataChoice): string[] {
  return [
    'Anybody who has this file can read it: it is not encrypted, and small numbers of people are in it as they are.',
    openSealed === null
      ? 'Names and contact details of people in mediation, notes and free words are sealed and not in it.'
      : 'Names and contact details of people in mediation, notes and free words ARE in it.',
    edition === null
      ? 'All editions of the plan are in it.'
      : `Of the plan, only the edition ${edition.label} is in it.`,
    files === null
      ? 'Files that were brought in are not in it.'
      : 'Files that were brought in stand beside it.',
    'Sheets name rows of other sheets by their number. The last sheet says what is left out, and why.',
  ]
}

function sheetOf(
  db: ReadDb,
  table: keyof Schema,
  { name, title, notes = [], columns }: PlainSpec,
  looks: DataLooks,
  { edition }: DataChoice,
): LongTable {
  const shown = Object.entries(columns).filter(([, spec]) => spec.leftOut === null)
  const names = shown.map(([column]) => column)
  return {
    name,
    title,
    notes,
    columns: shown.flatMap(([, spec]) => spec.columnsFor(looks)),
    async *rows() {
      for await (const row of listPlainRows(db, table, names, edition?.id ?? null)) {
        const id = Number(row[keyOf(table)])
        yield shown.flatMap(([column, spec]) => spec.cellsFor(row[column], looks, id))
      }
    },
  }
}

/** What is in no sheet, by the names that the store has for it, each with its reason. */
export function whatIsLeftOut(): { readonly what: string; readonly why: string }[] {
  return Object.entries(DATA_SHEETS).flatMap(([table, spec]: [string, PlainSpec | LeftOutTable]) =>
    'leftOut' in spec
      ? [{ what: table, why: spec.leftOut }]
      : Object.entries(spec.columns).flatMap(([column, { leftOut }]) =>
          leftOut === null ? [] : [{ what: `${table}.${column}`, why: leftOut }],
        ),
  )
}

function leftOutTable(): LongTable {
  return {
    name: 'Left out',
    title: 'What of the store is on no sheet of its own, and why',
    notes: [],
    columns: [
      { heading: 'Name in the store', kind: 'text', width: 40 },
      { heading: 'Why', kind: 'text', width: 100 },
    ],
    async *rows() {
      for (const { what, why } of whatIsLeftOut()) yield [what, why]
      yield ['Search index', 'It is made from the words on the other sheets.']
      yield ['Key files', 'They open the store, and stay with it.']
    },
  }
}
