import type { MeasurePage } from '../../../../shared/contract/index.ts'
import { isSamePeriod, readPeriod } from '../../../../shared/domain/measures/index.ts'
import { type ClipboardBlock, wordsOfBlock } from '../../../clipboard/clipboard-block.ts'
import { type ReadingColumn, readingColumns } from './reading-columns.ts'
import { enterInCell, type ReadingInput } from './reading-entry.ts'
import { NEW_ROW, type ReadingDraft, type ReadingRow, readingRows } from './reading-rows.ts'

/** What a pasted block would write, all of it, or the sentence that says why it cannot. */
export type PastedReadings =
  | { readonly ok: true; readonly set: readonly ReadingInput[] }
  | { readonly ok: false; readonly sentence: string }

/** The active cell, and the rows that are shown. */
export interface PasteStart {
  readonly rows: readonly ReadingRow[]
  readonly row: number
  readonly column: ReadingColumn
}

/**
 * What a block that was copied from a spreadsheet comes to. Where its first column names periods, each row goes to its
 * period; otherwise the block fills cells from the active one on. Empty cells change nothing.
 */
export function pasteReadings(page: MeasurePage, block: ClipboardBlock, at: PasteStart): PastedReadings {
  if (block.problem !== null) return { ok: false, sentence: block.problem }
  const words = wordsOfBlock(block)
  const isPeriod = (text: string | undefined): boolean => readPeriod(text ?? '', page.asAt) !== undefined
  const hasPeriods = words.some(([first, ...rest]) => rest.length > 0 && isPeriod(first))
  const isHeading = ([first, ...rest]: readonly string[]): boolean =>
    !isPeriod(first) && !rest.some((text) => /\d/.test(text))
  const rows = hasPeriods ? words.filter((row, at) => at > 0 || !isHeading(row)) : words
  const columns = readingColumns(page.line.standing.rules.form)
  const first = hasPeriods ? 1 : columns.indexOf(at.column)
  const known = readingRows(page)
  const set: ReadingInput[] = []
  for (const [number, cells] of rows.entries()) {
    const row = hasPeriods ? rowOfPeriod(page, known, cells[0] ?? '') : at.rows[at.row + number]
    if (row === undefined) {
      return {
        ok: false,
        sentence: hasPeriods
          ? `“${cells[0]}” is no period. Nothing was pasted.`
          : 'The block has more rows than there are periods. Copy the periods with it, or fewer rows.',
      }
    }
    const pasted = pasteRow(page, row, columns.slice(first), hasPeriods ? cells.slice(1) : cells)
    if (!pasted.ok)
      return { ok: false, sentence: `Row ${number + 1}: ${pasted.sentence} Nothing was pasted.` }
    set.push(...pasted.set)
  }
  return set.length === 0
    ? { ok: false, sentence: 'There is no figure in what was copied.' }
    : { ok: true, set }
}

function rowOfPeriod(page: MeasurePage, known: readonly ReadingRow[], words: string): ReadingRow | undefined {
  const period = readPeriod(words, page.asAt)
  if (period === undefined) return undefined
  const row = known.find((one) => one.period !== null && isSamePeriod(one.period, period))
  return row ?? { ...NEW_ROW, period }
}

/** Each cell upon what the ones before it made of the row. */
function pasteRow(
  page: MeasurePage,
  start: ReadingRow,
  columns: readonly ReadingColumn[],
  cells: readonly string[],
): PastedReadings {
  let [row, draft]: [ReadingRow, ReadingDraft] = [start, {}]
  let last: ReadingInput | null = null
  for (const [at, column] of columns.entries()) {
    const words = cells[at] ?? ''
    if (words === '') continue
    const outcome = enterInCell(page, row, column, words, draft)
    if (outcome.kind === 'refused') return { ok: false, sentence: outcome.sentence }
    if (outcome.kind === 'draft') draft = outcome.draft
    if (outcome.kind !== 'set') continue
    const { input } = outcome
    last = input
    row = {
      ...row,
      period: input.period,
      reading: {
        source: { kind: 'typed' },
        revisions: 0,
        ...input,
        id: row.reading?.id ?? null,
        value: input.value ?? 0,
      },
    }
  }
  return { ok: true, set: last === null ? [] : [last] }
}
