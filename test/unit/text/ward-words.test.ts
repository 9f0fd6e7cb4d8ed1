import { describe, expect, test } from 'vitest'
import {
  type Observation,
  type PictureInput,
  type Place,
  pictureByWard,
  trendOf,
} from '../../../shared/domain/places/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { trendChart, wardsChart } from '../../../shared/text/ward-charts.ts'
import {
  cautionsInWords,
  districtInWords,
  filesInWords,
  hotspotsInWords,
  pictureNotes,
  rateInWords,
  sourceInWords,
} from '../../../shared/text/ward-words.ts'
import { day } from '../../builders/series.ts'
import { aWard, BURGLARY, counted, YEAR, yearly } from '../../builders/ward-figures.ts'

const quay = aWard(1, { name: 'Old Quay', isCityCentre: true })
const orme = aWard(2, { name: 'Orme' })
const hill = aWard(3, { name: 'Hill', populations: [] })

function picture(
  places: readonly Place[],
  observations: readonly Observation[],
  said: Partial<PictureInput> = {},
) {
  return pictureByWard({ indicator: BURGLARY, places, changes: [], observations, period: YEAR, ...said })
}

const whole = picture([quay, orme], [...yearly(quay, 100, 80), ...yearly(orme, 40, 8)])
const partly = picture(
  [quay, orme, hill],
  [...yearly(quay, 100), ...yearly(hill, 12), counted(orme, '2020-04-01', '2020-06-30', 3)],
)

describe('the words of a picture by ward', () => {
  test('name the hotspots with their rule, and where most was counted', () => {
    expect(hotspotsInWords(whole)).toEqual([
      'Old Quay is a hotspot. A hotspot is a ward whose rate is above the district’s even at its lower limit, with at least 20 incidents.',
      'Most were counted in Old Quay (100) and Orme (40).',
    ])
    expect(hotspotsInWords(picture([quay, orme], [...yearly(quay, 30), ...yearly(orme, 31)]))[0]).toMatch(
      /^No ward is a hotspot\./,
    )
    expect(hotspotsInWords(picture([quay], []))).toEqual([])
  })

  test('say of what the district is made, and which wards it is without', () => {
    expect(districtInWords(defined(partly.district ?? undefined, 'a district'))).toEqual([
      'The district is its wards added up.',
      'Orme is missing from the sum, having no figure for all of the time.',
      'The rate of the district is that of the wards with a figure and a population.',
    ])
  })

  test('warn of the city centre, of gaps, and of a population that is not known', () => {
    expect(partly.wards.flatMap((ward) => cautionsInWords(ward))).toEqual([
      'Old Quay is the city centre: many who are there do not live there, in the evenings above all, so its rate by residents misleads.',
      'Hill has no population, so only its count can be shown.',
      'Orme has no figure from 1 July 2020 on, so nothing is added up.',
    ])
  })

  test('say what the rates are of, and not that there are rates where there are none', () => {
    expect(pictureNotes(whole)[0]).toBe(
      'Rates are per 1,000 residents over 1 April 2020 to 31 March 2021, with 95% limits (Byar). Populations are of 2019.',
    )
    expect(pictureNotes(picture([hill], yearly(hill, 12)))).toHaveLength(1)
  })

  test('write a rate with its limits, and a figure with the cell that it came from', () => {
    expect(rateInWords({ value: 20, low: 16.27, high: 24.3251, population: 5000 })).toBe(
      '20.0 (16.3 to 24.3)',
    )
    const figure = {
      ...counted(quay, YEAR.from, YEAR.to, 1),
      source: { importId: 1, sheet: 'Wards', cell: 'C4' },
    }
    const files = [
      { importId: 1, fileName: 'wards.xlsx' },
      { importId: 2, fileName: 'others.xlsx' },
    ]
    expect(sourceInWords(figure, files)).toBe('wards.xlsx, sheet Wards, cell C4')
    expect(sourceInWords({ ...figure, source: null }, files)).toBe('Typed')
    expect(filesInWords([figure, figure], files)).toBe('wards.xlsx')
  })
})

describe('the chart of the wards', () => {
  test('has rates with limits in their order, the district as the level, and names who is not drawn', () => {
    expect(wardsChart(partly, 'wards.xlsx')).toMatchObject({
      kind: 'bars',
      title: 'Burglary: Old Quay has the highest rate, and no ward is a hotspot',
      bars: [{ name: 'Old Quay', value: 20 }],
      benchmark: { name: 'District', value: 20 },
      notes: ['Not drawn: Hill and Orme, without a rate.'],
    })
    expect(wardsChart(whole, '')).toMatchObject({
      title: 'Burglary: Old Quay is above the district by more than chance',
    })
  })

  test('has counts without limits where no population is known, and is not drawn without figures', () => {
    const chart = wardsChart(picture([hill], yearly(hill, 12)), '')
    expect(chart).toMatchObject({
      unit: { form: 'count' },
      bars: [{ name: 'Hill', value: 12 }],
      benchmark: null,
    })
    expect(wardsChart(picture([quay], []), '')).toBeNull()
  })
})

describe('the line of a ward over time', () => {
  const months = (...counts: readonly number[]) =>
    counts.map((count, at) => {
      const month = String(at + 4).padStart(2, '0')
      return counted(orme, `2020-${month}-01`, `2020-${month}-${[30, 31, 30, 31][at]}`, count)
    })

  test('leaves out what lies before the first figure and after the last', () => {
    const trend = defined(trendOf([orme], months(4, 0, 6), [], YEAR) ?? undefined, 'a trend')
    expect(trendChart(trend, 'Orme', 'Burglary', '')).toMatchObject({
      title: 'Burglary in Orme: 6 in June 2020',
      periods: [{ short: 'Apr 20' }, { short: 'May 20' }, { short: 'Jun 20' }],
      series: [{ name: 'Orme', points: [{ value: 4 }, { value: 0 }, { value: 6 }] }],
    })
  })

  test('is broken where the boundary changed, and not drawn of two figures', () => {
    const changes = [{ id: 1, fromPlaceId: quay.id, toPlaceId: orme.id, on: day('2020-05-10'), note: null }]
    const trend = defined(trendOf([orme], months(4, 0, 6, 2), changes, YEAR) ?? undefined, 'a trend')
    expect(trendChart(trend, 'Orme', 'Burglary', '')?.breaks).toEqual([
      { at: 2, words: 'The boundary changed' },
    ])
    const short = defined(trendOf([orme], months(4, 5), [], YEAR) ?? undefined, 'a trend')
    expect(trendChart(short, 'Orme', 'Burglary', '')).toBeNull()
  })
})
