import type {
  BoardMediationCount,
  BoardMediationShare,
  ShownCount,
} from '../../../../../shared/domain/documents/board/index.ts'
import { wilsonLimits } from '../../../../../shared/domain/statistics/index.ts'
import {
  type ProtectedCell,
  protectShare,
  type SuppressionPolicy,
} from '../../../../../shared/domain/suppression/index.ts'

export const KEPT_BACK_REMARK = 'Not shown: a small number of people or cases is behind it.'
const NOBODY_REMARK = 'There is none to be a share of.'

/** A protected count as plain data. */
export function shown(cell: ProtectedCell): ShownCount {
  return cell.kind === 'starred' ? null : cell.value
}

/** A protected count under its name. */
export function named(name: string, cell: ProtectedCell, meaning = ''): BoardMediationCount {
  return { name, count: shown(cell), meaning }
}

/** A share of two protected counts; its percentage and limits come from what is shown of them, and from nothing else. */
export function shareOfShown(
  { name, of }: Pick<BoardMediationShare, 'name' | 'of'>,
  part: ProtectedCell,
  whole: ProtectedCell,
  policy: SuppressionPolicy,
): BoardMediationShare {
  const share = protectShare(part, whole, policy)
  const nothing = { name, of, percent: null, low: null, high: null }
  const base = shown(whole)
  if (share.kind === 'none') return { ...nothing, count: shown(part), base, remark: NOBODY_REMARK }
  const count = shown(part)
  // That all or nobody of a small group said so would be told by the count as well.
  if (share.kind === 'starred' || count === null || base === null) {
    return { ...nothing, count: null, base, remark: KEPT_BACK_REMARK }
  }
  const { low, high } = wilsonLimits(count, base)
  return {
    name,
    of,
    count,
    base,
    percent: Math.round(share.percent),
    low: Math.round(100 * low),
    high: Math.round(100 * high),
    remark: '',
  }
}

/** The same share without a figure. */
export function keptBack(
  { name, of }: Pick<BoardMediationShare, 'name' | 'of'>,
  base: ShownCount,
): BoardMediationShare {
  return { name, of, count: null, base, percent: null, low: null, high: null, remark: KEPT_BACK_REMARK }
}
