import { bodyRows } from './body.ts'
import { orderOf } from './cell-forms.ts'
import { pointOf, proposeFormColumns } from './forms/propose-forms.ts'
import { versionFor } from './forms/question-columns.ts'
import { columnOf, type DateOrder, missingFields, type ReturnMapping } from './mapping.ts'
import type { SuppliedSheet } from './open-sheet.ts'
import { spelledPeriod } from './period-text.ts'
import { namesPeople } from './personal.ts'
import { proposeAnswerColumns } from './propose-answers.ts'
import {
  type ColumnProposal,
  type ColumnProposals,
  plainHeading,
  proposeColumns,
  type TableLook,
} from './propose-columns.ts'
import { FIELDS_OF, RETURN_PURPOSES, type ReturnField, type ReturnPurpose } from './purpose.ts'
import type { FoundTable, WideShape } from './table.ts'

/** How a table may be read under one purpose, as far as it can be told without asking. */
export interface MappingProposal {
  readonly mapping: ReturnMapping
  readonly columns: readonly ColumnProposal[]
  /** Needed fields that nothing gives yet. */
  readonly missing: readonly ReturnField[]
  readonly score: number
}

/** Proposes columns, what holds for all rows, and how days are written. */
export function proposeMapping(
  sheet: SuppliedSheet,
  look: TableLook,
  purpose: ReturnPurpose,
  shape: WideShape | null,
): MappingProposal {
  const { table } = look
  const { columns, score } = columnsFor(sheet, look, purpose, shape)
  const bare: ReturnMapping = {
    purpose,
    columns: columns.map(({ column, use }) => ({ column, use })),
    levels: shape?.levels ?? [],
    constants: {},
    fillDown: [],
    dateOrders: [],
    values: [],
    fixes: [],
    leftOutRows: [],
  }
  const mapping: ReturnMapping = {
    ...bare,
    constants: {
      ...proposeConstants(bare, table, sheet.name),
      ...proposeFormConstants(bare, look, sheet.name),
    },
    fillDown: proposeFillDown(sheet, table, bare),
    dateOrders: proposeDateOrders(sheet, table, bare),
  }
  const missing = missingFields(mapping)
  // What the headings across name counts like a column of its own.
  const across = mapping.levels.filter((role) => role !== null).length
  return { mapping, columns, missing, score: score + across - missing.length * 2 }
}

function columnsFor(
  sheet: SuppliedSheet,
  look: TableLook,
  purpose: ReturnPurpose,
  shape: WideShape | null,
): ColumnProposals {
  if (purpose === 'survey-answers') return proposeAnswerColumns(look)
  if (purpose === 'mediation-forms') return proposeFormColumns(look, look.mediation, sheet.name)
  return proposeColumns(look, purpose, shape)
}

/** The point that the title gives, where no column does, and the version of the form that fits the headings best. */
function proposeFormConstants(
  mapping: ReturnMapping,
  { table, mediation }: TableLook,
  sheetName: string,
): ReturnMapping['constants'] {
  if (mapping.purpose !== 'mediation-forms' || mediation === undefined) return {}
  const point = missingFields(mapping).includes('form-point') ? pointOf(table, sheetName) : undefined
  const headings = table.columns.map((column) => column.headings.at(-1) ?? '')
  const version = mediation.versions.length > 1 ? versionFor(headings, mediation.versions) : undefined
  return {
    ...(point !== undefined && { 'form-point': point }),
    ...(version !== undefined && { 'form-version': String(version.number) }),
  }
}

/** The purpose that fits a table best; ties go to the first of `RETURN_PURPOSES`. */
export function proposePurpose(
  sheet: SuppliedSheet,
  look: TableLook,
  shapeFor: (purpose: ReturnPurpose) => WideShape | null,
): MappingProposal {
  // A register of people with their names looks like a list of organisations, and must never become one.
  const mayNamePeople =
    shapeFor('activities') !== null ||
    look.table.columns.some(({ headings }) => namesPeople(headings.join(' ')) !== null)
  const asksQuestions = look.table.columns.some(({ headings }) =>
    /^(?:question|statement)s?$/.test(plainHeading(headings.at(-1) ?? '')),
  )
  const purposes = RETURN_PURPOSES.filter(
    (purpose) => (purpose !== 'partners' || !mayNamePeople) && (purpose !== 'survey-totals' || asksQuestions),
  )
  const proposals = purposes.map((purpose) => proposeMapping(sheet, look, purpose, shapeFor(purpose)))
  return proposals.reduce((best, one) => (one.score > best.score ? one : best))
}

