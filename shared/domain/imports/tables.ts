import { readActionTable, type Segment } from './action-table.ts'
import { settleColumns } from './columns-in-doubt.ts'
import type { Findings } from './findings.ts'
import type { Grid, Part } from './passages.ts'
import { headerAt, type TableLayout } from './table-layout.ts'

/** The action tables of the file by their grids; a grid that is not among them is text. */
export function readTables(
  parts: readonly Part[],
  findings: Findings,
): ReadonlyMap<Grid, readonly Segment[]> {
  const useAnyway = askAboutHeaderless(parts, findings)
  const tables = new Map<Grid, readonly Segment[]>()
  let before: TableLayout | null = null
  const goingOn: string[] = []
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'grid') continue
    const isAdjacent = isGoingOn(parts, at)
    const segments = readActionTable(part, isAdjacent || useAnyway ? before : null, findings)
    if (segments === null) {
      findings.heal('not-an-action-table', [part.place], 'A table that is no action table was kept as text.')
      continue
    }
    tables.set(part, segments)
    if (segments.some((segment) => segment.isHeaderless)) goingOn.push(part.place)
    before = segments.at(-1)?.layout ?? before
  }
  if (goingOn.length > 0) {
    findings.heal(
      'headerless-table',
      goingOn,
      'A table without headings has the columns of the table before it.',
    )
  }
  return settleColumns(tables, findings)
}

/** Tables with nothing between them are one table that a page cut. */
function isGoingOn(parts: readonly Part[], at: number): boolean {
  return parts[at - 1]?.kind === 'grid'
}

/** Tables without headings that stand under a heading or text of their own: they may be something else. */
function askAboutHeaderless(parts: readonly Part[], findings: Findings): boolean {
  let width: number | null = null
  const doubtful: string[] = []
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'grid') continue
    if (part.rows.some((_, row) => headerAt(part, row) !== null)) width = part.width
    else if (part.width === width && width > 1 && !isGoingOn(parts, at)) doubtful.push(part.place)
  }
  if (doubtful.length === 0) return false
  const isOne = doubtful.length === 1
  const answer = findings.ask({
    kind: 'headerless-table',
    places: doubtful,
    sentence: isOne
      ? 'A table has no column headings. Has it the columns of the table before it?'
      : `${doubtful.length} tables have no column headings. Have they the columns of the table before them?`,
    proposal: 'Use the columns of the table before.',
    choices: [
      { value: 'same-columns', label: 'The columns of the table before' },
      { value: 'text', label: isOne ? 'No: keep it as text' : 'No: keep them as text' },
    ],
    meanwhile: 'same-columns',
  })
  return answer === 'same-columns'
}
