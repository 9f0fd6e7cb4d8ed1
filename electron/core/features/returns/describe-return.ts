import type { ReturnView } from '../../../../shared/contract/index.ts'
import type { FormVersion } from '../../../../shared/domain/mediation/index.ts'
import {
  columnLetters,
  type FoundTable,
  missingFields,
  namesPeopleIn,
  openSheet,
  orderEvidence,
  questionChoices,
  type ReturnMapping,
  type SuppliedSheet,
  sampleCells,
  tidy,
  useOf,
} from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import { hashOf } from './bring-in.service.ts'
import { type ChosenTable, chosenTable, type HeldReturn } from './held-return.ts'
import type { ReturnProfile } from './profile.repository.ts'
import type { ReturnRecord } from './return.repository.ts'

/** What the store knows of a file besides its rows. */
export interface ReturnStanding {
  readonly profiles: readonly ReturnProfile[]
  /** Every file that was brought in, the newest first. */
  readonly returns: readonly ReturnRecord[]
  /** Every version of the evaluation form, the first one first. */
  readonly versions: readonly FormVersion[]
}

/** A file as the page shows it. */
export function describeReturn(
  reading: string,
  held: HeldReturn,
  { profiles, returns, versions }: ReturnStanding,
): ReturnView {
  const { workbook, tables } = held
  const sheets = workbook.sheets.map(openSheet)
  const hash = hashOf(held.bytes)
  const same = returns.find(({ sha256, undoneAt }) => sha256 === hash && undoneAt === null)
  return {
    reading,
    fileName: held.fileName,
    format: workbook.format,
    encoding: workbook.encoding,
    remarks: workbook.remarks,
    sheets: sheets.map(({ name, isHidden, rowCount, columnCount }) => ({
      name,
      isHidden,
      rowCount,
      columnCount,
    })),
    tables: tables.map((table) => ({
      sheet: table.sheet,
      place: placeOf(table, sheets),
      title: table.title,
      rows: Math.max(0, table.block.lastRow - table.headingRows.last),
    })),
    table: held.chosen === null ? null : describeTable(held, sheets, versions),
    profile: describeProfile(held.chosen, profiles, returns),
    profiles: profiles.map(({ id, name }) => ({ id, name })),
    sameFile: same === undefined ? null : { importId: same.importId, at: same.at },
  }
}

function describeTable(
  held: HeldReturn,
  sheets: readonly SuppliedSheet[],
  versions: readonly FormVersion[],
): ReturnView['table'] {
  const { at, table, mapping } = chosenTable(held)
  const sheet = defined(sheets[table.sheet], 'the sheet of a table')
  const headingOf = (column: number): string =>
    table.columns.find((one) => one.column === column)?.headings.at(-1) ?? `Column ${columnLetters(column)}`
  return {
    at,
    sheet: table.sheet,
    headingRows: { first: Math.max(0, table.headingRows.first), last: Math.max(0, table.headingRows.last) },
    firstRow: Math.max(1, table.headingRows.last + 1),
    lastRow: table.block.lastRow,
    aside: asideWords(table),
    purpose: mapping.purpose,
    columns: table.columns.map(({ column, headings, isHidden }) => ({
      column,
      letter: columnLetters(column),
      headings,
      isHidden,
      samples: threeSamples(sheet, table, column),
      use: useOf(mapping, column),
      confidence: null,
      personal: namesPeopleIn(mapping.purpose, headings.join(' ')),
      fillsDown: mapping.fillDown.includes(column),
    })),
    levels: mapping.levels,
    constants: Object.entries(mapping.constants).map(([field, words]) => ({
      field: field as keyof typeof mapping.constants,
      words,
    })),
    missing: missingFields(mapping),
    forms: mapping.purpose === 'mediation-forms' ? describeForms(mapping, versions) : null,
    dateQuestions: orderEvidence(sheet, table, mapping).map((evidence) => ({
      ...evidence,
      heading: headingOf(evidence.column),
      order: mapping.dateOrders.find(({ column }) => column === evidence.column)?.order ?? 'day-first',
    })),
  }
}

/** What the columns of a file of replies can answer, in the version that it is read by. */
function describeForms(mapping: ReturnMapping, versions: readonly FormVersion[]) {
  const version = versions.find(({ number }) => String(number) === mapping.constants['form-version'])
  const used = version ?? versions.at(-1)
  return {
    versions: versions.map(({ number }) => number),
    questions: used === undefined ? [] : questionChoices(used),
  }
}

const ASIDE_WORDS = {
  total: ['totals row', 'totals rows'],
  'repeated-heading': ['row that repeats the headings', 'rows that repeat the headings'],
  'group-heading': ['heading of a group', 'headings of groups'],
  note: ['note', 'notes'],
} as const

/** The rows of a table that are none, counted by what they are. */
function asideWords({ aside }: FoundTable): readonly string[] {
  return Object.entries(ASIDE_WORDS).flatMap(([reason, [one, several]]) => {
    const count = aside.filter((row) => row.reason === reason).length
    return count === 0 ? [] : [countOf(count, one, several)]
  })
}

function threeSamples(sheet: SuppliedSheet, table: FoundTable, column: number): readonly string[] {
  const texts = sampleCells(sheet, table, column, 50).map(({ text }) => tidy(text).slice(0, 80))
  return [...new Set(texts)].slice(0, 3)
}

function placeOf(table: FoundTable, sheets: readonly SuppliedSheet[]): string {
  return `${sheets[table.sheet]?.name ?? ''}, rows ${table.block.firstRow} to ${table.block.lastRow}`
}

function describeProfile(
  chosen: ChosenTable | null,
  profiles: readonly ReturnProfile[],
  returns: readonly ReturnRecord[],
): ReturnView['profile'] {
  const profile = profiles.find(({ id }) => id === chosen?.profile?.id)
  if (profile === undefined || chosen === null) return null
  const last = returns.find(({ profileId, undoneAt }) => profileId === profile.id && undoneAt === null)
  return {
    id: profile.id,
    name: profile.name,
    partnerId: profile.partnerId,
    frequency: profile.frequency,
    dueDays: profile.dueDays,
    lastAt: last?.at ?? null,
    changes: chosen.profile?.changes ?? [],
  }
}
