import { falseDiscovery } from '../statistics/index.ts'
import { CHANCE, compareWithRest, type ShareComparison } from './compare.ts'
import { type Estimate, estimateOf } from './estimate.ts'
import type { AskedId, Group, SurveyContent } from './survey.ts'

/** One group's answers, held against those of everybody else in the wave. */
export interface GroupLine {
  readonly group: Group
  readonly estimate: Estimate | null
  readonly againstRest: ShareComparison
  /** Whether it counts as different: beyond chance, and still so after allowing for how many groups were tested. */
  readonly isDifferent: boolean
}

/**
 * The groups of one breakdown in one wave, in the order in which they are kept. With `controls`, the many comparisons are
 * allowed for (false discovery at 5 %), which makes fewer groups stand out by accident.
 */
export function groupLines(
  content: SurveyContent,
  askedId: AskedId,
  dimension: string,
  controls: boolean,
): GroupLine[] {
  const asked = content.asked.find(({ id }) => id === askedId)
  const wave = content.waves.find(({ id }) => id === asked?.waveId)
  const everybody = content.results.find((one) => one.askedId === askedId && one.groupId === null)
  if (asked === undefined || wave === undefined) return []
  const lines = content.groups.flatMap((group) => {
    if (group.dimension !== dimension) return []
    const result = content.results.find((one) => one.askedId === askedId && one.groupId === group.id)
    if (result === undefined) return []
    const againstRest: ShareComparison =
      everybody === undefined
        ? { kind: 'not-tested', why: 'no-rest', difference: null }
        : compareWithRest(result, everybody, asked, wave)
    return [{ group, estimate: estimateOf(result, asked, wave), againstRest }]
  })
  const ps = lines.flatMap(({ againstRest }) => (againstRest.kind === 'tested' ? [againstRest.p] : []))
  const kept = falseDiscovery(ps, CHANCE)
  let tested = -1
  return lines.map((line) => {
    if (line.againstRest.kind !== 'tested') return { ...line, isDifferent: false }
    tested += 1
    return { ...line, isDifferent: controls ? kept[tested] === true : line.againstRest.isBeyondChance }
  })
}
