import {
  type BoardMediationPairs,
  type ProtectedOutcomes,
  shownPairs,
} from '../../../../../shared/domain/documents/board/index.ts'
import { mcnemarP, type OutcomeLine } from '../../../../../shared/domain/mediation/index.ts'
import type { SuppressionPolicy } from '../../../../../shared/domain/suppression/index.ts'
import { SHARE_BASE_WORDS } from '../../../../../shared/text/mediation-words.ts'
import { cautionsInWords } from './mediation-sentences.ts'
import { named, shareOfShown, shown } from './shown-counts.ts'

/** Below this, a change is more than chance would explain at the 95% level. */
const CHANCE = 0.05

/** What lasted, among people who answered at both points. */
export function pairsPage(
  line: OutcomeLine,
  counts: ProtectedOutcomes,
  policy: SuppressionPolicy,
): BoardMediationPairs {
  const pairs = shownPairs(line, counts, policy)
  const sustained = shareOfShown(
    { name: 'Sustained', of: SHARE_BASE_WORDS['matched-pairs'] },
    pairs.both,
    pairs.pairs,
    policy,
  )
  const [lost, gained] = [shown(pairs.lost), shown(pairs.gained)]
  const total = shown(pairs.pairs)
  // A percentage is kept back of a small group that all say the same; their numbers would tell it too.
  const isTold = sustained.percent !== null || total === 0
  const hasTest = isTold && lost !== null && gained !== null && total !== null && total > 0
  const p = hasTest ? Math.round(1000 * mcnemarP(lost, gained)) / 1000 : null
  const star = { kind: 'starred', because: 'secondary' } as const
  return {
    counts: [
      named('People who answered both times', pairs.pairs),
      named('Improved both times', isTold ? pairs.both : star),
      named('Improved at one month and no longer at six', isTold ? pairs.lost : star),
      named('Improved at six months only', isTold ? pairs.gained : star),
      named('Improved neither time', isTold ? pairs.neither : star),
    ],
    sustained,
    p,
    sentence: sentenceOf(total, p, lost, gained),
    cautions: cautionsInWords(total, null, true),
  }
}

function sentenceOf(
  total: number | null,
  p: number | null,
  lost: number | null,
  gained: number | null,
): string {
  if (total === 0) return 'Nobody has answered at both points yet.'
  if (p === null || lost === null || gained === null)
    return 'The change between one and six months is not tested here, because small numbers are behind it.'
  const words = p < 0.001 ? 'p below 0.001' : `p ${p.toFixed(3)}`
  if (p >= CHANCE)
    return `Between one and six months there is no more change than chance would explain (McNemar’s exact test, ${words}).`
  return lost > gained
    ? `Between one and six months things got worse for more people than better, by more than chance would explain (McNemar’s exact test, ${words}).`
    : `Between one and six months things got better for more people than worse, by more than chance would explain (McNemar’s exact test, ${words}).`
}
