import type { PressValue } from '../workbook-model.ts'
import { xmlText } from './xml.ts'

/** A sheet as its chart refers to it: where its cells are, and what they hold. */
export interface ChartedSheet {
  /** The name of the tab, as it was made valid. */
  readonly name: string
  /** As they stand in the header row. */
  readonly headings: readonly string[]
  readonly headerRow: number
  readonly rows: readonly (readonly PressValue[])[]
  /** In which row of the sheet each row of the table begins. */
  readonly rowNumbers: readonly number[]
}

/** The heading of a column, by reference and with what the cell holds. */
export function headingReference(sheet: ChartedSheet, column: number): string {
  const formula = `${quoted(sheet)}!$${letterOf(column)}$${sheet.headerRow}`
  return `<c:strRef><c:f>${xmlText(formula)}</c:f>${words([sheet.headings[column] ?? ''])}</c:strRef>`
}

/** The names in a column. */
export function nameReference(sheet: ChartedSheet, column: number): string {
  const names = sheet.rows.map((row) => String(row[column] ?? ''))
  return `<c:strRef><c:f>${xmlText(rangeOf(sheet, column))}</c:f>${words(names)}</c:strRef>`
}

/** The figures in a column; what is no number is a gap. */
export function figureReference(sheet: ChartedSheet, column: number): string {
  const cache = figures(sheet.rows.map((row) => numberIn(row, column)))
  return `<c:numRef><c:f>${xmlText(rangeOf(sheet, column))}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`
}

/** Figures as a list of points; null is left out. */
export function figures(values: readonly (number | null)[]): string {
  const points = values.map((value, at) =>
    value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`,
  )
  return `<c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}`
}

export function numberIn(row: readonly PressValue[], column: number): number | null {
  const value = row[column] ?? null
  return typeof value === 'number' ? value : null
}

function words(texts: readonly string[]): string {
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${xmlText(text)}</c:v></c:pt>`)
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`
}

/** The cells of a column, without rows that only carry on a tall cell from the row above. */
function rangeOf(sheet: ChartedSheet, column: number): string {
  const runs: { from: number; to: number }[] = []
  for (const number of sheet.rowNumbers) {
    const last = runs.at(-1)
    if (last?.to === number - 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  const letter = letterOf(column)
  const ranges = runs.map(({ from, to }) => `${quoted(sheet)}!$${letter}$${from}:$${letter}$${to}`)
  return ranges.length === 1 ? ranges.join('') : `(${ranges.join(',')})`
}

function quoted({ name }: ChartedSheet): string {
  return `'${name}'`
}

/** A, B and so on to Z, then AA. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter
}
