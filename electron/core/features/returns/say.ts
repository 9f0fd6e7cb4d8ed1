import type { ReturnSaid } from '../../../../shared/contract/index.ts'
import {
  openSheet,
  REPEATED_FIELDS,
  type ReturnMapping,
  tablesFrom,
  tidy,
} from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { type ChosenTable, chosenTable, type HeldReturn } from './held-return.ts'
import { chooseProfile, choosePurpose, chooseTable, type Knowledge } from './read-return.ts'

/** A file with one more thing said of it. @throws Failure `invalid-input` for what the file does not have */
export function withSaid(held: HeldReturn, said: ReturnSaid, knowledge: Knowledge): HeldReturn {
  switch (said.kind) {
    case 'table':
      if (held.tables[said.table] === undefined) throw nothingThere('table')
      return { ...held, chosen: chooseTable(held, said.table, knowledge) }
    case 'headings':
      return withOwnTable(held, said, knowledge)
    case 'purpose':
      return { ...held, chosen: choosePurpose(held, chosenTable(held).at, said.purpose, knowledge) }
    case 'profile': {
      const { at, mapping } = chosenTable(held)
      if (said.profile === null)
        return { ...held, chosen: choosePurpose(held, at, mapping.purpose, knowledge) }
      const profile = knowledge.profiles.find(({ id }) => id === said.profile)
      if (profile === undefined) throw nothingThere('layout')
      return { ...held, chosen: chooseProfile(held, at, profile, knowledge) }
    }
    default: {
      const chosen = chosenTable(held)
      const mapping = mappingWith(chosen.mapping, said, held)
      const answered = said.kind === 'column' ? new Set([...chosen.answered, said.column]) : chosen.answered
      return {
        ...held,
        chosen: { at: chosen.at, profile: chosen.profile, mapping, answered } satisfies ChosenTable,
      }
    }
  }
}

type OfMapping = Exclude<ReturnSaid, { kind: 'table' | 'headings' | 'purpose' | 'profile' }>

function mappingWith(mapping: ReturnMapping, said: OfMapping, held: HeldReturn): ReturnMapping {
  switch (said.kind) {
    case 'column':
      return { ...mapping, columns: columnsWith(mapping, said) }
    case 'levels':
      return { ...mapping, levels: said.levels }
    case 'constant': {
      const { [said.field]: _before, ...others } = mapping.constants
      const words = said.words === null ? '' : tidy(said.words)
      return { ...mapping, constants: words === '' ? others : { ...others, [said.field]: words } }
    }
    case 'order':
      return {
        ...mapping,
        dateOrders: [
          ...mapping.dateOrders.filter(({ column }) => column !== said.column),
          { column: said.column, order: said.order },
        ],
      }
    case 'fill-down': {
      const others = mapping.fillDown.filter((column) => column !== said.column)
      return { ...mapping, fillDown: said.fillsDown ? [...others, said.column] : others }
    }
    case 'values': {
      const isSaid = (field: string, words: string): boolean =>
        said.answers.some(
          (answer) =>
            answer.field === field && tidy(answer.words).toLowerCase() === tidy(words).toLowerCase(),
        )
      return {
        ...mapping,
        values: [...mapping.values.filter(({ field, words }) => !isSaid(field, words)), ...said.answers],
      }
    }
    case 'fix':
      return { ...mapping, fixes: fixesWith(mapping, said, held) }
    case 'leave-out': {
      const others = mapping.leftOutRows.filter(({ row }) => row !== said.row)
      return {
        ...mapping,
        leftOutRows: said.reason === null ? others : [...others, { row: said.row, reason: said.reason }],
      }
    }
  }
}

/** A field belongs to one column: giving it to another leaves the one before out. */
function columnsWith(mapping: ReturnMapping, { column, use }: Extract<ReturnSaid, { kind: 'column' }>) {
  if (!mapping.columns.some((one) => one.column === column)) throw nothingThere('column')
  return mapping.columns.map((one) => {
    if (one.column === column) return { column, use }
    const isTaken =
      use.kind === 'field' &&
      one.use.kind === 'field' &&
      one.use.field === use.field &&
      (!REPEATED_FIELDS.has(use.field) || (use.field === 'reply' && one.use.question === use.question))
    return isTaken ? { column: one.column, use: { kind: 'left-out' as const } } : one
  })
}

/** One cell read as other words, or every cell of its column in the table that says the same. */
function fixesWith(mapping: ReturnMapping, said: Extract<ReturnSaid, { kind: 'fix' }>, held: HeldReturn) {
  const { table } = chosenTable(held)
  const sheet = openSheet(defined(held.workbook.sheets[table.sheet], 'the sheet of a table'))
  const words = (row: number): string => tidy(sheet.cell(row, said.column)?.text ?? '')
  const wanted = words(said.row)
  const rows: number[] = [said.row]
  if (said.everywhere) {
    for (let row = table.headingRows.last + 1; row <= table.block.lastRow; row += 1) {
      if (row !== said.row && words(row) === wanted) rows.push(row)
    }
  }
  const replaced = new Set(rows)
  const others = mapping.fixes.filter(({ row, column }) => column !== said.column || !replaced.has(row))
  const text = said.words
  return text === null
    ? others
    : [...others, ...rows.map((row) => ({ row, column: said.column, words: text }))]
}

/** The tables whose headings the person marked herself come after those that were found; the first of them is looked at. */
function withOwnTable(
  held: HeldReturn,
  { sheet, first, last }: Extract<ReturnSaid, { kind: 'headings' }>,
  knowledge: Knowledge,
): HeldReturn {
  const packed = held.workbook.sheets[sheet]
  if (packed === undefined) throw nothingThere('sheet')
  if (last >= packed.rowCount || (first > 0 && first > last)) {
    throw new Failure(
      'invalid-input',
      'Below those rows the sheet has nothing. Choose the rows in which the headings stand.',
    )
  }
  const marked = tablesFrom(
    openSheet(packed),
    sheet,
    { first: first === 0 ? last + 1 : first, last },
    knowledge.context.day,
  )
  const tables = [...held.tables, ...marked]
  return { ...held, tables, chosen: chooseTable({ ...held, tables }, held.tables.length, knowledge) }
}

function nothingThere(what: string): Failure {
  return new Failure('invalid-input', `The file has no such ${what}. Choose one of those that are shown.`)
}
