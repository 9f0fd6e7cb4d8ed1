import { type Change, type Period, periodsWithin } from '../measures/index.ts'
import { type CountCell, isSmall, protect, type SuppressionPolicy } from '../suppression/index.ts'
import { countWithin } from './area-count.ts'
import type { AreaPicture, PictureByWard, WardPicture } from './ward-picture.types.ts'

/** What earlier papers said was counted in a place over a period; null where none did. The district has its own name. */
export type PublishedAreaCount = (place: string, period: Period) => number | null

/** The name of the district's wards added up, where the source gives no figure of its own for it. */
export const WARDS_TOGETHER = 'Wards together'

/**
 * A picture as it may be published. Where the indicator counts people, small counts are kept back in both years, and as
 * many more as it takes that none can be worked out: a district is the sum of its wards, a year of its quarters, and
 * readers remember earlier papers. With them goes everything that is worked out from them: rates, comparisons, hotspots,
 * and the cells that the figures came from. Rule: `protect`.
 */
export function publishablePicture(
  picture: PictureByWard,
  policy: SuppressionPolicy,
  published: PublishedAreaCount = () => null,
): PictureByWard {
  if (picture.indicator.counts !== 'people') return picture
  const { wards, district, wider } = picture
  const isKept = keptBackIn(picture, policy, published)
  const [isLevelKept, wasLevelKept] = [isKept('now', DISTRICT), isKept('before', DISTRICT)]
  const shown = wards.map((ward) => {
    const isHidden = isKept('now', ward.place.id)
    const kept = isHidden ? withoutCount(ward) : ward
    const change = isHidden || isKept('before', ward.place.id) ? NOT_SAID : ward.change
    return {
      ...kept,
      change,
      ...(district === null || isLevelKept ? { against: null, isHotspot: false } : {}),
    }
  })
  const isAnyHidden = shown.some((ward) => !isShown(ward))
  const isSmallCount = (count: number | null): boolean => count !== null && isSmall(count, policy)
  return {
    ...picture,
    wards: [...shown.filter(isShown), ...shown.filter((ward) => !isShown(ward)).sort(byName)],
    district:
      district === null
        ? null
        : {
            ...district,
            // The cells of the wards together would say what is kept back.
            parts: isAnyHidden || isLevelKept ? [] : district.parts,
            ...(isLevelKept ? { count: null, rate: null } : {}),
            ...(isLevelKept || wasLevelKept ? { change: NOT_SAID } : {}),
          },
    wider: wider.map((area) => ({
      ...area,
      ...(isSmallCount(area.count) ? { count: null, rate: null, parts: [] } : {}),
      ...(isSmallCount(area.count) || isSmallCount(area.change.before?.value ?? null)
        ? { change: NOT_SAID }
        : {}),
    })),
  }
}

const DISTRICT = 'district'
type Column = { readonly name: string; readonly period: Period; readonly countOf: CountOf }
type CountOf = (area: AreaPicture) => number | null

/** Which cells are kept back: a cell is of a column of time and a place. */
function keptBackIn(
  picture: PictureByWard,
  policy: SuppressionPolicy,
  published: PublishedAreaCount,
): (column: string, place: number | typeof DISTRICT) => boolean {
  const { period, lastYear, wards, district } = picture
  const columns: Column[] = [
    { name: 'now', period, countOf: ({ count }) => count },
    { name: 'before', period: lastYear, countOf: ({ change }) => change.before?.value ?? null },
    ...quartersOf(picture),
  ]
  const cells = new Map<string, CountCell>()
  const names = new Map<string, string>(wards.map(({ place }) => [String(place.id), place.name]))
  names.set(DISTRICT, district?.place?.name ?? WARDS_TOGETHER)
  for (const { name, countOf, period: time } of columns) {
    for (const [id, area] of [
      ...wards.map((ward) => [String(ward.place.id), ward] as const),
      ...(district === null ? [] : [[DISTRICT, district] as const]),
    ]) {
      const count = countOf(area)
      if (count === null) continue
      const key = keyOf(name, id)
      const isKnown = published(names.get(id) ?? '', time) === count
      cells.set(key, { key, count, ...(isKnown ? { exemption: 'It stands in an earlier paper.' } : {}) })
    }
  }
  const stars = starsOf(cells, columns, [...names.keys()], policy)
  return (column, place) => stars.has(keyOf(column, String(place)))
}

/** The quarters of a longer period, where every area has a figure of each: other papers show them. */
function quartersOf({ period, wards, district }: PictureByWard): Column[] {
  const quarters = periodsWithin('quarterly', period)
  if (quarters.length < 2) return []
  const areas = [
    ...wards.filter(({ count }) => count !== null),
    ...(district?.place == null ? [] : [district]),
  ]
  const columns = quarters.map(
    (quarter, at): Column => ({
      name: `quarter ${at}`,
      period: quarter,
      countOf: (area) => countWithin(area.parts, quarter).count,
    }),
  )
  const isWhole = columns.every(({ countOf }) => areas.every((area) => countOf(area) !== null))
  return isWhole ? columns : []
}

interface Line {
  readonly total: string
  readonly parts: readonly string[]
}

function starsOf(
  cells: Map<string, CountCell>,
  columns: readonly Column[],
  places: readonly string[],
  policy: SuppressionPolicy,
): ReadonlySet<string> {
  const wards = places.filter((place) => place !== DISTRICT)
  const countOf = (key: string): number => cells.get(key)?.count ?? 0
  const lines: Line[] = []
  const doubtful: string[][] = []
  const addLine = (total: string, parts: readonly string[]): void => {
    const rest = countOf(total) - parts.reduce((sum, key) => sum + countOf(key), 0)
    if (rest < 0) {
      doubtful.push([total, ...parts])
      return
    }
    // What the total has beyond the known parts is known to nobody, unless it is large: then it is taken for known.
    const beyond = `beyond ${total} ${parts.length}`
    if (rest > 0) cells.set(beyond, { key: beyond, count: rest })
    lines.push({ total, parts: rest > 0 ? [...parts, beyond] : parts })
  }
  for (const { name } of columns) {
    const parts = wards.map((ward) => keyOf(name, ward)).filter((key) => cells.has(key))
    if (cells.has(keyOf(name, DISTRICT)) && parts.length > 0) addLine(keyOf(name, DISTRICT), parts)
  }
  const quarters = columns.filter(({ name }) => name.startsWith('quarter'))
  for (const place of quarters.length === 0 ? [] : places) {
    const parts = quarters.map(({ name }) => keyOf(name, place)).filter((key) => cells.has(key))
    const total = keyOf('now', place)
    const isWhole = parts.reduce((sum, key) => sum + countOf(key), 0) === countOf(total)
    if (cells.has(total) && parts.length === quarters.length && isWhole) lines.push({ total, parts })
  }
  const table = protect({ cells: [...cells.values()], lines }, policy)
  const stars = new Set(
    [...cells.values()]
      .filter(({ key, count }) => table.cells.get(key)?.kind === 'starred' || isSmall(count, policy))
      .map(({ key }) => key),
  )
  if (table.unprotected.length > 0) return new Set(cells.keys())
  for (const group of doubtful) {
    if (group.some((key) => stars.has(key))) for (const key of group) stars.add(key)
  }
  return stars
}

function keyOf(column: string, place: string): string {
  return `${column} of ${place}`
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
