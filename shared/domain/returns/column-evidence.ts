import type { CivilDate } from '../../kit/civil-date.ts'
import { looksLikeAnswer } from './answer-words.ts'
import { looksLikeFigure, orderOf, readDayCell, readPeriodCell, tidy } from './cell-forms.ts'
import { looksLikeParty } from './forms/read-party.ts'
import { looksLikePoint } from './forms/read-point.ts'
import { looksLikeReference } from './forms/read-reference.ts'
import { NAMED_FIELDS, type NamedField } from './mapping.ts'
import type { NameFinder } from './names.ts'
import type { FieldForm, FieldRule } from './purpose.ts'
import type { SuppliedCell } from './sheet.ts'

/** What the cells of a column look like, each as the share of its filled cells, 0 to 1. */
export interface ColumnEvidence {
  readonly filled: number
  readonly figures: number
  readonly days: number
  readonly periods: number
  readonly marks: number
  /** The share whose words the store knows under each named field. */
  readonly known: Readonly<Record<NamedField, number>>
  /** The share that people tick in surveys: "Fairly safe", "Tend to agree". */
  readonly answers: number
  /** The shares that are references of mediation cases, parties of one, and points at which people are asked. */
  readonly references: number
  readonly parties: number
  readonly points: number
  /** How many different words, per filled cell. */
  readonly distinct: number
}

const MARK = /^(?:[✓✔x1y√]|yes|p|pres|present|attended|a|abs|absent|0|n|no|✗|✘)$/i

/** Looks at some cells of a column. */
export function columnEvidence(
  cells: readonly SuppliedCell[],
  finders: Readonly<Record<NamedField, NameFinder>>,
  day: CivilDate,
): ColumnEvidence {
  const counted = distinctCells(cells)
  const share = (fits: (cell: SuppliedCell) => boolean): number => {
    const fitting = counted.reduce((sum, { cell, count }) => sum + (fits(cell) ? count : 0), 0)
    return cells.length === 0 ? 0 : fitting / cells.length
  }
  const days = new Set(counted.flatMap(({ cell }) => (isDay(cell) ? [cell] : [])))
  const known = Object.fromEntries(
    NAMED_FIELDS.map((field) => [
      field,
      share((cell) => cell.kind === 'text' && finders[field].exactly(cell.text) !== undefined),
    ]),
  ) as Record<NamedField, number>
  return {
    filled: cells.length,
    figures: share((cell) => looksLikeFigure(cell)),
    days: share((cell) => days.has(cell)),
    periods: share((cell) => !days.has(cell) && cell.kind !== 'number' && readPeriodCell(cell, day).ok),
    marks: share((cell) => MARK.test(tidy(cell.text))),
    known,
    answers: share((cell) => looksLikeAnswer(tidy(cell.text))),
    references: share((cell) => looksLikeReference(cell.text)),
    parties: share((cell) => looksLikeParty(cell.text)),
    points: share((cell) => looksLikePoint(cell.text)),
    distinct:
      cells.length === 0
        ? 0
        : new Set(counted.map(({ cell }) => tidy(cell.text).toLowerCase())).size / cells.length,
  }
}

function isDay(cell: SuppliedCell): boolean {
  return (
    cell.kind === 'date' ||
    (cell.kind === 'text' && (orderOf(cell.text) !== null || readDayCell(cell, 'day-first').ok))
  )
}

/** Cells that say the same once, with how often they come: a column mostly says the same few things. */
function distinctCells(cells: readonly SuppliedCell[]): { readonly cell: SuppliedCell; count: number }[] {
  const found = new Map<string, { readonly cell: SuppliedCell; count: number }>()
  for (const cell of cells) {
    const key = `${cell.kind} ${cell.text}`
    const same = found.get(key)
    if (same === undefined) found.set(key, { cell, count: 1 })
    else same.count += 1
  }
  return [...found.values()]
}

const CLEAR = 0.6

/**
 * How well a column's cells fit a field, 0 to 1; null where they rule it out. Names that the store knows are the
 * strongest evidence that there is, stronger than any heading.
 */
export function contentScore(rule: FieldRule, evidence: ColumnEvidence): number | null {
  if (evidence.filled === 0) return null
  const score = SCORES[rule.form](evidence)
  return score === 0 ? null : score
}

const isText = ({ figures, days }: ColumnEvidence): boolean => figures < 0.5 && days < 0.5
const named =
  (field: NamedField) =>
  (evidence: ColumnEvidence): number => {
    if (evidence.known[field] >= CLEAR) return 1
    return isText(evidence) ? 0.2 + evidence.known[field] / 2 : 0
  }

const SCORES: Readonly<Record<FieldForm, (evidence: ColumnEvidence) => number>> = {
  words: (evidence) => (isText(evidence) ? 0.2 : evidence.days >= 0.5 ? 0 : 0.05),
  figure: ({ figures }) => (figures >= 0.8 ? figures * 0.5 : 0),
  day: ({ days }) => (days >= CLEAR ? days : 0),
  // A column of month starts is a column of days and of periods at once; the heading decides.
  period: ({ periods, days }) => (periods >= CLEAR ? 1 : days >= 0.9 ? 0.4 : 0),
  place: named('place'),
  indicator: named('indicator'),
  measure: named('measure'),
  partner: named('agency'),
  'activity-kind': named('kind'),
  // A wave is chosen, and never read from a cell.
  wave: () => 0,
  // Of a file of replies; see `proposeFormColumns`.
  'case-reference': () => 0,
  'party-letter': () => 0,
  'form-point': () => 0,
  'form-version': () => 0,
  reply: () => 0,
  mark: ({ marks, distinct }) => (marks >= 0.9 && distinct <= 0.5 ? 0.3 : 0),
}
