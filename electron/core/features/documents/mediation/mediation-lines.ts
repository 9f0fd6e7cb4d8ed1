import {
  type BoardMediation,
  type BoardMediationLine,
  type BoardMediationShare,
  type CountRow,
  hiddenRows,
  type ProtectedOutcomes,
} from '../../../../../shared/domain/documents/board/index.ts'
import { FORM_POINTS } from '../../../../../shared/domain/mediation/index.ts'
import type { SuppressionPolicy } from '../../../../../shared/domain/suppression/index.ts'
import { listInWords } from '../../../../../shared/text/counts.ts'
import { financialYearsInWords } from '../../../../../shared/text/mediation-paper-words.ts'
import { PRESENTING_ISSUE_WORDS, SHARE_BASE_WORDS } from '../../../../../shared/text/mediation-words.ts'
import { keptBack, shareOfShown, shown } from './shown-counts.ts'

type Kind = 'issue' | 'year'

/** The same numbers by presenting issue and by financial year, and what the last row of issues is made of. */
export function breakdowns(
  counts: ProtectedOutcomes,
  policy: SuppressionPolicy,
): Pick<BoardMediation, 'byIssue' | 'byYear'> {
  return {
    byIssue: linesOf('issue', counts.issues, counts, policy, (issues) =>
      issues.length === 1
        ? listInWords(issues.map((issue) => PRESENTING_ISSUE_WORDS[issue]))
        : `All others: ${listInWords(issues.map((issue) => PRESENTING_ISSUE_WORDS[issue].toLowerCase()))}`,
    ),
    byYear: linesOf('year', counts.years, counts, policy, financialYearsInWords),
  }
}

function linesOf<Of>(
  kind: Kind,
  rows: readonly CountRow<Of>[],
  counts: ProtectedOutcomes,
  policy: SuppressionPolicy,
  nameOf: (of: readonly Of[]) => string,
): BoardMediationLine[] {
  const cell = (at: number, name: string) => counts.row(kind, at, name)
  const shares = (
    label: Pick<BoardMediationShare, 'name' | 'of'>,
    [part, whole]: readonly [part: string, whole: string],
    truth: (row: CountRow<Of>) => { readonly count: number; readonly base: number },
  ): BoardMediationShare[] => {
    const found = rows.map((_, at) => shareOfShown(label, cell(at, part), cell(at, whole), policy))
    const hidden = hiddenRows(
      rows.map((row, at) => ({ ...truth(row), isHidden: found[at]?.percent === null })),
    )
    return found.map((share, at) => (hidden[at] ? keptBack(label, share.base) : share))
  }
  const resolved = shares(
    { name: 'Resolved or partly resolved', of: SHARE_BASE_WORDS['ended-referrals'] },
    ['settled', 'ended'],
    (row) => ({ count: row.counts.settled, base: row.counts.ended }),
  )
  const [one = [], six = []] = FORM_POINTS.map((point, place) =>
    shares(
      { name: 'Improved', of: SHARE_BASE_WORDS['forms-answering'] },
      [`${point} improved`, `${point} answering`],
      (row) => ({ count: row.counts.improved[place] ?? 0, base: row.counts.answering[place] ?? 0 }),
    ),
  )
  return rows.flatMap(({ of }, at): BoardMediationLine[] => {
    const [resolvedHere, oneHere, sixHere] = [resolved[at], one[at], six[at]]
    if (resolvedHere === undefined || oneHere === undefined || sixHere === undefined) return []
    return [
      {
        name: nameOf(of),
        referrals: shown(cell(at, 'referrals')),
        ended: shown(cell(at, 'ended')),
        resolved: resolvedHere,
        improvedAtOne: oneHere,
        improvedAtSix: sixHere,
        repeats: shown(cell(at, 'repeats')),
      },
    ]
  })
}
