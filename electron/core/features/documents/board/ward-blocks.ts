import type { BarChart } from '../../../../../shared/domain/charts/index.ts'
import type { BoardArea, BoardWardPage } from '../../../../../shared/domain/documents/board/index.ts'
import { pictureTitle, RATE_WORDS } from '../../../../../shared/text/ward-words.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import type { PressSheet, PressValue } from '../../../press/workbook-model.ts'
import { chartFigureBlock } from '../chart-blocks.ts'
import { chartSheet } from '../chart-sheet.ts'
import { bullets, heading, type PlainTable, paragraph, table } from './blocks.ts'

const KEPT_BACK = '*'
const KEPT_BACK_NOTE =
  '* is a count that is kept back, with what is worked out from it: a small number of people, or one from which that could be found.'
/** Left out where nothing was counted a year before. */
const LAST_YEAR: PlainTable['columns'] = [
  ['Last year', 1.2, 'end'],
  ['Against last year', 3.6],
]
const WHOLE = new Intl.NumberFormat('en-GB')
const RATE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** The appendix with the picture by ward, under a heading of a level; nothing where no ward has a figure. */
export function wardBlocks(pages: readonly BoardWardPage[], level: number): PressBlock[] {
  if (pages.length === 0) return []
  return [
    heading(level, 'The picture by ward'),
    ...pages.flatMap((page) => blocksOf(page, level + 1)),
    heading(level + 1, 'How the picture by ward is worked out'),
    bullets([...new Set(pages.flatMap(({ background }) => background))]),
  ]
}

function blocksOf(page: BoardWardPage, level: number): PressBlock[] {
  const { source, period, areas, findings, notes, chart } = page
  const title = titleOf(page)
  const hasLastYear = areas.some(({ lastYear, change }) => lastYear !== null || change !== '')
  const own = [...(source === null ? [] : [`Source: ${source}.`]), ...notes]
  return [
    heading(level, title),
    ...findings.map((finding) => paragraph(finding)),
    ...(chart === null ? [] : [chartFigureBlock(chart)]),
    table({
      summary: `The figures of each ward: ${pictureTitle(page.indicator, period)}`,
      columns: [
        ['Ward', 3],
        ['Count', 1.9, 'end'],
        [`Rate ${RATE_WORDS} (95% limits)`, 2.4],
        ['Against the district', 1.5],
        ...(hasLastYear ? LAST_YEAR : []),
      ],
      rows: areas.map((area) => [
        [area.name, ...area.marks],
        area.isKeptBack ? KEPT_BACK : area.count === null ? 'Not known' : WHOLE.format(area.count),
        rateOf(area),
        area.against,
        ...(hasLastYear ? [area.lastYear === null ? '' : WHOLE.format(area.lastYear), area.change] : []),
      ]),
    }),
    ...(areas.some(({ isKeptBack }) => isKeptBack) ? [paragraph(KEPT_BACK_NOTE, 'small')] : []),
    ...(own.length === 0 ? [] : [paragraph(own.join(' '), 'small')]),
  ]
}

function rateOf({ isKeptBack, rate }: BoardArea): string {
  if (isKeptBack) return KEPT_BACK
  if (rate === null) return ''
  return `${RATE.format(rate.value)} (${RATE.format(rate.low)} to ${RATE.format(rate.high)})`
}

function titleOf({ indicator, source, period }: BoardWardPage): string {
  return pictureTitle(source === null ? indicator : `${indicator} (${source})`, period)
}

/** All the wards' figures in one sheet, as numbers, and a chart of each page; what is kept back is an empty cell that says so beside it. */
export function wardSheets(pages: readonly BoardWardPage[]): PressSheet[] {
  if (pages.length === 0) return []
  const text = (name: string, width: number) => ({ heading: name, kind: 'text' as const, width })
  const number = (name: string) => ({ heading: name, kind: 'number' as const, width: 12 })
  const date = (name: string) => ({ heading: name, kind: 'date' as const, width: 19 })
  return [
    {
      name: 'By ward',
      title: 'The picture by ward',
      notes: [
        `Rates are ${RATE_WORDS} over the period, with Byar’s 95% limits.`,
        ...new Set(pages.flatMap(({ notes, background }) => [...notes, ...background])),
      ],
      columns: [
        { ...text('Counted', 30), isKey: true },
        text('Source', 24),
        date('From'),
        date('To'),
        text('Ward or area', 28),
        number('Count'),
        number('Rate'),
        number('Lower limit'),
        number('Upper limit'),
        number('Population'),
        text('Against the district', 18),
        number('Last year'),
        text('Against last year', 50),
        text('Marks', 40),
      ],
      rows: pages.flatMap(({ indicator, source, period, areas }) =>
        areas.map((area): PressValue[] => [
          indicator,
          source,
          { date: period.from },
          { date: period.to },
          area.name,
          area.count,
          printed(area.rate?.value),
          printed(area.rate?.low),
          printed(area.rate?.high),
          area.population,
          area.against === '' ? null : area.against,
          area.lastYear,
          area.change === '' ? null : area.change,
          marksOf(area),
        ]),
      ),
    },
    ...pages.flatMap(({ chart }, at) =>
      chart === null ? [] : [chartSheet(printedChart(chart), `Chart of wards ${at + 1}`)],
    ),
  ]
}

function marksOf({ marks, isKeptBack }: BoardArea): string | null {
  const all = [...marks, ...(isKeptBack ? ['Kept back'] : [])]
  return all.length === 0 ? null : all.join(', ')
}

/** As it is printed: a cell holds no more than the paper says. */
function printed(value: number | undefined): number | null {
  return value === undefined ? null : oneDecimal(value)
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10
}

/** A chart whose figures are those of the sheet beside it: a rate that is worked out has no end of decimals. */
function printedChart(chart: BarChart): BarChart {
  const { bars, benchmark } = chart
  return {
    ...chart,
    bars: bars.map(({ value, interval, ...bar }) => ({
      ...bar,
      value: value === null ? null : oneDecimal(value),
      ...(interval === undefined
        ? {}
        : { interval: { low: oneDecimal(interval.low), high: oneDecimal(interval.high) } }),
    })),
    benchmark: benchmark === null ? null : { ...benchmark, value: oneDecimal(benchmark.value) },
  }
}
