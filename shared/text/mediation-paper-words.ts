import type { FormPoint } from '../domain/mediation/index.ts'

/** When somebody is asked, as a heading. */
export const AFTER_WORDS: Readonly<Record<FormPoint, string>> = {
  'one-month': 'One month after',
  'six-month': 'Six months after',
}

/** What the terms of the papers mean, a sentence each. */
export const MEDIATION_DEFINITIONS = [
  'A referral is a dispute that somebody sent to mediation; a case is one that was taken on. Both are counted by the day of the referral.',
  'People are the parties of cases by number, households the homes that they live in. Contacts and meetings are counted apart: a telephone call is a contact and no meeting.',
  'Outcomes are of the cases that ended in the period, whenever they were referred.',
  'Every percentage names what it is a share of. The same number of resolved cases is a larger share of the cases that reached a joint meeting than of all referrals.',
  'Forms go to every party one month and six months after the intervention ended. The response rate is returned forms of forms sent.',
  'Improved means that somebody answered 4 or 5, on a scale from 1 (much worse) to 5 (much better), when asked how things are compared with before mediation.',
  'Sustained means improved at one month and at six months, among people who answered both times.',
  'Limits are 95% limits by Wilson’s method: where the true share would lie if those who answered were a random draw of many. The change between one and six months is tested with McNemar’s exact test.',
  'Days run from the referral to the end of the intervention, of cases that proceeded. A quarter of the cases took fewer days than the lower quartile, and a quarter more than the upper one.',
  'Issues and years with fewer than 10 ended cases are put together with others.',
] as const

export const KEPT_BACK_NOTE =
  '* is a count of 1 to 4 people or cases, or another one from which such a count could be worked out. It is kept back so that nobody can be recognised. Noughts are shown.'

export const CASE_REVIEW_WORDS = {
  applications: 'Applications received',
  belowThreshold: 'Threshold not met',
  reviews: 'Reviews carried out',
  recommendations: 'Reviews that led to recommendations',
} as const

/** "2020/21" for 2020. */
export function financialYearInWords(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/** "2018/19 to 2019/20" for years that are put together. */
export function financialYearsInWords(years: readonly number[]): string {
  const [first = 0, last = first] = [years[0], years.at(-1)]
  return first === last
    ? financialYearInWords(first)
    : `${financialYearInWords(first)} to ${financialYearInWords(last)}`
}
