import type { QuestionRef } from './forms/question-columns.ts'
import type { ReturnField, ReturnPurpose } from './purpose.ts'
import type { AxisRole } from './table.ts'

/** How a column of a partner's table is used. `across`: it is one of the columns that hold the same kind of figure. */
export type ColumnUse =
  | {
      readonly kind: 'field'
      readonly field: ReturnField
      /** Of a `reply`: the question of an evaluation form that the column answers. */
      readonly question?: QuestionRef
    }
  | { readonly kind: 'across' }
  | { readonly kind: 'left-out' }

/** In which order a column writes its days where they are text of three numbers. One answer for a whole column. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What the words of a cell stand for: something that the store knows by its id, something new, or nothing wanted. */
export type Meaning =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'left-out'; readonly reason: string }

/** The fields whose words are names that the store knows. */
export const NAMED_FIELDS = ['place', 'indicator', 'measure', 'agency', 'kind'] as const
export type NamedField = (typeof NAMED_FIELDS)[number]

export interface ValueAnswer {
  readonly field: NamedField
  /** As the file writes it first; other spellings that differ in case and spaces only are meant too. */
  readonly words: string
  readonly meaning: Meaning
}

/**
 * Everything that a person says about one table: its purpose, its columns, what is true of all its rows, what its words
 * mean, and what she put right or left out. It is plain data: remembered with the partner's layout, and stored.
 */
export interface ReturnMapping {
  readonly purpose: ReturnPurpose
  /** Every column of the table once. */
  readonly columns: readonly { readonly column: number; readonly use: ColumnUse }[]
  /** What the levels of the headings across say, from the top; empty where no column is across. */
  readonly levels: readonly (AxisRole | null)[]
  /** Said once for all rows, in words as a cell would have them. A column of the same field goes before it. */
  readonly constants: Readonly<Partial<Record<ReturnField, string>>>
  /** Columns in which an empty cell means what stands above it. */
  readonly fillDown: readonly number[]
  readonly dateOrders: readonly { readonly column: number; readonly order: DateOrder }[]
  readonly values: readonly ValueAnswer[]
  /** Cells that are to be read as other words. */
  readonly fixes: readonly { readonly row: number; readonly column: number; readonly words: string }[]
  readonly leftOutRows: readonly { readonly row: number; readonly reason: string }[]
}

/** How a column is used in a mapping; left out where nothing is said. */
export function useOf(mapping: ReturnMapping, column: number): ColumnUse {
  return mapping.columns.find((one) => one.column === column)?.use ?? { kind: 'left-out' }
}

/** The column of a field, undefined where none has it. */
export function columnOf(mapping: ReturnMapping, field: ReturnField): number | undefined {
  return mapping.columns.find(({ use }) => use.kind === 'field' && use.field === field)?.column
}

/** The field that the figures of the columns across fill. */
export function acrossField(purpose: ReturnPurpose): ReturnField {
  if (purpose === 'ward-figures') return 'count'
  return purpose === 'readings' ? 'value' : 'attended'
}

/** A field can be had from a column, from the headings across, or from what is said once. */
export function isGiven(mapping: ReturnMapping, field: ReturnField): boolean {
  if (columnOf(mapping, field) !== undefined || mapping.constants[field] !== undefined) return true
  if (mapping.levels.length === 0) return false
  return (
    field === acrossField(mapping.purpose) ||
    mapping.levels.some((role) => role !== null && fieldOfRole(role, mapping.purpose) === field)
  )
}

/** The field that headings across fill. In a register of activities, what stands across are the days. */
export function fieldOfRole(role: AxisRole, purpose: ReturnPurpose): ReturnField {
  return role === 'period' && purpose === 'activities' ? 'day' : role
}

/**
 * The needed fields that a mapping does not give yet. A period may also be given by two days or by the day of each
 * case; without a count each row is one case; a value may be a number out of another.
 */
export function missingFields(mapping: ReturnMapping): ReturnField[] {
  const given = (field: ReturnField): boolean => isGiven(mapping, field)
  const missing: ReturnField[] = []
  const need = (field: ReturnField, isThere: boolean): void => {
    if (!isThere) missing.push(field)
  }
  const hasPeriod = given('period') || (given('from') && given('until'))
  switch (mapping.purpose) {
    case 'ward-figures':
      need('place', given('place'))
      need('indicator', given('indicator'))
      need('period', hasPeriod || given('day'))
      break
    case 'readings':
      need('measure', given('measure'))
      need('period', hasPeriod)
      need('value', given('value') || (given('numerator') && given('denominator')))
      break
    case 'activities':
      need('day', given('day'))
      need('activity', given('activity'))
      break
    case 'partners':
      need('partner', given('partner'))
      break
    case 'survey-answers':
      need('wave', given('wave'))
      need('asked', given('asked'))
      break
    case 'survey-totals':
      need('wave', given('wave'))
      need('question', given('question'))
      need('count', given('count') || given('percent'))
      break
    case 'mediation-forms':
      need('case-reference', given('case-reference'))
      need('form-point', given('form-point'))
      need('received', given('received'))
      need('reply', given('reply'))
      break
  }
  return missing
}
