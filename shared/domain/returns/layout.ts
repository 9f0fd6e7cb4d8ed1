import type { ColumnUse, DateOrder, ReturnMapping, ValueAnswer } from './mapping.ts'
import { plainHeading } from './propose-columns.ts'
import { type MappingProposal, subjectOf } from './propose-mapping.ts'
import type { ReturnField, ReturnPurpose } from './purpose.ts'
import type { AxisRole, FoundTable, TableColumn } from './table.ts'

/**
 * What is remembered of how one partner's files are read: the columns by their headings rather than by their places, so
 * that it still fits when they move. It is plain data, kept as JSON.
 */
export interface ReturnLayout {
  readonly purpose: ReturnPurpose
  readonly columns: readonly {
    readonly heading: string
    readonly use: ColumnUse
    readonly order: DateOrder | null
    readonly fillsDown: boolean
  }[]
  readonly levels: readonly (AxisRole | null)[]
  /** What is true of every file of this partner; the period, the wave or the point of one file is not. */
  readonly constants: Readonly<Partial<Record<ReturnField, string>>>
  readonly values: readonly ValueAnswer[]
  /** What its files say that they are of, in a few words; null where they do not say. */
  readonly subject: string | null
}

const TIME_WORDS =
  /\b(?:q[1-4]|qtr|quarter|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{2,4})\b/g

/** A heading without what changes from one file to the next: case, punctuation, years, months and quarters. */
export function headingKey({ headings, column }: Pick<TableColumn, 'headings' | 'column'>): string {
  const words = plainHeading(headings.join(' '))
  const lasting = words.replace(TIME_WORDS, ' ').replace(/\s+/g, ' ').trim()
  if (lasting !== '') return lasting
  return words === '' ? `column ${column}` : words
}

/** What is said once of one file, and may be another of the next. */
const OF_ONE_FILE: ReadonlySet<string> = new Set([
  'period',
  'wave',
  'case-reference',
  'party-letter',
  'form-point',
  'form-version',
])

/** What is to be remembered of a mapping. */
export function layoutOf(mapping: ReturnMapping, table: FoundTable, sheetName: string): ReturnLayout {
  const { purpose, levels, values, fillDown, dateOrders } = mapping
  const constants = Object.fromEntries(
    Object.entries(mapping.constants).filter(([field]) => !OF_ONE_FILE.has(field)),
  )
  const columns = table.columns.flatMap((column) => {
    const use = mapping.columns.find((one) => one.column === column.column)?.use ?? {
      kind: 'left-out' as const,
    }
    if (use.kind === 'across') return []
    const order = dateOrders.find((one) => one.column === column.column)?.order ?? null
    return [{ heading: headingKey(column), use, order, fillsDown: fillDown.includes(column.column) }]
  })
  // The title of a list of replies may name somebody.
  const subject = purpose === 'mediation-forms' ? null : lastingSubject(table, sheetName)
  return { purpose, columns, levels, constants, values, subject }
}

/** Files of a layout share so much of their headings; or less, where those that are read are there all the same. */
const LEAST_SHARED = 0.55
const LEAST_READ = 0.6
const LEAST_SHARED_THEN = 0.3

/** What is known of a table besides its headings. */
export interface TableTraits {
  readonly across: readonly number[]
  readonly sheetName: string
  /** The fields that would be proposed for its columns under the layout's purpose. */
  readonly fields: readonly ReturnField[]
}

/**
 * How much a table looks like files of a layout, 0 to 1; 0 where it is another kind of file. It compares the headings that
 * both have with all that either has, and, because partners rename and add columns, those that are read with those that
 * are found. Columns across count as one heading together, however many months there are this time.
 */