/** What no column gives holds for all rows where the title, or else the sheet's name, says it: the period, what is counted. */
function proposeConstants(
  mapping: ReturnMapping,
  table: FoundTable,
  sheetName: string,
): ReturnMapping['constants'] {
  const missing = new Set(missingFields(mapping))
  const subject = subjectOf(table, sheetName)
  return {
    ...(missing.has('period') && table.period !== null ? { period: spelledPeriod(table.period) } : {}),
    ...(missing.has('indicator') && subject !== null ? { indicator: subject } : {}),
    ...(missing.has('activity') && subject !== null ? { activity: subject } : {}),
  }
}

const NO_NAME =
  /^(?:(?:sheet|tab|table|data|rows?|return|report|page|pasted rows)\s*\d*$|official\b|restricted\b|confidential\b|not for\b|produced\b|prepared\b|created\b|contact\b|version\b|source\b)/i
const BY_WHAT =
  /\s*(?:,|-|–|:)?\s*\b(?:by|per|for each|in each)\s+(?:ward|area|neighbourhood|month|quarter|beat|district)s?\b.*$/i
const LONGEST_SUBJECT = 80

/** What a table is of, in a few words: its last line of title without "by ward" and what follows, else its sheet's name. */
export function subjectOf({ title }: FoundTable, sheetName: string): string | null {
  const lines = [...title.toReversed(), sheetName]
  const subjects = lines.map((line) => line.replace(BY_WHAT, '').trim())
  return (
    subjects.find(
      (words) =>
        words.length > 2 && words.length <= LONGEST_SUBJECT && !NO_NAME.test(words) && /\p{L}/u.test(words),
    ) ?? null
  )
}

const KEY_FORMS: ReadonlySet<string> = new Set(['place', 'indicator', 'measure', 'period', 'case-reference'])

/** So many rows, spread over the table, tell as much as all. */
const MOST_LOOKED_AT = 5000

/** Names and periods that are written once and mean the rows below too: the first is there, and a third is empty. */
function proposeFillDown(sheet: SuppliedSheet, table: FoundTable, mapping: ReturnMapping): readonly number[] {
  const keys = FIELDS_OF[mapping.purpose].filter(({ form }) => KEY_FORMS.has(form))
  const rows = bodyRows(sheet, table)
  const step = Math.ceil(rows.length / MOST_LOOKED_AT)
  const looked = step < 2 ? rows : rows.filter((_row, at) => at % step === 0)
  return keys.flatMap(({ field }) => {
    const column = columnOf(mapping, field)
    if (column === undefined || rows.length < 3) return []
    const empty = looked.filter((row) => sheet.cell(row, column) === undefined).length
    const isThere = sheet.cell(rows[0] ?? 0, column) !== undefined
    return isThere && empty >= looked.length / 3 ? [column] : []
  })
}

/** Which way round the days of a column are written, told by those that can be read in one way only. */
export interface OrderEvidence {
  readonly column: number
  /** Days that fit both ways, that are days day first only, and month first only. */
  readonly either: number
  readonly dayFirst: number
  readonly monthFirst: number
  /** Real date cells beside them, which Excel may have turned round before they were saved. */
  readonly dateCells: number
}

/** What can be told of the order of days, for each day column with text of three numbers. */
export function orderEvidence(
  sheet: SuppliedSheet,
  table: FoundTable,
  mapping: ReturnMapping,
): OrderEvidence[] {
  const days = FIELDS_OF[mapping.purpose].filter(({ form }) => form === 'day')
  return days.flatMap(({ field }) => {
    const column = columnOf(mapping, field)
    if (column === undefined) return []
    const counts = { either: 0, 'day-first': 0, 'month-first': 0, date: 0 }
    for (const row of bodyRows(sheet, table)) {
      const cell = sheet.cell(row, column)
      if (cell?.kind === 'date') counts.date += 1
      const order = cell?.kind === 'text' ? orderOf(cell.text) : null
      if (order !== null) counts[order] += 1
    }
    const { either, 'day-first': dayFirst, 'month-first': monthFirst, date: dateCells } = counts
    return either + dayFirst + monthFirst === 0 ? [] : [{ column, either, dayFirst, monthFirst, dateCells }]
  })
}

/** British files write the day first; only days that can be read in no other way speak against it. */
export function likelyOrder({ dayFirst, monthFirst }: OrderEvidence): DateOrder {
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}

function proposeDateOrders(
  sheet: SuppliedSheet,
  table: FoundTable,
  mapping: ReturnMapping,
): ReturnMapping['dateOrders'] {
  return orderEvidence(sheet, table, mapping).map((evidence) => ({
    column: evidence.column,
    order: likelyOrder(evidence),
  }))
}
