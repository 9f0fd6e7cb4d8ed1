import { addMonths, type CivilDate, dateParts, lastDayOfMonth } from '../../kit/civil-date.ts'
import type { DueDate, EditionContent, Issue, Item, Priority, Row, Section } from './content.ts'
import { dueOf, oldWordingOf } from './due-wording.ts'
import { editionSpan, firstYearOf } from './edition-years.ts'
import type { PriorityId } from './ids.ts'

/** What becomes of due dates: a year (or more) later, as they are so that plan health flags them, or none. */
export const DUE_DATE_TREATMENTS = ['move', 'keep', 'clear'] as const
export type DueDateTreatment = (typeof DUE_DATE_TREATMENTS)[number]

/** What the next edition takes over. Progress notes never come along, and every action begins as not started. */
export interface RollForwardChoices {
  /** The year in which the new edition begins. */
  readonly firstYear: number
  readonly priorities: readonly PriorityId[]
  /** Whether finished and stopped actions come along. */
  readonly finishedActions: boolean
  readonly narrative: boolean
  readonly funding: boolean
  readonly dueDates: DueDateTreatment
}

/** The content of the new edition, with the ids that its parts have in the old one. */
export interface RolledContent {
  readonly sections: readonly Section[]
  readonly priorities: readonly Priority[]
}

/** Exactly what rolling forward will do, for the preview and for what is said afterwards. */
export interface RollForwardCounts {
  readonly priorities: number
  readonly projects: number
  readonly issues: number
  readonly actions: number
  readonly outcomes: number
  readonly measures: number
  readonly sections: number
  /** Finished and stopped actions that stay behind. */
  readonly actionsLeft: number
  /** Rows whose outcomes and measures come along though their only actions stay behind. */
  readonly rowsWithoutAction: number
  readonly prioritiesLeft: number
  readonly sectionsLeft: number
  readonly fundingLeft: number
  readonly statusesReset: number
  /** Due dates that move, from which day to which, in order of days. */
  readonly datesMoved: readonly { readonly from: CivilDate; readonly to: CivilDate; readonly count: number }[]
  /** Due dates that stay although they lie outside the new year: plan health will list them. */
  readonly datesOutside: number
  readonly datesCleared: number
  /** Items whose printed words will name another date than they are due by. */
  readonly oldWordings: number
}

/** What the next edition will hold, and how that differs from this one. */
export function rollForward(
  content: EditionContent,
  choices: RollForwardChoices,
): { readonly content: RolledContent; readonly counts: RollForwardCounts } {
  const carried = new Set(choices.priorities)
  const years = choices.firstYear - firstYearOf(content.edition.startsOn)
  const chosen = content.priorities.filter((priority) => carried.has(priority.id))
  const priorities = chosen.map((priority) => rollPriority(priority, carried, years, choices))
  const sections = content.sections.filter(
    (section) => choices.narrative && (section.priorityId === null || carried.has(section.priorityId)),
  )
  return {
    content: { sections, priorities },
    counts: countRolled(content, chosen, { sections, priorities }, choices),
  }
}

function rollPriority(
  priority: Priority,
  carried: ReadonlySet<PriorityId>,
  years: number,
  choices: RollForwardChoices,
): Priority {
  const { foldedIntoId } = priority
  return {
    ...priority,
    foldedIntoId: foldedIntoId !== null && carried.has(foldedIntoId) ? foldedIntoId : null,
    issues: priority.issues.map((issue) => ({ ...issue, rows: rollRows(issue, years, choices) })),
  }
}

/** A row of which nothing is left goes, unless it is the issue's only one: an issue has at least one row. */
function rollRows(issue: Issue, years: number, choices: RollForwardChoices): readonly Row[] {
  const rows = issue.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      items: cell.items
        .filter((item) => comesAlong(item, choices))
        .map((item) => rollItem(item, years, choices)),
    })),
  }))
  const left = rows.filter((row, at) => !isEmpty(row) || isEmpty(issue.rows[at]))
  return left.length === 0 ? rows.slice(0, 1) : left
}

function isEmpty(row: Row | undefined): boolean {
  return row === undefined || row.cells.every((cell) => cell.items.length === 0)
}

function comesAlong(item: Item, { finishedActions, funding }: RollForwardChoices): boolean {
  if (item.role === 'funding') return funding
  return finishedActions || !isOver(item)
}

function isOver(item: Item): boolean {
  return item.role === 'action' && (item.status === 'finished' || item.status === 'stopped')
}

