import {
  type BoardMediation,
  type BoardMediationPoint,
  type BoardMediationShare,
  mayShowShare,
  type ProtectedOutcomes,
  pointIn,
  protectOutcomes,
  shownCaseAnswers,
} from '../../../../../shared/domain/documents/board/index.ts'
import {
  CASE_OUTCOMES,
  CASE_REVIEW_COUNTS,
  type CaseReviewPeriod,
  FORM_POINTS,
  type FormPoint,
  type Outcomes,
  PUBLISHED_WHATEVER,
  type PublishedCount,
  type ShareBase,
} from '../../../../../shared/domain/mediation/index.ts'
import { DEFAULT_POLICY } from '../../../../../shared/domain/suppression/index.ts'
import {
  AFTER_WORDS,
  CASE_REVIEW_WORDS,
  financialYearInWords,
  MEDIATION_DEFINITIONS,
} from '../../../../../shared/text/mediation-paper-words.ts'
import { OUTCOME_WORDS, SHARE_BASE_WORDS } from '../../../../../shared/text/mediation-words.ts'
import { mediationCharts } from './mediation-charts.ts'
import { breakdowns } from './mediation-lines.ts'
import { cautionsInWords, mediationSentences } from './mediation-sentences.ts'
import { pairsPage } from './pairs-page.ts'
import { keptBack, named, shareOfShown, shown } from './shown-counts.ts'

/** What a page of mediation is made from. */
export interface MediationSource {
  readonly outcomes: Outcomes
  /** The days that cases are of, in words. */
  readonly period: string
  readonly reviews: readonly CaseReviewPeriod[]
  readonly published: readonly PublishedCount[]
}

/** Fewer cases than these say too much of single ones by their middle and quarters. */
const FEWEST_FOR_DAYS = 10
const POLICY = DEFAULT_POLICY
const STAR = { kind: 'starred', because: 'secondary' } as const

/** What came of mediation, as papers print it: nothing in it is a number that is kept back. */
export function mediationPage({ outcomes, period, reviews, published }: MediationSource): BoardMediation {
  const counts = protectOutcomes(outcomes, POLICY)
  const { all } = outcomes
  // Two people and two homes to a case: their number would tell how many cases were taken on.
  const areCasesShown = counts.all('cases').kind !== 'starred'
  const page: Omit<BoardMediation, 'sentences' | 'charts'> = {
    period,
    asAt: outcomes.asAt,
    counts: [
      named('Referrals', counts.all('referrals'), 'Disputes that were sent to mediation.'),
      named('Cases', counts.all('cases'), 'Referrals that were taken on.'),
      named('Households', areCasesShown ? counts.all('households') : STAR, 'Of cases.'),
      named('People', areCasesShown ? counts.all('people') : STAR, 'Parties of cases.'),
      named('Contacts', counts.all('contacts'), 'Calls, letters, messages and visits.'),
      named('Meetings', counts.all('meetings'), 'Of any kind; no contact is among them.'),
    ],
    outcomes: [
      named('Referrals that ended', counts.all('ended')),
      ...CASE_OUTCOMES.toSorted((one, other) => Number(one === 'open') - Number(other === 'open')).map(
        (outcome) => named(OUTCOME_WORDS[outcome], counts.all(outcome), OUTCOME_MEANINGS[outcome] ?? ''),
      ),
    ],
    resolved: resolvedShares(outcomes, counts),
    points: FORM_POINTS.map((point) => pointPage(outcomes, counts, point)),
    pairs: pairsPage(all, counts, POLICY),
    days: daysOf(outcomes, counts),
    repeats: shown(counts.all('repeats')),
    ...breakdowns(counts, POLICY),
    reviews: reviews.map(({ from, to, figures }) => ({
      from,
      to,
      figures: CASE_REVIEW_COUNTS.map((key) => ({
        name: CASE_REVIEW_WORDS[key],
        count: figures[key].count,
        note: figures[key].note ?? '',
      })),
    })),
    exemption: PUBLISHED_WHATEVER,
    published: published.map(({ name, year, count, reason }) => ({
      name,
      year: financialYearInWords(year),
      count,
      reason,
    })),
    definitions: MEDIATION_DEFINITIONS,
  }
  return { ...page, sentences: mediationSentences(page), charts: mediationCharts(page) }
}

