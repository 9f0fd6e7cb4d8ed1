import { z } from 'zod'
import { civilDay, line, optionalLine } from '../plan/inputs/fields.ts'
import type { CaseReviewPeriodId, PublishedCountId } from './case-reviews.ts'
import { caseId, numbered, partyId } from './inputs.ts'
import { DISCLOSURE_AUDIENCES, ERASABLE, FEWEST_LETTERS, MOST_PERSON_LETTERS } from './privacy.ts'
import { RETENTION_ACTIONS, RETENTION_SUBJECTS, type RetentionClassId } from './retention.ts'

// What the commands about case reviews, keeping, disclosing and erasing are given.

const COUNT = 'A count is a whole number from 0 up.'
const count = z.int(COUNT).min(0, COUNT).max(1_000_000_000, COUNT)
const noted = z.strictObject({ count, note: optionalLine })
const classId = numbered<RetentionClassId>('A retention class')

/** Without a number it is a new period. */
export const setCaseReviewsInput = z.strictObject({
  periodId: numbered<CaseReviewPeriodId>('A period of case reviews').nullable(),
  from: civilDay,
  to: civilDay,
  figures: z.strictObject({
    applications: noted,
    belowThreshold: noted,
    reviews: noted,
    recommendations: noted,
  }),
})
export const removeCaseReviewsInput = z.strictObject({
  periodId: numbered<CaseReviewPeriodId>('A period of case reviews'),
})

const YEAR = 'A financial year is named by the year in which it begins, such as 2020.'
/** A count of the same name and year is replaced. */
export const setPublishedCountInput = z.strictObject({
  name: line,
  year: z.int(YEAR).min(1990, YEAR).max(2200, YEAR),
  count,
  reason: line,
})
export const removePublishedCountInput = z.strictObject({
  countId: numbered<PublishedCountId>('A published count'),
})

const MONTHS = 'How long records are kept is a whole number of months from 0 to 1,200.'
/** Without a number it is a new class. */
export const setRetentionClassInput = z.strictObject({
  classId: classId.nullable(),
  subject: z.enum(RETENTION_SUBJECTS),
  name: line,
  months: z.int(MONTHS).min(0, MONTHS).max(1_200, MONTHS),
  action: z.enum(RETENTION_ACTIONS),
  reason: line,
  isUsual: z.boolean(),
})
/** Says by which class a record is kept, and until when where that is another day than the class gives. */
export const keepRecordInput = z
  .strictObject({
    subject: z.enum(RETENTION_SUBJECTS),
    recordId: numbered<number>('A record'),
    classId: classId.nullable(),
    reviewOn: civilDay.nullable(),
    because: optionalLine,
  })
  .refine(({ reviewOn, because }) => reviewOn === null || because !== null, {
    error: 'Say why the record is kept until another day than its class gives.',
  })

export const addDisclosureInput = z.strictObject({
  caseId: caseId.nullable(),
  /** A party of that case; null for the whole of it. */
  partyId: partyId.nullable(),
  on: civilDay,
  recipient: line,
  what: line,
  legalBasis: line,
  audience: z.enum(DISCLOSURE_AUDIENCES),
  fields: z.array(line).max(100),
})

export const eraseInput = z.strictObject({ kind: z.enum(ERASABLE), recordId: numbered<number>('A record') })

export const findPersonInput = z.strictObject({
  words: z
    .string()
    .trim()
    .min(FEWEST_LETTERS, `Type at least ${FEWEST_LETTERS} letters of a name, a number or an address.`)
    .max(MOST_PERSON_LETTERS, 'That is too long. Type a name, a number or an address.'),
})
