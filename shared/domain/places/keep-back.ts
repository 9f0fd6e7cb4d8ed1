import type { Change } from '../measures/index.ts'
import type { PictureByWard, WardPicture } from './ward-picture.types.ts'

/** Counts of people from 1 up to this are kept back in what is published: they may point at somebody. */
export const LARGEST_KEPT_BACK = 4

/** Which counts of a line that adds up are kept back. */
export interface KeptBack {
  readonly parts: ReadonlySet<number>
  readonly isTotalKeptBack: boolean
}

/**
 * Keeps small counts of a line back, and as many more as it takes that none can be worked out from its total: the smallest
 * others first, the total where nothing else is left. A reader knows that what is kept back is at least 1, since noughts
 * are shown; so k of them that add up to S are each from 1 to S − k + 1, and that must reach beyond what is small.
 * Null counts are not known and not shown.
 */
export function keepBack(counts: readonly (number | null)[], total: number | null): KeptBack {
  const parts = new Set<number>()
  for (const [at, count] of counts.entries()) if (isSmall(count)) parts.add(at)
  if (total === null || isSmall(total)) return { parts, isTotalKeptBack: total !== null }
  const others = [...counts.entries()]
    .filter(([at, count]) => count !== null && count > 0 && !parts.has(at))
    .sort(([, one], [, other]) => (one ?? 0) - (other ?? 0))
    .map(([at]) => at)
  while (parts.size > 0 && !isSafe(counts, parts)) {
    const next = others.shift()
    if (next === undefined) return { parts, isTotalKeptBack: true }
    parts.add(next)
  }
  return { parts, isTotalKeptBack: false }
}

/**
 * A picture as it may be published. Where the indicator counts people, small counts are kept back in both years, with
 * everything that is worked out from them: rates, comparisons, hotspots, and the cells that the figures came from.
 */
export function publishablePicture(picture: PictureByWard): PictureByWard {
  if (picture.indicator.counts !== 'people') return picture
  const { wards, district, wider } = picture
  const now = keepBack(
    wards.map(({ count }) => count),
    district?.count ?? null,
  )
  const before = keepBack(
    wards.map(({ change }) => change.before?.value ?? null),
    district?.change.before?.value ?? null,
  )
  const isLevelKnown = district !== null && !now.isTotalKeptBack
  const shown = wards.map((ward, at) => {
    const kept = now.parts.has(at) ? withoutCount(ward) : ward
    const change = before.parts.has(at) || now.parts.has(at) ? NOT_SAID : ward.change
    return { ...kept, change, ...(isLevelKnown ? {} : { against: null, isHotspot: false }) }
  })
  return {
    ...picture,
    wards: [...shown.filter(isShown), ...shown.filter((ward) => !isShown(ward)).sort(byName)],
    district:
      district === null
        ? null
        : {
            ...district,
            // The cells of the wards together would say what is kept back.
            parts: district.place === null && now.parts.size > 0 ? [] : district.parts,
            ...(now.isTotalKeptBack ? { count: null, rate: null, parts: [] } : {}),
            ...(now.isTotalKeptBack || before.isTotalKeptBack ? { change: NOT_SAID } : {}),
          },
    wider: wider.map((area) => ({
      ...area,
      ...(isSmall(area.count) ? { count: null, rate: null, parts: [] } : {}),
      ...(isSmall(area.count) || isSmall(area.change.before?.value ?? null) ? { change: NOT_SAID } : {}),
    })),
  }
}

const NOT_SAID: Change = {
  now: null,
  before: null,
  direction: 'none',
  difference: null,
  percent: null,
  test: { kind: 'none', reason: 'nothing' },
}

function withoutCount(ward: WardPicture): WardPicture {
  return {
    ...ward,
    count: null,
    rate: null,
    parts: [],
    against: null,
    isHotspot: false,
    isAmongTop: false,
    cautions: [...ward.cautions, 'kept-back'],
  }
}

function isShown({ cautions }: WardPicture): boolean {
  return !cautions.includes('kept-back')
}

/** Their order by rate or count would say something of what is kept back. */
function byName(one: WardPicture, other: WardPicture): number {
  return one.place.name.localeCompare(other.place.name, 'en-GB')
}

function isSmall(count: number | null): boolean {
  return count !== null && count >= 1 && count <= LARGEST_KEPT_BACK
}

function isSafe(counts: readonly (number | null)[], parts: ReadonlySet<number>): boolean {
  const sum = [...parts].reduce((total, at) => total + (counts[at] ?? 0), 0)
  return sum - parts.size + 1 > LARGEST_KEPT_BACK
}
