import type { Segment } from './action-table.ts'
import type { HeadingRole } from './column-heading.ts'
import type { Findings } from './findings.ts'
import type { Grid } from './passages.ts'
import type { LayoutColumn, TableLayout } from './table-layout.ts'
import { comparable } from './words.ts'

const KEEP = 'keep'
/** What an unknown column can be said to be. */
const ROLES: readonly (readonly [HeadingRole, string])[] = [
  ['issue', 'It holds issues'],
  ['action', 'It holds actions'],
  ['outcome', 'It holds outcomes'],
  ['measure', 'It holds measures'],
  ['lead', 'It holds leads'],
  ['funding', 'It holds funding'],
  ['link', 'It holds links to other plans'],
]
/** A column of priorities whose cells are longer than this on average holds issues. */
const LONG_CELL_WORDS = 8

type Tables = ReadonlyMap<Grid, readonly Segment[]>

/** Asks what unknown columns hold, reports the headings that were taken for a role, and gives all columns their role. */
export function settleColumns(tables: Tables, findings: Findings): Tables {
  const segments = [...tables.values()].flat()
  const layouts = [...new Set(segments.map((segment) => segment.layout))]
  const columns = layouts.flatMap((layout) => layout.columns)
  reportLikely(columns, findings)
  const roles = askAboutUnknown(columns, findings)
  const settled = new Map(layouts.map((layout) => [layout, settle(layout, segments, roles)]))
  return new Map(
    [...tables].map(([grid, own]) => [
      grid,
      own.map((segment) => ({ ...segment, layout: settled.get(segment.layout) ?? segment.layout })),
    ]),
  )
}

function reportLikely(columns: readonly LayoutColumn[], findings: Findings): void {
  const seen = new Set<string>()
  for (const column of columns) {
    const key = comparable(column.heading)
    if (column.certainty !== 'likely' || column.heading === '' || seen.has(key)) continue
    seen.add(key)
    findings.heal(
      'likely-column',
      column.sources.map((place) => place.label),
      `The column “${column.heading}” was taken as the column of ${NOUN[column.role]}.`,
    )
  }
}

const NOUN: Readonly<Record<HeadingRole, string>> = {
  priority: 'priorities',
  issue: 'issues',
  action: 'actions',
  outcome: 'outcomes',
  measure: 'measures',
  due: 'due dates',
  lead: 'leads',
  funding: 'funding',
  link: 'links',
  other: 'other things',
}

function askAboutUnknown(columns: readonly LayoutColumn[], findings: Findings): Map<string, HeadingRole> {
  const unknown = columns.filter((column) => column.certainty === 'guessed' && column.heading !== '')
  const roles = new Map<string, HeadingRole>()
  for (const column of unknown) {
    const key = comparable(column.heading)
    if (roles.has(key)) continue
    const alike = unknown.filter((one) => comparable(one.heading) === key)
    const answer = findings.ask({
      kind: 'unknown-column',
      subject: key,
      places: alike.flatMap((one) => one.sources.map((place) => place.label)),
      sources: alike.flatMap((one) => one.sources),
      sentence: `What does the column “${column.heading}” hold?`,
      proposal: 'Keep it as an extra column with its own heading.',
      choices: [
        { value: KEEP, label: 'Keep it as an extra column' },
        ...ROLES.map(([value, label]) => ({ value, label })),
      ],
      meanwhile: KEEP,
    })
    roles.set(key, ROLES.find(([role]) => role === answer)?.[0] ?? 'other')
  }
  return roles
}

function settle(
  layout: TableLayout,
  segments: readonly Segment[],
  roles: ReadonlyMap<string, HeadingRole>,
): TableLayout {
  let hasIssues = layout.columns.some((column) => column.role === 'issue')
  const columns = layout.columns.map((column, at): LayoutColumn => {
    const answered = column.certainty === 'guessed' ? roles.get(comparable(column.heading)) : undefined
    const isLongPriority = column.role === 'priority' && wordsPerCell(layout, at, segments) > LONG_CELL_WORDS
    const role = isLongPriority ? 'issue' : (answered ?? column.role)
    if (role !== 'issue' || column.role === 'issue') return { ...column, role }
    if (hasIssues) return { ...column, role: 'other' }
    hasIssues = true
    return { ...column, role }
  })
  return { ...layout, columns }
}

function wordsPerCell(layout: TableLayout, column: number, segments: readonly Segment[]): number {
  const cells = segments
    .filter((segment) => segment.layout === layout)
    .flatMap((segment) => segment.rows.map((row) => row.cells[column] ?? []))
    .filter((cell) => cell.length > 0)
  const words = cells.flat().flatMap((passage) => passage.text.split(' ')).length
  return cells.length === 0 ? 0 : words / cells.length
}
