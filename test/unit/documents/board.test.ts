import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartsOf } from '../../../electron/core/features/documents/board/charts.ts'
import { buildBoardDocument, buildBoardWorkbook } from '../../../electron/core/features/documents/index.ts'
import {
  abbreviationsIn,
  type BoardMeasure,
  type BoardReport,
  boardChanges,
  countStatuses,
  EMPTY_FRONT_SHEET,
  exceptionsOf,
  frontSheet,
  frontSheetGaps,
  refuseBoardPeriod,
  usualBoardPeriod,
} from '../../../shared/domain/documents/board/index.ts'
import { MEASURE_STATUSES, USUAL_POLICY } from '../../../shared/domain/measures/index.ts'
import type { PartnerId } from '../../../shared/domain/plan/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { type CivilDate, parseCivilDate } from '../../../shared/kit/civil-date.ts'
import { boardIdentity as identity, boardMeasure as measure } from '../../builders/board-measure.ts'
import { textsOfDocument } from '../../builders/press-text.ts'

const day = (text: string): CivilDate => defined(parseCivilDate(text), text)
const YEAR = { startsOn: day('2020-04-01'), endsOn: day('2021-03-31'), label: '2020/21' }
const QUARTER = { from: day('2020-04-01'), to: day('2020-06-30') }
const NEXT_QUARTER = { from: day('2020-07-01'), to: day('2020-09-30') }

function withMeasures(...measures: BoardMeasure[]): Pick<BoardReport, 'priorities'> {
  return {
    priorities: [{ identity: identity('f'), kind: 'priority', name: 'Calm streets', actions: [], measures }],
  }
}

describe('what changed between two reports', () => {
  test('is nothing where nothing changed, whatever the figures', () => {
    const status = fc.constantFrom(...MEASURE_STATUSES)
    fc.assert(
      fc.property(fc.array(fc.record({ status, value: fc.integer() }), { maxLength: 12 }), (all) => {
        const report = withMeasures(
          ...all.map(({ status: each, value }, at) =>
            measure(String(at), {
              status: each,
              series: [{ period: QUARTER, value, isProvisional: false }],
            }),
          ),
        )
        expect(boardChanges(report, report)).toEqual([])
      }),
    )
  })

  test('is told by identity: statuses, revised figures, what is new and what is gone', () => {
    const point = (value: number) => [{ period: QUARTER, value, isProvisional: false }]
    const before = withMeasures(
      measure('1', { status: 'at-risk', series: point(10) }),
      measure('2', { series: point(4) }),
      measure('3'),
    )
    const after = withMeasures(
      measure('1', { status: 'met', series: point(12), text: 'Other words' }),
      measure('2', { series: [...point(4), { period: NEXT_QUARTER, value: 9, isProvisional: false }] }),
      measure('4'),
    )
    const priority = 'Calm streets'
    expect(boardChanges(before, after)).toEqual([
      { kind: 'status', priority, text: 'Other words', before: 'at-risk', after: 'met' },
      {
        kind: 'revised',
        priority,
        text: 'Other words',
        form: 'count',
        period: QUARTER,
        before: 10,
        after: 12,
      },
      { kind: 'added', priority, text: 'Measure 4' },
      { kind: 'dropped', priority, text: 'Measure 3' },
    ])
  })
})

describe('the summary', () => {
  test('counts every measure once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MEASURE_STATUSES)), (statuses) => {
        const counts = countStatuses(statuses.map((status) => ({ status })))
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(statuses.length)
      }),
    )
  })

  test('has exceptions in the order of their urgency, and nothing else among them', () => {
    const report = withMeasures(...MEASURE_STATUSES.map((status, at) => measure(String(at), { status })))
    expect(exceptionsOf(report).map((exception) => exception.measure.status)).toEqual([
      'off-track',
      'missed',
      'at-risk',
    ])
  })
})

describe('the period of a report', () => {
  test.each([
    ['2020-04-01', '2020-04-01', '2020-06-30'],
    ['2020-06-29', '2020-04-01', '2020-06-30'],
    ['2020-06-30', '2020-04-01', '2020-06-30'],
    ['2021-01-31', '2020-10-01', '2020-12-31'],
    ['2022-05-01', '2021-01-01', '2021-03-31'],
  ])('is on %s the last quarter that is over: %s to %s', (asAt, from, to) => {
    expect(usualBoardPeriod(YEAR, day(asAt))).toEqual({ from, to })
  })

  test.each([
    ['ends before it begins', { from: QUARTER.to, to: QUARTER.from }, '2020-07-01', /ends before it begins/],
    [
      'lies in another year',
      { from: day('2019-04-01'), to: day('2019-06-30') },
      '2020-07-01',
      /outside the plan year 2020\/21/,
    ],
    ['has not begun when figures end', QUARTER, '2020-03-31', /before the period/],
  ])('that %s is refused', (_name, period, asAt, sentence) => {
    expect(refuseBoardPeriod(period, day(asAt), YEAR)).toMatch(sentence)
  })

  test('that is the usual one is never refused, from the first day of the year on', () => {
    const days = fc.integer({ min: 0, max: 800 }).map((after) => {
      const date = new Date(Date.UTC(2020, 3, 1 + after))
      return day(date.toISOString().slice(0, 10))
    })
    fc.assert(
      fc.property(days, (asAt) => refuseBoardPeriod(usualBoardPeriod(YEAR, asAt), asAt, YEAR) === null),
    )
  })
})

