import { type CodedColumn, codeColumn } from '../survey/index.ts'
import { bodyRows, mergedCells } from './body.ts'
import { columnLetters } from './cell-address.ts'
import { tidy } from './cell-forms.ts'
import type { ReadRow } from './check-rows.ts'
import { columnOf, type ReturnMapping } from './mapping.ts'
import { normaliseName } from './names.ts'
import type { SuppliedSheet } from './open-sheet.ts'
import type { RowProblem } from './row-face.ts'
import type { SuppliedCell } from './sheet.ts'
import type { FoundTable } from './table.ts'

/** What the store knows of a wave that answers can be brought into. */
export interface KnownWave {
  readonly id: number
  /** "Feeling the Difference: Autumn 2020", as it is chosen. */
  readonly name: string
  readonly hasResults: boolean
  /** The questions of its survey by their names and wordings, with the answers that this wave has for them. */
  readonly questions: readonly {
    readonly names: readonly string[]
    readonly answers: readonly string[] | null
  }[]
}

/** One column of a file as answers to a question, or as groups. */
export interface AnswerColumn {
  readonly column: number
  readonly heading: string
  readonly coded: CodedColumn
}

/** A file of respondents as columns of numbers. Respondents are in the order of `rows`. */
export interface AnswerSheet {
  readonly rows: readonly number[]
  readonly questions: readonly AnswerColumn[]
  readonly breakdowns: readonly AnswerColumn[]
  /** One for each respondent, 0 where the cell holds no weight; null where the file has none. */
  readonly weights: Float64Array | null
  /** The number of the wave that they are of; 0 before it is chosen. */
  readonly waveId: number
}

/** A column with more different answers than this is no question with a list of answers. */
export const MOST_ANSWERS = 30

/** Columns of free words, and of numbers such as an age in years, cannot be tabulated. */
export function tooManyAnswers({ heading, coded }: AnswerColumn): string {
  return `The column “${heading}” holds ${coded.words.length} different answers, so it is no question with a list of answers. Leave it out, or put its answers into groups first`
}

/** Reads the columns of a file of respondents once; each becomes numbers, so that 100,000 rows stay small. */
export function readAnswerSheet(
  sheet: SuppliedSheet,
  table: FoundTable,
  mapping: ReturnMapping,
  wave: KnownWave | undefined,
): AnswerSheet {
  const leftOut = new Set(mapping.leftOutRows.map(({ row }) => row))
  const rows = bodyRows(sheet, table).filter((row) => !leftOut.has(row))
  const cellAt = fixedCells(sheet, table, mapping)
  const headingOf = (column: number): string =>
    tidy(table.columns.find((one) => one.column === column)?.headings.at(-1) ?? '') ||
    `Column ${columnLetters(column)}`
  const columnsOf = (field: 'asked' | 'breakdown'): AnswerColumn[] =>
    mapping.columns.flatMap(({ column, use }) => {
      if (use.kind !== 'field' || use.field !== field) return []
      return [{ column, heading: headingOf(column), coded: codeColumn(texts(column), rows.length) }]
    })
  function* texts(column: number): Generator<string | undefined> {
    for (const row of rows) yield cellAt(row, column)?.text
  }
  const weight = columnOf(mapping, 'weight')
  return {
    rows,
    waveId: wave?.id ?? 0,
    questions: columnsOf('asked'),
    breakdowns: columnsOf('breakdown'),
    weights: weight === undefined ? null : Float64Array.from(rows, (row) => weightOf(cellAt(row, weight))),
  }
}

function fixedCells(sheet: SuppliedSheet, table: FoundTable, mapping: ReturnMapping) {
  const cells = mergedCells(sheet, table)
  if (mapping.fixes.length === 0) return cells
  const fixes = new Map(mapping.fixes.map(({ row, column, words }) => [`${row},${column}`, words]))
  return (row: number, column: number): SuppliedCell | undefined => {
    const words = fixes.get(`${row},${column}`)
    if (words === undefined) return cells(row, column)
    return words.trim() === '' ? undefined : { kind: 'text', text: words, number: null }
  }
}