function rollItem(item: Item, years: number, { dueDates }: RollForwardChoices): Item {
  const due = rollDue(dueOf(item), years, dueDates)
  if (item.role === 'action') {
    return { ...item, status: 'not-started', statusReason: null, due }
  }
  return item.role === 'measure' ? { ...item, measure: { ...item.measure, due } } : item
}

function rollDue(due: DueDate | null, years: number, treatment: DueDateTreatment): DueDate | null {
  if (due === null || treatment === 'clear') return null
  return treatment === 'keep' ? due : { ...due, on: yearsLater(due, years) }
}

/** The end of a month, season or year stays the end of its month, also in a leap year. The printed words stay. */
function yearsLater({ on, precision }: DueDate, years: number): CivilDate {
  const { year, month } = dateParts(on)
  const isMonthEnd = on === lastDayOfMonth(year, month)
  return precision !== 'day' && isMonthEnd ? lastDayOfMonth(year + years, month) : addMonths(on, years * 12)
}

function itemsIn(priorities: readonly Priority[]): Item[] {
  return priorities.flatMap(({ issues }) =>
    issues.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items))),
  )
}

function countRolled(
  content: EditionContent,
  chosen: readonly Priority[],
  rolled: RolledContent,
  choices: RollForwardChoices,
): RollForwardCounts {
  const before = itemsIn(chosen)
  const after = itemsIn(rolled.priorities)
  const known = new Map(before.map((item) => [item.id, item]))
  const ofRole = (items: readonly Item[], role: Item['role']): number =>
    items.filter((item) => item.role === role).length
  const standing = rolled.priorities.filter(({ foldedIntoId }) => foldedIntoId === null)
  const year = editionSpan(choices.firstYear)
  const isOutside = ({ on }: DueDate): boolean => on < year.startsOn || on > year.endsOn
  return {
    priorities: standing.filter(({ kind }) => kind === 'priority').length,
    projects: standing.filter(({ kind }) => kind === 'project').length,
    issues: rolled.priorities.reduce((sum, { issues }) => sum + issues.length, 0),
    actions: ofRole(after, 'action'),
    outcomes: ofRole(after, 'outcome'),
    measures: ofRole(after, 'measure'),
    sections: rolled.sections.length,
    actionsLeft: choices.finishedActions ? 0 : before.filter(isOver).length,
    rowsWithoutAction: countOrphanedRows(chosen, rolled.priorities),
    prioritiesLeft: content.priorities.length - chosen.length,
    sectionsLeft: content.sections.length - rolled.sections.length,
    fundingLeft: choices.funding ? 0 : ofRole(before, 'funding'),
    statusesReset: after.filter((item) => {
      const was = known.get(item.id)
      return was?.role === 'action' && was.status !== 'not-started'
    }).length,
    datesMoved: choices.dueDates === 'move' ? movedDates(known, after) : [],
    datesOutside: after.filter((item) => isDueAnd(item, isOutside)).length,
    datesCleared:
      choices.dueDates === 'clear'
        ? after.filter((item) => isDueAnd(known.get(item.id), () => true)).length
        : 0,
    oldWordings: after.filter((item) => oldWordingOf(item, year.startsOn) !== null).length,
  }
}

function isDueAnd(item: Item | undefined, test: (due: DueDate) => boolean): boolean {
  const due = item === undefined ? null : dueOf(item)
  return due !== null && test(due)
}

function movedDates(
  known: ReadonlyMap<Item['id'], Item>,
  after: readonly Item[],
): RollForwardCounts['datesMoved'] {
  const moves = new Map<string, { from: CivilDate; to: CivilDate; count: number }>()
  for (const item of after) {
    const was = known.get(item.id)
    const from = was === undefined ? null : dueOf(was)
    const to = dueOf(item)
    if (from === null || to === null) continue
    const key = `${from.on} ${to.on}`
    const move = moves.get(key) ?? { from: from.on, to: to.on, count: 0 }
    moves.set(key, { ...move, count: move.count + 1 })
  }
  return [...moves.values()].toSorted((one, other) => one.from.localeCompare(other.from))
}

function countOrphanedRows(before: readonly Priority[], after: readonly Priority[]): number {
  const rowsOf = (priorities: readonly Priority[]): Row[] =>
    priorities.flatMap(({ issues }) => issues.flatMap(({ rows }) => rows))
  const hasAction = (row: Row): boolean =>
    row.cells.some(({ items }) => items.some(({ role }) => role === 'action'))
  const acted = new Set(
    rowsOf(before)
      .filter(hasAction)
      .map(({ id }) => id),
  )
  return rowsOf(after).filter((row) => acted.has(row.id) && !hasAction(row) && !isEmpty(row)).length
}
