import { type BarChart, chartPeriod, type LineChart } from '../domain/charts/index.ts'
import { isSamePeriod, periodInWords, samePeriodLastYear } from '../domain/measures/index.ts'
import type { PictureByWard, Trend } from '../domain/places/index.ts'
import { listInWords, sentenceCase } from './counts.ts'
import { RATE_WORDS } from './ward-words.ts'

/** Fewer figures than this make no line. */
const FEWEST_POINTS = 3

/**
 * The wards of a picture beside each other, in its order: rates with limits and the district's as the level, or counts
 * where there are no rates. Null where no ward has a figure.
 */
export function wardsChart(picture: PictureByWard, source: string): BarChart | null {
  const { indicator, wards, district } = picture
  const isRate = wards.some(({ rate }) => rate !== null)
  const shown = wards.filter(({ count, rate }) => (isRate ? rate !== null : count !== null))
  if (shown.length === 0) return null
  const left = wards.filter((ward) => !shown.includes(ward)).map(({ place }) => place.name)
  return {
    kind: 'bars',
    title: titleOf(picture, isRate),
    unit: isRate
      ? { form: 'rate', words: RATE_WORDS }
      : { form: 'count', words: indicator.counts === 'people' ? 'people' : 'number' },
    source,
    notes:
      left.length === 0
        ? []
        : [`Not drawn: ${listInWords(left)}, without ${isRate ? 'a rate' : 'a figure'}.`],
    category: 'Ward',
    bars: shown.map(({ place, rate, count }) =>
      isRate && rate !== null
        ? { name: place.name, value: rate.value, interval: { low: rate.low, high: rate.high } }
        : { name: place.name, value: count },
    ),
    benchmark: isRate && district?.rate != null ? { name: 'District', value: district.rate.value } : null,
  }
}

function titleOf({ indicator, wards }: PictureByWard, isRate: boolean): string {
  const hot = wards.filter(({ isHotspot }) => isHotspot).map(({ place }) => place.name)
  if (hot.length > 0) {
    return `${indicator.name}: ${listInWords(hot)} ${hot.length === 1 ? 'is' : 'are'} above the district by more than chance`
  }
  const [first] = wards
  if (first === undefined) return indicator.name
  return `${indicator.name}: ${first.place.name} has the ${isRate ? 'highest rate' : 'most'}${isRate ? ', and no ward is a hotspot' : ''}`
}

/**
 * The figures of one place over time. Periods before the first figure and after the last are left out. Null where there
 * are too few for a line.
 */
export function trendChart(trend: Trend, name: string, indicator: string, source: string): LineChart | null {
  const first = trend.counts.findIndex((count) => count !== null)
  const end = trend.counts.findLastIndex((count) => count !== null) + 1
  const periods = trend.periods.slice(first, end)
  const counts = trend.counts.slice(first, end)
  if (counts.filter((count) => count !== null).length < FEWEST_POINTS) return null
  return {
    kind: 'line',
    title: `${indicator} in ${name}: ${latestInWords(trend)}`,
    unit: { form: 'count', words: 'number' },
    source,
    notes: [],
    periods: periods.map(chartPeriod),
    series: [
      { name: sentenceCase(name), points: counts.map((value) => (value === null ? null : { value })) },
    ],
    references: [],
    breaks: trend.breaks.flatMap((on) => {
      const at = periods.findIndex(({ from }) => from >= on)
      return at < 1 ? [] : [{ at, words: 'The boundary changed' }]
    }),
  }
}

/** "12 in June 2020, 8 a year before". */
function latestInWords({ periods, counts }: Trend): string {
  const last = counts.findLastIndex((count) => count !== null)
  const period = periods[last]
  if (period === undefined) return 'no figures'
  const before = periods.findIndex((one) => isSamePeriod(one, samePeriodLastYear(period)))
  const then = before < 0 ? null : (counts[before] ?? null)
  return `${counts[last]} in ${periodInWords(period)}${then === null ? '' : `, ${then} a year before`}`
}
