import type { CivilDate } from '../../kit/civil-date.ts'
import { sampleCells } from './body.ts'
import { type ColumnEvidence, columnEvidence, contentScore } from './column-evidence.ts'
import type { KnownMediation } from './forms/known-mediation.ts'
import { type ColumnUse, NAMED_FIELDS, type NamedField } from './mapping.ts'
import { type Confidence, type KnownNames, type NameFinder, nameFinder } from './names.ts'
import type { SuppliedSheet } from './open-sheet.ts'
import { namesPeople } from './personal.ts'
import { FIELDS_OF, type FieldRule, type ReturnPurpose } from './purpose.ts'
import type { FoundTable, TableColumn, WideShape } from './table.ts'

/** What is proposed for one column, and how sure that is; null for a column of which nothing can be said. */
export interface ColumnProposal {
  readonly column: number
  readonly use: ColumnUse
  readonly confidence: Confidence | null
}

/** The proposals for every column of a table under one purpose. `score` compares purposes with each other. */
export interface ColumnProposals {
  readonly columns: readonly ColumnProposal[]
  readonly score: number
}

/** What is looked at once for a table, whatever its purpose. */
export interface TableLook {
  readonly table: FoundTable
  readonly evidence: ReadonlyMap<number, ColumnEvidence>
  /** The cases and forms that replies are held against; absent where there are none. */
  readonly mediation?: KnownMediation | undefined
}

/** Looks at the columns of a table. */
export function lookAtTable(
  sheet: SuppliedSheet,
  table: FoundTable,
  names: KnownNames,
  day: CivilDate,
  mediation?: KnownMediation,
): TableLook {
  const finders = Object.fromEntries(
    NAMED_FIELDS.map((field) => [field, nameFinder(names[field], field)]),
  ) as Record<NamedField, NameFinder>
  const evidence = table.columns.map(
    ({ column }) => [column, columnEvidence(sampleCells(sheet, table, column), finders, day)] as const,
  )
  return { table, evidence: new Map(evidence), mediation }
}

interface Candidate {
  readonly column: number
  readonly rule: FieldRule
  readonly score: number
  readonly byHeading: number
}

/** A proposal is made from this score on: an exact heading, or a part of one with cells that fit. */
const LEAST_SCORE = 0.8

/**
 * Proposes a field for each column, from its heading and from what its cells hold. Each field goes to the column that
 * fits it best; columns of a wide shape stay together.
 */
export function proposeColumns(
  look: TableLook,
  purpose: ReturnPurpose,
  shape: WideShape | null,
): ColumnProposals {
  const across = new Set(shape?.columns ?? [])
  const candidates = look.table.columns
    .filter(({ column }) => !across.has(column))
    .flatMap((column) => candidatesFor(column, look, purpose, shape))
    .sort((one, other) => other.score - one.score || one.column - other.column)
  const taken = new Map<number, Candidate>()
  const fields = new Set<string>()
  for (const candidate of candidates) {
    if (taken.has(candidate.column) || fields.has(candidate.rule.field)) continue
    taken.set(candidate.column, candidate)
    fields.add(candidate.rule.field)
  }
  const columns = look.table.columns.map(({ column }): ColumnProposal => {
    if (across.has(column)) return { column, use: { kind: 'across' }, confidence: 'certain' }
    const found = taken.get(column)
    if (found === undefined) return { column, use: { kind: 'left-out' }, confidence: null }
    const confidence = found.score >= 1.2 || found.byHeading === 1 ? 'certain' : 'likely'
    return { column, use: { kind: 'field', field: found.rule.field }, confidence }
  })
  const score = [...taken.values()].reduce(
    (sum, { rule, score: one }) => sum + (rule.isNeeded ? one : one / 3),
    0,
  )
  return { columns, score }
}

function candidatesFor(
  column: TableColumn,
  look: TableLook,
  purpose: ReturnPurpose,
  shape: WideShape | null,
): Candidate[] {
  const evidence = look.evidence.get(column.column)
  if (evidence === undefined) return []
  // Beside the ticks of a register stand the people, and of people nothing is kept.
  if (purpose === 'activities' && shape !== null) return []
  if (purpose !== 'partners' && namesPeople(column.headings.join(' ')) !== null) return []
  return FIELDS_OF[purpose].flatMap((rule) => {
    // The figures of a wide table stand across; a column of its own beside them is a total.
    if (shape !== null && (rule.form === 'figure' || rule.form === 'mark')) return []
    const content = contentScore(rule, evidence)
    if (content === null) return []
    const byHeading = headingScore(column.headings, rule)
    // A case may have many days (opened, closed): only a heading says that one begins or ends a period.
    if (byHeading === 0 && (rule.field === 'from' || rule.field === 'until')) return []
    const score = byHeading + content
    return score >= LEAST_SCORE ? [{ column: column.column, rule, score, byHeading }] : []
  })
}

/** 1 for a heading that is one of the field's own, 0.7 for one that has it among its words, else 0. */
function headingScore(headings: readonly string[], rule: FieldRule): number {
  const words = headings.map(plainHeading)
  const own = ownHeadings(rule)
  const last = words.at(-1) ?? ''
  if (own.includes(last) || own.includes(words.join(' '))) return 1
  const has = (heading: string, part: string): boolean => ` ${heading} `.includes(` ${part} `)
  // One-letter and two-letter headings ("no", "to") say nothing inside others.
  return own.some((part) => part.length > 3 && has(last, part)) ? 0.7 : 0
}

/** The plain headings of each field: every column of every table is held against them. */
const plainHeadings = new Map<FieldRule, readonly string[]>()

function ownHeadings(rule: FieldRule): readonly string[] {
  const known = plainHeadings.get(rule)
  if (known !== undefined) return known
  const plain = [rule.label.toLowerCase(), ...rule.headings].map(plainHeading)
  plainHeadings.set(rule, plain)
  return plain
}

/** A heading without case, punctuation and what stands in brackets. */
export function plainHeading(heading: string): string {
  const plain = heading
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain === '' ? heading.trim().toLowerCase() : plain
}
