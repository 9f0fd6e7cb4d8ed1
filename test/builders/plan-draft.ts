import type {
  DraftBlock,
  DraftIssue,
  DraftItem,
  DraftPriority,
  DraftSection,
  PlanDraft,
  SourcePlace,
} from '../../shared/domain/imports/index.ts'
import { classifyMeasure } from '../../shared/domain/measures/index.ts'
import { type ColumnRole, dueDateFromWords, STANDARD_COLUMNS } from '../../shared/domain/plan/index.ts'
import { createWords, type Words } from './plan-words.ts'

/** How big a made-up plan is: totals over all its tables. */
export interface PlanSize {
  readonly tables: number
  readonly issues: number
  readonly rows: number
  readonly actions: number
  readonly outcomes: number
  readonly measures: number
  readonly leads: number
}

/** As big as the plan of a real district: five priorities and a project. */
export const REAL_SIZE: PlanSize = {
  tables: 6,
  issues: 22,
  rows: 34,
  actions: 67,
  outcomes: 62,
  measures: 72,
  leads: 53,
}
/** Enough to have more than one of everything. */
export const SMALL_SIZE: PlanSize = {
  tables: 2,
  issues: 4,
  rows: 6,
  actions: 8,
  outcomes: 6,
  measures: 7,
  leads: 6,
}

export interface PlanDraftOptions {
  readonly size?: PlanSize
  /** The same seed makes the same plan. */
  readonly seed?: number
  readonly editionLabel?: string
}

/** The partners of every made-up plan. */
const PARTNERS: PlanDraft['partners'] = [
  { name: 'Northmere Borough Council', shortName: 'NBC', aliases: ['NBC – Community Safety'] },
  { name: 'Ardenshire Police', shortName: null, aliases: ['Police'] },
  { name: 'Harbour Trust', shortName: null, aliases: [] },
  { name: 'Beacon Mediation', shortName: null, aliases: ['Mediation service'] },
  { name: 'Ardenshire Fire and Rescue', shortName: 'AFRS', aliases: [] },
]
const LEADS = ['NBC', 'Ardenshire Police', 'Harbour Trust', 'Police NBC', 'AFRS'] as const

/** A made-up plan as an import would hand it over: nothing healed, no question, every item with a place in a file. */
export function aPlanDraft(options: PlanDraftOptions = {}): PlanDraft {
  const { size = SMALL_SIZE, seed = 1, editionLabel = '2020/21' } = options
  const words = createWords(seed)
  const priorities = Array.from({ length: size.tables }, (_, table) => draftPriority(size, table, words))
  return {
    title: 'Northmere Community Safety Plan',
    area: 'Northmere Borough',
    titleSources: [],
    span: { firstYear: 2020, lastYear: 2030 },
    editionLabel,
    sections: draftSections(priorities, words),
    priorities,
    partners: PARTNERS,
    healed: [],
    questions: [],
    leftOut: [],
    words: { read: 0, stored: 0, leftOut: 0 },
  }
}

function draftPriority(size: PlanSize, table: number, words: Words): DraftPriority {
  const name = words.title()
  const issues = Array.from({ length: share(size.issues, size.tables, table) }, (_, at) =>
    draftIssue(size, { table, at }, words),
  )
  return {
    key: `priority-${table + 1}`,
    kind: table === size.tables - 1 ? 'project' : 'priority',
    name: `${name} ${table + 1}`,
    tableHeading: null,
    foldedInto: null,
    risk: { volume: 'high', individualHarm: 'moderate', communityHarm: 'severe' },
    hotspots: ['Quayside', 'Millfield'].slice(0, table % 3),
    columns: STANDARD_COLUMNS.map((column) => ({ ...column, sources: [] })),
    issues,
    sources: [],
  }
}

function draftIssue(
  size: PlanSize,
  place: { readonly table: number; readonly at: number },
  words: Words,
): DraftIssue {
  const which = Math.floor((place.table * size.issues) / size.tables) + place.at
  const rowCount = Math.max(1, share(size.rows, size.issues, which))
  return {
    statement: [item('issue', words.sentence(), words)],
    rows: Array.from({ length: rowCount }, (_, row) => ({
      cells: STANDARD_COLUMNS.filter((column) => column.role !== 'issue').map(({ role }) => {
        const total = totalOf(size, role)
        const inIssue = share(total, size.issues, which)
        return Array.from({ length: share(inIssue, rowCount, row) }, () =>
          item(role, textOf(role, words), words),
        )
      }),
    })),
  }
}

/** How many of a total fall to one of several, so that the shares add up to it. */
function share(total: number, among: number, which: number): number {
  return Math.floor(((which + 1) * total) / among) - Math.floor((which * total) / among)
}

function totalOf(size: PlanSize, role: ColumnRole): number {
  const totals: Partial<Record<ColumnRole, number>> = {
    action: size.actions,
    outcome: size.outcomes,
    measure: size.measures,
    lead: size.leads,
  }
  return totals[role] ?? 0
}

function textOf(role: ColumnRole, words: Words): string {
  if (role === 'lead') return words.pick(LEADS)
  if (role !== 'measure') return words.sentence()
  return words.pick([
    `Number of ${words.noun()} sessions held by March 2021`,
    `Reduction in ${words.noun()} at March 2021 compared with the previous 12 months`,
    `Number of people who attend the ${words.noun()}`,
    `Improved ${words.noun()}`,
  ])
}

function item(role: ColumnRole, text: string, words: Words): DraftItem {
  const due = role === 'measure' ? dueDateFromWords(text) : null
  return {
    text,
    mark: 'none',
    sources: [words.place(text)],
    ...(role === 'measure' && { measure: classifyMeasure(text) }),
    ...(due !== null && { due }),
    ...(role === 'lead' && { partners: partnersNamed(text) }),
  }
}

function partnersNamed(lead: string): string[] {
  return PARTNERS.filter((partner) =>
    [partner.name, partner.shortName, ...partner.aliases].some(
      (name) => name !== null && lead.includes(name),
    ),
  ).map((partner) => partner.name)
}

function draftSections(priorities: readonly DraftPriority[], words: Words): DraftSection[] {
  const own = priorities.map((priority): DraftSection => {
    const blocks = [block('paragraph', words), block('paragraph', words), block('bullet', words)]
    return { role: 'priority', priority: priority.key, heading: priority.name, level: 2, blocks, sources: [] }
  })
  const overview: DraftSection = {
    role: 'overview',
    priority: null,
    heading: 'Overview',
    level: 1,
    blocks: [block('paragraph', words), block('heading', words), block('quotation', words)],
    sources: [],
  }
  return [overview, ...own]
}

function block(kind: DraftBlock['kind'], words: Words): DraftBlock {
  const text = words.sentence()
  const sources: readonly SourcePlace[] = [words.place(text)]
  return { kind, level: kind === 'heading' ? 3 : 0, note: null, runs: [{ text }], sources }
}
