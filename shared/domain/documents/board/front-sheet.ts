import { z } from 'zod'
import { parseCivilDate } from '../../../kit/civil-date.ts'

/** For whom a board report is: members in public session, or in private with the paragraph that allows it. */
export const RELEASES = ['general', 'not-for-publication'] as const
export type Release = (typeof RELEASES)[number]

/** What the report asks of those who read it. */
export const REQUESTS = ['note', 'approve', 'decide'] as const
export type Request = (typeof REQUESTS)[number]

/** What a committee paper says about its consequences, in the order in which councils print them. */
export const IMPLICATIONS = ['finance', 'legal', 'equality', 'dataProtection'] as const
export type Implication = (typeof IMPLICATIONS)[number]

const MOST_WORDS = 4000
const MOST_RECOMMENDATIONS = 20

const line = z.string().trim().max(200)
const words = z.string().trim().max(MOST_WORDS)
const day = z.string().transform((text, context) => {
  const date = parseCivilDate(text)
  if (date !== undefined) return date
  context.addIssue({ code: 'custom', message: 'That is no day of the calendar.' })
  return z.NEVER
})

/**
 * The front sheet of a committee paper, as the officer fills it in. Empty text means that nothing was said; the paper
 * then says so where a clerk would miss it.
 */
export const frontSheet = z.strictObject({
  reportOf: line,
  reportTo: line,
  contactOfficer: line,
  meetingOn: day.nullable(),
  wardsAffected: line,
  release: z.enum(RELEASES),
  /** The paragraph of Schedule 12A to the Local Government Act 1972, 1 to 7, that keeps the paper from publication. */
  exemptParagraph: z.int().min(1).max(7).nullable(),
  purpose: words,
  request: z.enum(REQUESTS),
  recommendations: z.array(words.min(1)).max(MOST_RECOMMENDATIONS),
  implications: z.strictObject({
    finance: words,
    legal: words,
    equality: words,
    dataProtection: words,
  }),
})
export type FrontSheet = z.infer<typeof frontSheet>

export const EMPTY_FRONT_SHEET: FrontSheet = {
  reportOf: '',
  reportTo: '',
  contactOfficer: '',
  meetingOn: null,
  wardsAffected: '',
  release: 'general',
  exemptParagraph: null,
  purpose: '',
  request: 'note',
  recommendations: [],
  implications: { finance: '', legal: '', equality: '', dataProtection: '' },
}

/** What keeps a front sheet from going to a clerk, in the order of its fields; none when it is complete. */
export function frontSheetGaps(sheet: FrontSheet): readonly (keyof FrontSheet)[] {
  const empty = (['reportOf', 'reportTo', 'contactOfficer', 'wardsAffected'] as const).filter(
    (field) => sheet[field] === '',
  )
  const meeting = sheet.meetingOn === null ? (['meetingOn'] as const) : []
  const isUnexplained = sheet.release === 'not-for-publication' && sheet.exemptParagraph === null
  return [...empty, ...meeting, ...(isUnexplained ? (['exemptParagraph'] as const) : [])]
}
