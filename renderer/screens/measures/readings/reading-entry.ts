import type { Input, MeasurePage } from '../../../../shared/contract/index.ts'
import {
  checkReading,
  isRefused,
  type ReadingEntry,
  type ReadingId,
  readFigure,
  readPeriod,
  valueFromParts,
} from '../../../../shared/domain/measures/index.ts'
import { figureFromWords } from '../../plan/table/peek/figure-words.ts'
import type { ReadingColumn } from './reading-columns.ts'
import { cellWords, type ReadingDraft, type ReadingRow } from './reading-rows.ts'

export type ReadingInput = Input<'measures.reading.changeMany'>['set'][number]

/** What comes of words that were typed in a cell. */
export type CellOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly sentence: string }
  /** Nothing can be stored yet. */
  | { readonly kind: 'draft'; readonly draft: ReadingDraft }
  | { readonly kind: 'remove'; readonly readingId: ReadingId }
  | { readonly kind: 'set'; readonly input: ReadingInput }

/** What words in a cell of the figures come to, by the rules of the measure. */
export function enterInCell(
  page: MeasurePage,
  row: ReadingRow,
  column: ReadingColumn,
  words: string,
  draft: ReadingDraft = {},
): CellOutcome {
  const { rules } = page.line.standing
  const typed = words.trim()
  if (typed === cellWords(row, column, rules, draft)) return { kind: 'nothing' }
  switch (column) {
    case 'period':
      return enterPeriod(page, row, typed, draft)
    case 'figure':
      return enterFigure(page, row, typed, draft)
    case 'numerator':
    case 'denominator':
      return enterPart(page, row, column, typed, draft)
    case 'note':
      return withReading(page, row, { note: typed })
    case 'provisional':
      return withReading(page, row, { isProvisional: /^(?:provisional|yes|y|1|true|p)$/iu.test(typed) })
    case 'source':
      return { kind: 'nothing' }
  }
}

function enterPeriod(page: MeasurePage, row: ReadingRow, typed: string, draft: ReadingDraft): CellOutcome {
  if (typed === '') return row.period === null ? { kind: 'draft', draft: {} } : { kind: 'nothing' }
  const period = readPeriod(typed, page.asAt)
  if (period === undefined) {
    return refused(
      `“${typed}” is no period. Type it as Quarter 2 2020/21, June 2020 or 1 April 2020 to 30 June 2020.`,
    )
  }
  if (row.reading !== null) return withReading(page, row, { period })
  return { kind: 'draft', draft: { ...draft, period } }
}

function enterFigure(page: MeasurePage, row: ReadingRow, typed: string, draft: ReadingDraft): CellOutcome {
  if (typed === '') return emptied(row)
  const { form, ratePer } = page.line.standing.rules
  const read = readFigure(typed, form, ratePer)
  if (!read.ok) return refused(read.message)
  const { value, numerator, denominator } = read
  return entered(page, row, { value, numerator, denominator }, draft)
}

function enterPart(
  page: MeasurePage,
  row: ReadingRow,
  column: 'numerator' | 'denominator',
  typed: string,
  draft: ReadingDraft,
): CellOutcome {
  const number = figureFromWords(typed)
  if (number === undefined) return refused(`“${typed}” is not a number. Type digits only, such as 2,250.`)
  const { numerator: _numerator, denominator: _denominator, ...others } = draft
  if (number === null) {
    const { reading } = row
    if (reading === null) return { kind: 'draft', draft: others }
    return entered(page, row, { value: reading.value, numerator: null, denominator: null }, others)
  }
  const known = {
    numerator: draft.numerator ?? row.reading?.numerator ?? null,
    denominator: draft.denominator ?? row.reading?.denominator ?? null,
    [column]: number,
  }
  const { numerator, denominator } = known
  if (numerator === null || denominator === null)
    return { kind: 'draft', draft: { ...draft, [column]: number } }
  const value = valueFromParts(page.line.standing.rules, numerator, denominator)
  if (value === null) return refused('Nothing can be a share of 0. Check the second number.')
  return entered(page, row, { value, numerator, denominator }, draft)
}

function entered(
  page: MeasurePage,
  row: ReadingRow,
  figures: Pick<ReadingEntry, 'value' | 'numerator' | 'denominator'>,
  draft: ReadingDraft,
): CellOutcome {
  const period = row.period ?? draft.period
  if (period === undefined) return refused('Type first the period that the figure is for.')
  return outcomeOf(page, row, { period, ...figures })
}

/** Changes something of a reading that is there. */
function withReading(page: MeasurePage, row: ReadingRow, change: Partial<ReadingInput>): CellOutcome {
  if (row.reading === null) return refused('Type the figure first.')
  const { period, value, numerator, denominator } = row.reading
  return outcomeOf(page, row, { period, value, numerator, denominator, ...change })
}

/** A figure of a period that is not over is provisional until somebody says otherwise. */
function outcomeOf(
  page: MeasurePage,
  { reading }: ReadingRow,
  given: Partial<ReadingInput> &
    Pick<ReadingEntry, 'period' | 'numerator' | 'denominator'> & { readonly value?: number | null },
): CellOutcome {
  const { edition, asAt, series, line } = page
  const replaces = reading?.id ?? null
  const entry = {
    note: reading?.note ?? null,
    isProvisional: reading?.isProvisional ?? given.period.to > asAt,
    ...given,
  }
  const findings = checkReading(
    { ...entry, value: entry.value ?? Number.NaN },
    { rules: line.standing.rules, edition, readings: series.readings, replaces, asAt },
  )
  const first = findings.find(({ severity }) => severity === 'refused')
  if (isRefused(findings) && first !== undefined) return refused(first.message)
  return {
    kind: 'set',
    input: { ...entry, value: entry.value ?? null, readingId: replaces },
  }
}

/** What is asked softly about a figure that is stored: whether a jump is right, or the period meant. */
export function doubtAbout(page: MeasurePage, { reading }: ReadingRow): string | null {
  if (reading === null || reading.id === null) return null
  const { edition, asAt, series, line } = page
  const context = {
    rules: line.standing.rules,
    edition,
    readings: series.readings,
    replaces: reading.id,
    asAt,
  }
  return checkReading(reading, context).find(({ severity }) => severity === 'doubt')?.message ?? null
}

function emptied({ reading }: ReadingRow): CellOutcome {
  if (reading === null) return { kind: 'nothing' }
  if (reading.id !== null) return { kind: 'remove', readingId: reading.id }
  return refused('This figure is counted from activities. Change the activities, or type a figure over it.')
}

function refused(sentence: string): CellOutcome {
  return { kind: 'refused', sentence }
}
