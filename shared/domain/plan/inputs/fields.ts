import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../../../kit/civil-date.ts'
import { ITEM_MARKS } from '../content.ts'
import type {
  AimId,
  BlockId,
  ColumnId,
  EditionId,
  FactId,
  Identity,
  IssueId,
  ItemId,
  NoteId,
  PartnerId,
  PlanId,
  PriorityId,
  RowId,
  SectionId,
} from '../ids.ts'
import { LONGEST_TEXT, tidyLine, tidyText } from '../tidy-text.ts'

// The fields that the commands of the plan are made of. Text comes out tidied (see `tidyText`); nothing is cut short.

/** The most characters of a name or a heading. */
const LONGEST_LINE = 500
const TOO_LONG_TEXT = `The text is longer than ${LONGEST_TEXT.toLocaleString('en-GB')} characters. Split it in two.`
const TOO_LONG_LINE = `A name or heading can have at most ${LONGEST_LINE} characters. Shorten it.`
const EMPTY_TEXT = 'The text is empty. Type something, or delete it instead.'
const EMPTY_LINE = 'The name is empty. Type a name.'

function id<Id extends number>() {
  return z.custom<Id>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0, {
    error: 'A thing of the plan is named by its number.',
  })
}

export const planId = id<PlanId>()
export const editionId = id<EditionId>()
export const sectionId = id<SectionId>()
export const blockId = id<BlockId>()
export const priorityId = id<PriorityId>()
export const columnId = id<ColumnId>()
export const issueId = id<IssueId>()
export const rowId = id<RowId>()
export const itemId = id<ItemId>()
export const noteId = id<NoteId>()
export const partnerId = id<PartnerId>()
export const factId = id<FactId>()
export const aimId = id<AimId>()

/** What a tie in the text names a fact by. */
export const factIdentity = z.custom<Identity>(
  (value) => typeof value === 'string' && /^[0-9a-f]{32}$/u.test(value),
  { error: 'A fact is named by its identity.' },
)

/** A position from 1; beyond the end means the end, and absent too. */
export const position = z.int().positive()

/** Text of an item or paragraph. */
export const text = z
  .string()
  .transform(tidyText)
  .pipe(z.string().min(1, EMPTY_TEXT).max(LONGEST_TEXT, TOO_LONG_TEXT))

/** A name or heading, in one line. */
export const line = z
  .string()
  .transform(tidyLine)
  .pipe(z.string().min(1, EMPTY_LINE).max(LONGEST_LINE, TOO_LONG_LINE))

/** A few words or nothing: empty text counts as nothing. */
export const optionalLine = z
  .string()
  .transform(tidyLine)
  .pipe(z.string().max(LONGEST_LINE, TOO_LONG_LINE))
  .transform((value) => (value === '' ? null : value))
  .nullable()

export const mark = z.enum(ITEM_MARKS)

export const civilDay = z.custom<CivilDate>(
  (value) => typeof value === 'string' && parseCivilDate(value) !== undefined,
  { error: 'That day is not in the calendar. Dates are written like 31 March 2021.' },
)

export const dueDate = z.strictObject({
  on: civilDay,
  words: optionalLine,
  precision: z.enum(['day', 'month', 'season', 'year']),
})

/** A figure, finite. */
export const figure = z.number().finite()