const OUTCOME_MEANINGS: Partial<Readonly<Record<string, string>>> = {
  'did-not-proceed': 'A party declined, or it was found unsuitable, or went back to who sent it.',
  open: 'Referred in the period and not ended yet.',
}

function resolvedShares({ all }: Outcomes, counts: ProtectedOutcomes): BoardMediationShare[] {
  const name = 'Resolved or partly resolved'
  const part = counts.all('settled')
  return all.resolved.map((share) => {
    const label = { name, of: SHARE_BASE_WORDS[share.of] }
    const whole = counts.all(share.of === 'cases-that-proceeded' ? 'proceeded' : 'ended')
    if (WHOLE.includes(share.of)) return shareOfShown(label, part, whole, POLICY)
    const isOfJoint = share.of === 'cases-with-joint-meeting'
    const { resolved, 'partly-resolved': partly, 'not-resolved': not } = all.outcomes
    const proceeded = resolved + partly + not
    const within = {
      part: resolved + partly,
      whole: isOfJoint ? proceeded : proceeded + all.outcomes['did-not-proceed'],
      cells: [part, counts.all(isOfJoint ? 'proceeded' : 'ended')],
    }
    if (!mayShowShare(share, within, POLICY)) return keptBack(label, null)
    const plain = (value: number) => ({ kind: 'shown', value }) as const
    return shareOfShown(label, plain(share.count), plain(share.base), POLICY)
  })
}

/** Bases whose numbers are among the counts that are printed. */
const WHOLE: readonly ShareBase[] = ['ended-referrals', 'cases-that-proceeded']

function pointPage({ all }: Outcomes, counts: ProtectedOutcomes, point: FormPoint): BoardMediationPoint {
  const cell = (name: string) => counts.all(`${point} ${name}`)
  const response = shareOfShown(
    { name: 'Returned', of: SHARE_BASE_WORDS['forms-sent'] },
    cell('returned'),
    cell('sent'),
    POLICY,
  )
  const improved = shareOfShown(
    { name: 'Improved', of: SHARE_BASE_WORDS['forms-answering'] },
    cell('improved'),
    cell('answering'),
    POLICY,
  )
  // Two people to a case: how many are due would tell how many cases went on, and so how few did not.
  const isProceededShown = ['proceeded', 'did-not-proceed'].every(
    (name) => counts.all(name).kind !== 'starred',
  )
  const answers = all.caseAnswers.find((one) => one.point === point)
  const byCase = answers === undefined ? null : shownCaseAnswers(answers, counts, POLICY)
  return {
    name: AFTER_WORDS[point],
    asked: [
      named('Forms that have come due', isProceededShown ? cell('due') : STAR),
      named('Not asked', cell('not asked'), 'For a reason, such as that asking could do harm.'),
      named('Sent', cell('sent')),
      named('Returned', cell('returned')),
      named('No reply after two reminders', cell('no reply')),
      named('Reply awaited', cell('waiting')),
    ],
    response,
    improved,
    byCase:
      byCase === null
        ? null
        : [
            { name: 'Both parties say improved', count: byCase.both },
            { name: 'One of them', count: byCase.one },
            { name: 'Neither', count: byCase.neither },
            { name: 'Only one answered: improved', count: byCase.aloneImproved },
            { name: 'Only one answered: not improved', count: byCase.aloneNot },
          ],
    cautions: cautionsInWords(improved.base, response.percent, pointIn(all, point).due > 0),
  }
}

function daysOf({ all }: Outcomes, counts: ProtectedOutcomes): BoardMediation['days'] {
  const base = shown(counts.all('proceeded'))
  if (all.days === null || base === null || base < FEWEST_FOR_DAYS) return null
  const { median, lowerQuartile, upperQuartile } = all.days
  return {
    median: Math.round(median),
    lowerQuartile: Math.round(lowerQuartile),
    upperQuartile: Math.round(upperQuartile),
  }
}