export function layoutLikeness(
  layout: ReturnLayout,
  table: FoundTable,
  { across, sheetName, fields }: TableTraits,
): number {
  // What holds for all rows was said of files of that subject: of another, it would be a wrong figure.
  const relies = layout.constants.indicator !== undefined || layout.constants.activity !== undefined
  const subject = lastingSubject(table, sheetName)
  if (relies && layout.subject !== subject) return 0
  const lasting = table.columns.filter(({ column }) => !across.includes(column)).map(headingKey)
  const mine = new Set([...lasting, ...(across.length > 0 ? [ACROSS] : [])])
  const isWide = layout.levels.length > 0
  const remembered = new Set([...layout.columns.map(({ heading }) => heading), ...(isWide ? [ACROSS] : [])])
  const read = [
    ...layout.columns.flatMap(({ heading, use }) => (use.kind === 'field' ? [heading] : [])),
    ...(isWide ? [ACROSS] : []),
  ]
  const both = [...mine].filter((heading) => remembered.has(heading)).length
  const shared = both / Math.max(1, mine.size + remembered.size - both)
  const found = read.filter((heading) => mine.has(heading)).length / Math.max(1, read.length)
  // That both are wide says nothing by itself.
  const sharesHeading = layout.columns.some(({ heading }) => mine.has(heading))
  const wanted = layout.columns.flatMap(({ use }) => (use.kind === 'field' ? [use.field] : []))
  const saysAsMuch = wanted.length > 0 && wanted.every((field) => fields.includes(field))
  const isSameSubject = subject !== null && subject === layout.subject
  const isAlike =
    shared >= LEAST_SHARED ||
    (shared >= LEAST_SHARED_THEN && (found >= LEAST_READ || saysAsMuch || isSameSubject)) ||
    (saysAsMuch && isSameSubject)
  return sharesHeading && isAlike ? Math.max(shared, found) : 0
}

/** The subject of a table without the words for its period. */
function lastingSubject(table: FoundTable, sheetName: string): string | null {
  const subject = subjectOf(table, sheetName)
  return subject === null ? null : headingKey({ headings: [subject], column: 0 })
}

const ACROSS = '(across)'

/** A mapping of a new file made from what is remembered, and what has changed in its layout, in sentences. */
export interface AppliedLayout {
  readonly mapping: ReturnMapping
  readonly changes: readonly string[]
}

/**
 * Reads a table as the partner's earlier ones were read. A column is known by its heading wherever it stands; one that
 * was renamed is found by what the proposal makes of it; one that is new is left out, and said.
 */
export function applyLayout(
  layout: ReturnLayout,
  table: FoundTable,
  proposal: MappingProposal,
): AppliedLayout {
  const changes: string[] = []
  const remembered = new Map(layout.columns.map((one) => [one.heading, one]))
  const found = new Set<string>()
  const uses = new Map<number, ReturnLayout['columns'][number]>()
  for (const column of table.columns) {
    const known = remembered.get(headingKey(column))
    if (known === undefined || found.has(known.heading)) continue
    found.add(known.heading)
    uses.set(column.column, known)
  }
  const lost = layout.columns.filter(({ heading, use }) => !found.has(heading) && use.kind === 'field')
  const fresh = table.columns.filter(({ column }) => !uses.has(column))
  for (const gone of lost) {
    const proposed = proposal.columns.find(
      ({ column, use }) =>
        fresh.some((one) => one.column === column) &&
        use.kind === 'field' &&
        gone.use.kind === 'field' &&
        use.field === gone.use.field &&
        use.question === gone.use.question,
    )
    if (proposed === undefined) {
      changes.push(`The column “${gone.heading}” is no longer there.`)
      continue
    }
    uses.set(proposed.column, gone)
    changes.push(`The column “${gone.heading}” is now called “${nameOf(table, proposed.column)}”.`)
  }
  const columns = proposal.mapping.columns.map(({ column, use }) => {
    if (use.kind === 'across') return { column, use }
    const known = uses.get(column)
    if (known === undefined)
      changes.push(`The column “${nameOf(table, column)}” is new. It is left out unless you say what it is.`)
    return { column, use: known?.use ?? { kind: 'left-out' as const } }
  })
  const withOrder = [...uses].flatMap(([column, { order }]) => (order === null ? [] : [{ column, order }]))
  return {
    changes,
    mapping: {
      ...proposal.mapping,
      columns,
      levels:
        proposal.mapping.levels.length === layout.levels.length ? layout.levels : proposal.mapping.levels,
      constants: { ...proposal.mapping.constants, ...layout.constants },
      fillDown: [...uses].flatMap(([column, { fillsDown }]) => (fillsDown ? [column] : [])),
      dateOrders: [
        ...withOrder,
        ...proposal.mapping.dateOrders.filter(
          ({ column }) => !withOrder.some((one) => one.column === column),
        ),
      ],
      values: layout.values,
    },
  }
}

function nameOf(table: FoundTable, column: number): string {
  return table.columns.find((one) => one.column === column)?.headings.at(-1) ?? `column ${column}`
}