describe('the target of a measure', () => {
  const report = (said: Partial<BoardMeasure>): BoardReport => ({
    format: 1,
    area: 'Elmshire',
    planTitle: 'Safer Elmshire',
    editionLabel: '2020/21',
    period: QUARTER,
    asAt: day('2020-09-30'),
    front: EMPTY_FRONT_SHEET,
    policy: USUAL_POLICY,
    abbreviations: [],
    previous: null,
    ...withMeasures(measure('1', { actual: 90, target: 10, status: 'off-track', ...said })),
  })
  const DETAILS = { date: day('2020-09-30'), publisher: 'Elmshire Partnership' }

  test('that is a change is never printed as if it were a figure', () => {
    const changed = textsOfDocument(buildBoardDocument(report({ targetOf: 'change' }), null, DETAILS))
    expect(changed.filter((text) => text === 'a change of 10%')).toHaveLength(2)
    expect(changed).not.toContain('10')
    expect(textsOfDocument(buildBoardDocument(report({}), null, DETAILS))).toContain('10')
    const { sheets } = buildBoardWorkbook(report({ targetOf: 'change' }), null, DETAILS)
    expect(sheets.find(({ name }) => name === 'Measures')?.rows[0]).toContain('Change in percent')
  })

  test('is drawn only where each single figure is held against it', () => {
    const series = [QUARTER, NEXT_QUARTER].map((period) => ({ period, value: 40, isProvisional: false }))
    const linesOf = (said: Partial<BoardMeasure>) =>
      chartsOf(report({ series, ...said })).flatMap(({ spec }) =>
        spec.kind === 'line' ? spec.references : [],
      )
    expect(linesOf({ gathering: 'latest' })).toHaveLength(1)
    expect(linesOf({ gathering: 'sum' })).toEqual([])
    expect(linesOf({ gathering: 'latest', targetOf: 'change' })).toEqual([])
  })
})

describe('the key to abbreviations', () => {
  const partner = (name: string, shortName: string | null = null, ...aliases: string[]) => ({
    id: 1 as PartnerId,
    name,
    shortName,
    aliases,
  })

  test('has the short forms that the report uses, with their longest words', () => {
    const partners = [
      partner('Lichfield District Council', 'LDC', 'the Council'),
      partner('Pathway'),
      partner('Safer Roads', 'SR'),
    ]
    expect(abbreviationsIn(['Police LDC, Pathway', 'Walk the SROAD'], partners)).toEqual([
      { short: 'LDC', meaning: 'Lichfield District Council' },
    ])
  })

  test('leaves out a short form that two partners share', () => {
    const partners = [partner('Safer Roads', 'SR'), partner('Street Rangers', 'SR')]
    expect(abbreviationsIn(['SR'], partners)).toEqual([])
  })
})

describe('the front sheet', () => {
  test('names what a clerk would miss, and the paragraph that keeps a paper from publication', () => {
    expect(frontSheetGaps(EMPTY_FRONT_SHEET)).toEqual([
      'reportOf',
      'reportTo',
      'contactOfficer',
      'wardsAffected',
      'meetingOn',
    ])
    const full = {
      reportOf: 'A',
      reportTo: 'B',
      contactOfficer: 'C',
      wardsAffected: 'All',
      meetingOn: YEAR.startsOn,
    }
    expect(frontSheetGaps({ ...EMPTY_FRONT_SHEET, ...full })).toEqual([])
    expect(frontSheetGaps({ ...EMPTY_FRONT_SHEET, ...full, release: 'not-for-publication' })).toEqual([
      'exemptParagraph',
    ])
  })

  test('takes no day that is not in the calendar, and no paragraph that the act does not have', () => {
    expect(frontSheet.safeParse({ ...EMPTY_FRONT_SHEET, meetingOn: '2021-02-30' }).success).toBe(false)
    expect(frontSheet.safeParse({ ...EMPTY_FRONT_SHEET, exemptParagraph: 8 }).success).toBe(false)
    expect(frontSheet.parse({ ...EMPTY_FRONT_SHEET, meetingOn: '2021-02-28' }).meetingOn).toBe('2021-02-28')
  })
})
