import type {
  BoardMediation,
  BoardMediationShare,
  ShownCount,
} from '../../../../../shared/domain/documents/board/index.ts'
import { LOW_RESPONSE } from '../../../../../shared/domain/mediation/index.ts'
import { SMALLEST_BASE } from '../../../../../shared/domain/statistics/index.ts'
import { countOf } from '../../../../../shared/text/counts.ts'
import { CAUTION_WORDS } from '../../../../../shared/text/mediation-words.ts'

/** What to be told of percentages of so many shown answers; made from shown numbers, so that a caution tells no more. */
export function cautionsInWords(answers: ShownCount, response: number | null, isDue: boolean): string[] {
  if (!isDue) return ['No form has come due yet.']
  if (answers === 0) return [CAUTION_WORDS['no-answers']]
  return [
    ...(answers === null || answers < SMALLEST_BASE ? [CAUTION_WORDS.few] : []),
    ...(response !== null && response < LOW_RESPONSE ? [CAUTION_WORDS['non-response']] : []),
  ]
}

/** The whole in a few sentences; a number that is kept back is in none of them. */
export function mediationSentences(page: Omit<BoardMediation, 'sentences' | 'charts'>): string[] {
  const [referrals, cases] = page.counts
  return [
    referralsInWords(referrals?.count ?? null, cases?.count ?? null),
    ...page.resolved.filter(({ percent }) => percent !== null).map((share) => `${sentenceOf(share)}.`),
    ...page.points.flatMap(({ name, response, improved }) => [
      ...(response.percent === null ? [] : [`${name}, ${lower(sentenceOf(response))}.`]),
      ...(improved.percent === null ? [] : [`${name}, ${lower(sentenceOf(improved))}.`]),
    ]),
    ...(page.pairs.sustained.percent === null ? [] : [`${sentenceOf(page.pairs.sustained)}.`]),
    page.pairs.sentence,
    ...(page.days === null
      ? []
      : [
          `From referral to end it took ${countOf(page.days.median, 'day')} at the median; half of the cases took between ${page.days.lowerQuartile} and ${page.days.upperQuartile} days.`,
        ]),
    ...(page.repeats === null
      ? ['The number of repeat reports is kept back.']
      : [
          `After the end there ${page.repeats === 1 ? 'was' : 'were'} ${countOf(page.repeats, 'repeat report')} about the same matter.`,
        ]),
  ]
}

function referralsInWords(referrals: ShownCount, cases: ShownCount): string {
  if (referrals === null) return 'The number of referrals is kept back.'
  const arrived = `Referrals: ${referrals}.`
  return cases === null
    ? `${arrived} How many of them were taken on is kept back.`
    : `${arrived} Taken on as cases: ${cases} of them.`
}

/** "Resolved or partly resolved: 40 of 52 cases that proceeded, 77% (95% limits 64% to 86%)". */
function sentenceOf({ name, of, count, base, percent, low, high }: BoardMediationShare): string {
  return `${name}: ${count} of ${base} ${of}, ${percent}% (95% limits ${low}% to ${high}%)`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
