import { describe, expect, test } from 'vitest'
import {
  keepZoneBack,
  type MeasureDetail,
  type ReadingForm,
  rulesByZone,
  type Series,
  seriesByZone,
  USUAL_POLICY,
  type ZoneId,
  type ZoneReadingId,
  type ZoneRule,
  type ZoneSeries,
} from '../../../shared/domain/measures/index.ts'
import { DEFAULT_POLICY } from '../../../shared/domain/suppression/index.ts'
import { standingDetails, standingInWords } from '../../../shared/text/measure-sentences.ts'
import { reading, rulesOf, seriesOf, span } from '../../builders/series.ts'
import { stand } from '../../builders/standings.ts'

const YEAR = '2020-04-01 2021-03-31'
const NAMES = ['Bridge Close', 'Mill Lane', 'Old Quay', 'Park Street', 'Well Yard']

/** Zones with a share each, "45/60"; an empty one has no figure. */
function zones(shares: readonly string[], period = YEAR): ZoneSeries[] {
  return shares.map((share, at): ZoneSeries => {
    const [numerator = 0, denominator = 1] = share.split('/').map(Number)
    const figure = {
      id: (at + 1) as ZoneReadingId,
      period: span(period),
      value: (100 * numerator) / denominator,
      numerator,
      denominator,
      note: null,
      isProvisional: false,
      revisions: 0,
    }
    return { id: (at + 1) as ZoneId, name: NAMES[at] ?? '', readings: share === '' ? [] : [figure] }
  })
}

function standOf(
  own: readonly ZoneSeries[],
  asAt: string,
  measure: Partial<MeasureDetail> = { target: 80 },
  entered: Series = seriesOf([]),
) {
  const rules = rulesByZone(rulesOf('condition', measure), own.length)
  const series = seriesByZone(entered, own, rules, USUAL_POLICY.tolerance)
  return { series, standing: stand({ kind: 'condition', measure, series }, asAt) }
}

describe('a condition that is judged zone by zone', () => {
  test('says how many zones meet it, and which do not, by name', () => {
    const { standing } = standOf(zones(['50/60', '54/60', '43/60', '48/60', '60/60']), '2021-04-01')
    expect(standing).toMatchObject({ status: 'missed', actual: { value: 4 }, expected: 5 })
    expect(standingInWords(standing)).toBe(
      'Missed: 4 of 5 zones meet the condition of at least 80%. Old Quay (71.7%) does not.',
    )
  })

  test('is met where every zone meets it once its time is over', () => {
    const { standing } = standOf(zones(['48/60', '60/60']), '2021-03-31')
    expect(standingInWords(standing)).toBe('Met: both zones meet the condition of at least 80%.')
  })

  test.each([
    [['50/60', '44/60'], 'at-risk'],
    [['50/60', '30/60'], 'off-track'],
    [['44/60', '30/60'], 'off-track'],
    [['50/60', '51/60'], 'on-track'],
    [['50/60', ''], 'on-track'],
  ] as const)('with %j before its day is %s', (shares, status) => {
    const own = zones(shares, '2020-04-01 2020-06-30')
    expect(standOf(own, '2020-07-01').standing.status).toBe(status)
  })

  test('never takes a zone without a figure to meet it', () => {
    const { standing } = standOf(zones(['50/60', '', '51/60']), '2021-04-01')
    expect(standing.status).toBe('no-data')
    expect(standingInWords(standing)).toBe(
      'No data: 2 of 3 zones meet the condition of at least 80%. Mill Lane has no figure for 1 April 2020 to 31 March 2021.',
    )
    expect(standing.isProvisional).toBe(true)
    // One that falls short decides it, whatever the other had been.
    expect(standOf(zones(['50/60', '', '30/60']), '2021-04-01').standing.status).toBe('missed')
  })

  test('holds zones to a ceiling where less is good, and says when it has no threshold', () => {
    const low = standOf(zones(['10/60', '30/60']), '2021-04-01', { target: 40, polarity: 'lower' })
    expect(standingInWords(low.standing)).toBe(
      'Missed: 1 of 2 zones meets the condition of at most 40%. Mill Lane (50%) does not.',
    )
    const none = standOf(zones(['10/60']), '2021-04-01', { target: null })
    expect(standingInWords(none.standing)).toBe('No target set: Say which figure each zone is to reach.')
  })

  test('keeps a figure of no zone, does not count it, and says so', () => {
    const own = zones(['50/60'])
    const { series, standing } = standOf(own, '2021-04-01', { target: 80 }, seriesOf([reading(YEAR, 12)]))
    expect(standing.status).toBe('met')
    expect(series.readings).toMatchObject([{ value: 1, source: { kind: 'zones', zoneIds: [1] } }])
    expect(series).toMatchObject({
      doubts: [
        {
          message:
            'The figure for 1 April 2020 to 31 March 2021, 12%, is of no zone. It is kept, and does not count while the condition is judged zone by zone.',
        },
      ],
    })
  })

  test('tells how near counts as at risk', () => {
    const { standing } = standOf(zones(['44/60'], '2020-04-01 2020-06-30'), '2020-07-01')
    expect(standingDetails(standing)).toContain('A zone within 10 points of 80% counts as at risk.')
  })
})

describe('what is kept back of a zone of few people', () => {
  const rule = (target: number, form: ReadingForm = 'percentage'): ZoneRule => ({
    form,
    target,
    polarity: 'higher',
    ratePer: 1000,
    tolerance: 0,
  })
  const kept = (share: string, target: number): string => {
    const [zone] = zones([share])
    const [first] = zone?.readings ?? []
    if (zone === undefined || first === undefined) throw new Error('a figure')
    return keepZoneBack(zone, rule(target), 0, DEFAULT_POLICY)(first)
  }

  test.each([
    ['50/60', 80, 'nothing'],
    // Two of forty are against it: the number is kept back, and at least 80% leaves any number up to eight.
    ['38/40', 80, 'figure'],
    // Of five, at least 80% leaves none or one against it.
    ['4/5', 80, 'figure'],
    // Everybody: that is the answer of each of them.
    ['5/5', 100, 'verdict'],
    // Of four who do not all agree, one to four are against it.
    ['3/4', 100, 'verdict'],
  ])('of %s against %i%% is %s', (share, target, expected) => {
    expect(kept(share, target)).toBe(expected)
  })
})