function weightOf(cell: SuppliedCell | undefined): number {
  const number = cell?.number ?? Number(cell?.text.trim() || Number.NaN)
  return Number.isFinite(number) && number > 0 ? number : 0
}

/**
 * A row for each respondent, with what is wrong with it: a weight that is none, a respondent who is there twice, an
 * answer that the wave does not have, or nothing answered at all.
 */
export function respondentRows(
  sheet: SuppliedSheet,
  table: FoundTable,
  {
    mapping,
    answers,
    wave,
  }: {
    readonly mapping: ReturnMapping
    readonly answers: AnswerSheet
    readonly wave: KnownWave | undefined
  },
): ReadRow[] {
  const wrongWords = unknownAnswers(answers, wave)
  const weightColumn = columnOf(mapping, 'weight')
  const idColumn = columnOf(mapping, 'respondent')
  const cells = mergedCells(sheet, table)
  const firstRows = new Map<string, number>()
  const unfit = answers.questions.filter(({ coded }) => coded.words.length > MOST_ANSWERS)
  return answers.rows.map((row, at) => {
    const problems: RowProblem[] = []
    if (wave === undefined) problems.push({ field: 'wave', message: 'is of no wave yet. Choose the wave' })
    for (const column of unfit)
      problems.push({ field: null, message: `cannot be counted: ${tooManyAnswers(column)}` })
    if (weightColumn !== undefined && answers.weights?.[at] === 0) {
      const text = tidy(cells(row, weightColumn)?.text ?? '')
      const holds = text === '' ? 'is empty' : `holds “${text.slice(0, 40)}”`
      problems.push({ field: 'weight', message: `${holds}. A weight is a number above 0` })
    }
    const twice = idColumn === undefined ? undefined : repeated(tidy(cells(row, idColumn)?.text ?? ''), row)
    if (twice !== undefined) {
      problems.push({
        field: null,
        message: `has the same respondent number as row ${twice}. Leave one of the two out`,
      })
    }
    let answered = 0
    for (const { column, heading, coded } of answers.questions) {
      const code = coded.codes[at] ?? 0
      if (code > 0) answered += 1
      if (wrongWords.get(column)?.has(code) === true) {
        problems.push({
          field: 'asked',
          column,
          message: `holds “${(coded.words[code - 1] ?? '').slice(0, 60)}”, which is no answer of “${heading}” in this wave`,
        })
      }
    }
    const column = answers.questions[0]?.column ?? table.block.firstColumn
    const aside = answered === 0 && problems.length === 0 ? 'Nothing was answered' : null
    const isSound = problems.length === 0 && aside === null
    return {
      row,
      column,
      key: isSound ? `respondent ${row}` : null,
      face: isSound ? { kind: 'survey-answers', at, answers } : null,
      problems,
      aside,
      counted: null,
    }
  })

  function repeated(id: string, row: number): number | undefined {
    if (id === '') return undefined
    const first = firstRows.get(id)
    if (first === undefined) firstRows.set(id, row)
    return first
  }
}

/** The codes of each column that the wave's own list of answers does not have. */
function unknownAnswers(
  { questions }: AnswerSheet,
  wave: KnownWave | undefined,
): ReadonlyMap<number, ReadonlySet<number>> {
  const unknown = new Map<number, ReadonlySet<number>>()
  for (const { column, heading, coded } of questions) {
    const list = questionNamed(wave, heading)?.answers ?? null
    if (list === null || list.length === 0) continue
    const known = new Set(list.map(plainAnswer))
    const wrong = coded.words.flatMap((words, at) => (known.has(plainAnswer(words)) ? [] : [at + 1]))
    if (wrong.length > 0) unknown.set(column, new Set(wrong))
  }
  return unknown
}

/** The question that a heading means: by its name, or by a wording of any wave. */
function questionNamed(
  wave: KnownWave | undefined,
  heading: string,
): KnownWave['questions'][number] | undefined {
  const plain = plainAnswer(heading)
  return wave?.questions.find(({ names }) => names.some((name) => plainAnswer(name) === plain))
}

/** Words of answers and questions as they are compared, whatever their case, spaces, apostrophes and last mark. */
export function plainAnswer(words: string): string {
  return normaliseName(words, 'kind')
}
