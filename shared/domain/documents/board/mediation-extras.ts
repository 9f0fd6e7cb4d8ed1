import {
  type CaseAnswers,
  FORM_POINTS,
  type FormPoint,
  type OutcomeLine,
  type Share,
} from '../../mediation/index.ts'
import { isSmall, type ProtectedCell, protect, type SuppressionPolicy } from '../../suppression/index.ts'
import { type ProtectedOutcomes, pointIn } from './mediation-counts.ts'

/**
 * Numbers that hang together with those of `protectOutcomes` in too many ways to be starred one by one. Each group of
 * them is shown whole, where neither they nor what can be worked out from them and what is shown already is small, or
 * not at all.
 */

/** Whether a share with a narrower base may stand beside what is shown of all ended cases, in `proceeded` or `ended`. */
export function mayShowShare(
  { count, base }: Pick<Share, 'count' | 'base'>,
  within: { readonly part: number; readonly whole: number; readonly cells: readonly ProtectedCell[] },
  policy: SuppressionPolicy,
): boolean {
  const { part, whole, cells } = within
  const inside = [count, base - count]
  const outside = [part - count, whole - base, whole - part - (base - count)]
  return areShown(cells) && areLarge([...inside, base, ...outside], policy)
}

/** How cases came out by what their parties say; null where one of the numbers, or of the answers behind them, is small. */
export function shownCaseAnswers(
  answers: CaseAnswers,
  counts: ProtectedOutcomes,
  policy: SuppressionPolicy,
): Omit<CaseAnswers, 'point'> | null {
  const { point, ...numbers } = answers
  return areShown(answerCells(counts, point)) && areLarge(Object.values(numbers), policy) ? numbers : null
}

/** Those who answered at both points, as they may be published. */
export interface ShownPairs {
  readonly pairs: ProtectedCell
  readonly both: ProtectedCell
  readonly lost: ProtectedCell
  readonly gained: ProtectedCell
  readonly neither: ProtectedCell
}

const STAR: ProtectedCell = { kind: 'starred', because: 'secondary' }
const ALL_STARRED: ShownPairs = { pairs: STAR, both: STAR, lost: STAR, gained: STAR, neither: STAR }

/** What may be published of matched pairs beside the answers at each point, of which they are a part. */
export function shownPairs(
  line: OutcomeLine,
  counts: ProtectedOutcomes,
  policy: SuppressionPolicy,
): ShownPairs {
  const { pairs, lost, gained, sustained } = line.pairs
  const both = sustained.count
  const neither = pairs - both - lost - gained
  const [one, six] = FORM_POINTS.map((point) => pointIn(line, point).improved)
  if (one === undefined || six === undefined) return ALL_STARRED
  const outside = [one.base - pairs, six.base - pairs, one.count - both, six.count - both]
  const isSafe =
    areShown(FORM_POINTS.flatMap((point) => answerCells(counts, point))) && areLarge(outside, policy)
  if (!isSafe) return ALL_STARRED
  const { cells } = protect(
    {
      cells: Object.entries({ pairs, both, 'not both': pairs - both, lost, gained, neither }).map(
        ([key, count]) => ({ key, count }),
      ),
      lines: [
        { total: 'pairs', parts: ['both', 'not both'] },
        { total: 'not both', parts: ['lost', 'gained', 'neither'] },
      ],
    },
    policy,
  )
  const cell = (key: string): ProtectedCell => cells.get(key) ?? STAR
  const found = { pairs: cell('pairs'), both: cell('both') }
  // With the answers at each point, these would tell of the few who answered only once.
  const alone = [
    one.count - both - lost,
    one.base - one.count - gained - neither,
    six.count - both - gained,
    six.base - six.count - lost - neither,
  ]
  if (!areLarge(alone, policy)) return { ...found, lost: STAR, gained: STAR, neither: STAR }
  return { ...found, lost: cell('lost'), gained: cell('gained'), neither: cell('neither') }
}

/**
 * Which rows of a breakdown show no percentage. Where a single one does not, or those that do not would come out as
 * all or nobody by subtracting the others from the total, the smallest of the others is hidden too.
 */
export function hiddenRows(
  rows: readonly { readonly count: number; readonly base: number; readonly isHidden: boolean }[],
): readonly boolean[] {
  const hidden = rows.map(({ isHidden, base }) => isHidden && base > 0)
  for (;;) {
    const [kept, open] = [
      rows.filter((_, at) => hidden[at]),
      rows.flatMap((row, at) => (hidden[at] || row.base === 0 ? [] : [at])),
    ]
    const base = kept.reduce((sum, row) => sum + row.base, 0)
    const count = kept.reduce((sum, row) => sum + row.count, 0)
    const tells = kept.length === 1 || (kept.length > 0 && (count === 0 || count === base))
    const [next] = open.toSorted((one, other) => (rows[one]?.base ?? 0) - (rows[other]?.base ?? 0))
    if (!tells || next === undefined) return hidden
    hidden[next] = true
  }
}

function answerCells({ all }: ProtectedOutcomes, point: FormPoint): ProtectedCell[] {
  return ['answering', 'improved', 'not improved'].map((name) => all(`${point} ${name}`))
}

function areShown(cells: readonly ProtectedCell[]): boolean {
  return cells.every(({ kind }) => kind !== 'starred')
}

function areLarge(counts: readonly number[], policy: SuppressionPolicy): boolean {
  return counts.every((count) => count >= 0 && !isSmall(count, policy))
}
