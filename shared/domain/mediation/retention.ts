import type { Brand } from '../../kit/brand.ts'
import { addMonths, type CivilDate } from '../../kit/civil-date.ts'

export type RetentionClassId = Brand<number, 'RetentionClassId'>

/** What a class is for: a whole case, counted from its end; a form, counted from the day it came back. */
export const RETENTION_SUBJECTS = ['case', 'form'] as const
export type RetentionSubject = (typeof RETENTION_SUBJECTS)[number]

/** What is proposed when the time is up. A person always looks first. */
export const RETENTION_ACTIONS = ['erase', 'anonymise', 'review'] as const
export type RetentionAction = (typeof RETENTION_ACTIONS)[number]

/** How long records of a kind are kept, and why; the council's schedule, in place of the examples. */
export interface RetentionClass {
  readonly id: RetentionClassId
  readonly subject: RetentionSubject
  readonly name: string
  readonly months: number
  readonly action: RetentionAction
  readonly reason: string
  /** True for the class that holds where none was chosen. */
  readonly isUsual: boolean
}

/** What a record is kept by: its class, unless nothing was said the usual one, and a day that a person set instead. */
export interface Retention {
  readonly classId: RetentionClassId | null
  readonly reviewOn: CivilDate | null
  readonly keptBecause: string | null
}

/**
 * When a record is to be looked at: the day that a person set, else so many months after what the class counts from.
 * Null while that has not happened: an open case is not reviewed.
 */
export function reviewDay(
  { reviewOn }: Pick<Retention, 'reviewOn'>,
  { months }: Pick<RetentionClass, 'months'>,
  startsOn: CivilDate | null,
): CivilDate | null {
  if (reviewOn !== null) return reviewOn
  return startsOn === null ? null : addMonths(startsOn, months)
}

/** The class that holds for a record; undefined where neither it nor a usual one is there. */
export function classFor(
  classes: readonly RetentionClass[],
  subject: RetentionSubject,
  chosen: RetentionClassId | null,
): RetentionClass | undefined {
  const ofSubject = classes.filter((one) => one.subject === subject)
  return ofSubject.find(({ id }) => id === chosen) ?? ofSubject.find(({ isUsual }) => isUsual)
}
