import type {
  BoardMediation,
  BoardMediationCount,
  BoardMediationLine,
  BoardMediationPoint,
  BoardMediationShare,
  ShownCount,
} from '../../../../../shared/domain/documents/board/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { KEPT_BACK_NOTE } from '../../../../../shared/text/mediation-paper-words.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import { bullets, type Cell, heading, paragraph, table } from '../board/blocks.ts'
import { chartFigureBlock } from '../chart-blocks.ts'

const KEPT_BACK = '*'

/** What came of mediation, under a heading of a level; nothing where there is none. */
export function mediationBlocks(page: BoardMediation | null, level: number): PressBlock[] {
  if (page === null) return []
  return [
    heading(level, 'Mediation'),
    paragraph(`Of ${page.period}, as known on ${dateInWords(page.asAt)}.`),
    bullets(page.sentences),
    paragraph(KEPT_BACK_NOTE, 'small'),
    ...casesBlocks(page, level + 1),
    ...page.points.flatMap((point) => pointBlocks(point, level + 1)),
    ...pairsBlocks(page, level + 1),
    ...linesBlocks('By presenting issue', 'Issue', page.byIssue, level + 1),
    ...linesBlocks('By financial year', 'Year', page.byYear, level + 1),
    ...reviewBlocks(page, level + 1),
    heading(level + 1, 'How mediation is counted'),
    bullets(page.definitions),
  ]
}

function casesBlocks(page: BoardMediation, level: number): PressBlock[] {
  const [outcomes] = page.charts.filter(({ category }) => category === 'Outcome')
  return [
    heading(level, 'Cases and how they came out'),
    countsTable('Counts that are kept apart', 'Count', [
      ...page.counts,
      { name: 'Repeat reports', count: page.repeats, meaning: 'About the same matter, after the end.' },
    ]),
    ...(outcomes === undefined ? [] : [paragraph(outcomes.title, 'caption'), chartFigureBlock(outcomes)]),
    countsTable('How cases came out', 'Outcome', page.outcomes),
    sharesTable('Resolved or partly resolved, of each base', page.resolved),
    paragraph(
      page.days === null
        ? 'Days from referral to end are not shown: fewer than 10 cases, or a number that is kept back, are behind them.'
        : `Days from referral to end: ${page.days.lowerQuartile} at the lower quartile, ${page.days.median} at the median, ${page.days.upperQuartile} at the upper quartile.`,
    ),
  ]
}

function pointBlocks(point: BoardMediationPoint, level: number): PressBlock[] {
  return [
    heading(level, `What those asked say: ${point.name.toLowerCase()}`),
    countsTable(`Forms: ${point.name.toLowerCase()}`, 'Forms', point.asked),
    sharesTable(`Response and improvement: ${point.name.toLowerCase()}`, [point.response, point.improved]),
    ...(point.byCase === null
      ? [
          paragraph(
            'What both parties of a case say is not shown: small numbers are behind it, or could be worked out from it.',
          ),
        ]
      : [
          countsTable(
            `Cases by what their parties say: ${point.name.toLowerCase()}`,
            'Cases',
            point.byCase.map((one) => ({ ...one, meaning: '' })),
          ),
        ]),
    ...(point.cautions.length === 0 ? [] : [bullets(point.cautions)]),
  ]
}

function pairsBlocks({ pairs, charts }: BoardMediation, level: number): PressBlock[] {
  const [improved] = charts.filter(({ category }) => category === 'When')
  return [
    heading(level, 'What lasted'),
    paragraph(pairs.sentence),
    ...(improved === undefined ? [] : [paragraph(improved.title, 'caption'), chartFigureBlock(improved)]),
    countsTable('People who answered at one month and at six', 'People', pairs.counts),
    sharesTable('Sustained', [pairs.sustained]),
    ...(pairs.cautions.length === 0 ? [] : [bullets(pairs.cautions)]),
  ]
}

function linesBlocks(
  title: string,
  what: string,
  lines: readonly BoardMediationLine[],
  level: number,
): PressBlock[] {
  if (lines.length === 0) {
    return [heading(level, title), paragraph('There are too few cases to be told apart.')]
  }
  return [
    heading(level, title),
    table({
      summary: `What came of mediation ${title.toLowerCase()}`,
      columns: [
        [what, 2.6],
        ['Referrals', 1.4, 'end'],
        ['Ended', 1.1, 'end'],
        ['Resolved or partly, of those ended', 2, 'end'],
        ['Improved after one month, of answers', 2, 'end'],
        ['Improved after six months, of answers', 2, 'end'],
        ['Repeat reports', 1.2, 'end'],
      ],
      rows: lines.map((line) => [
        line.name,
        numberOf(line.referrals),
        numberOf(line.ended),
        percentWithBase(line.resolved),
        percentWithBase(line.improvedAtOne),
        percentWithBase(line.improvedAtSix),
        numberOf(line.repeats),
      ]),
    }),
  ]
}

function reviewBlocks({ reviews, exemption, published }: BoardMediation, level: number): PressBlock[] {
  if (reviews.length === 0 && published.length === 0) return []
  return [
    heading(level, 'Figures that are published every year, whatever their size'),
    ...(reviews.length === 0
      ? []
      : [
          paragraph(`ASB case reviews. No figure of these is kept back. ${exemption}`),
          table({
            summary: 'The four figures of ASB case reviews of each period',
            columns: [
              ['Period', 2.4],
              ...(reviews[0]?.figures ?? []).map(({ name }) => [name, 2.2, 'end'] as const),
              ['Notes', 1.8],
            ],
            rows: reviews.map(({ from, to, figures }) => [
              `${dateInWords(from)} to ${dateInWords(to)}`,
              ...figures.map(({ count }) => String(count)),
              [...new Set(figures.map(({ note }) => note).filter((note) => note !== ''))],
            ]),
          }),
        ]),
    ...(published.length === 0
      ? []
      : [
          table({
            summary: 'Other counts that are published every year, with the reason',
            columns: [
              ['Count', 3],
              ['Year', 1.2],
              ['Number', 1.5, 'end'],
              ['Why it is published whatever its size', 4],
            ],
            rows: published.map(({ name, year, count, reason }) => [name, year, String(count), reason]),
          }),
        ]),
  ]
}

function countsTable(summary: string, what: string, counts: readonly BoardMediationCount[]): PressBlock {
  const hasMeanings = counts.some(({ meaning }) => meaning !== '')
  return table({
    summary,
    columns: [[what, 4], ['Number', 1.6, 'end'], ...(hasMeanings ? ([['What is counted', 5]] as const) : [])],
    rows: counts.map(({ name, count, meaning }): Cell[] => [
      name,
      numberOf(count),
      ...(hasMeanings ? [meaning] : []),
    ]),
  })
}

function sharesTable(summary: string, shares: readonly BoardMediationShare[]): PressBlock {
  return table({
    summary,
    columns: [
      ['Share', 2.6],
      ['Of', 3],
      ['Number', 1.6, 'end'],
      ['Percent', 1.4, 'end'],
      ['95% limits', 2],
    ],
    rows: shares.map(({ name, of, count, base, percent, low, high, remark }) => [
      name,
      of,
      base === 0 ? '0 of 0' : `${numberOf(count)} of ${numberOf(base)}`,
      percent === null ? KEPT_BACK : `${percent}%`,
      low === null ? remark : `${low}% to ${high}%`,
    ]),
  })
}

function percentWithBase({ percent, base }: BoardMediationShare): string {
  if (base === 0) return 'none'
  return percent === null ? KEPT_BACK : `${percent}% of ${base}`
}

function numberOf(count: ShownCount): string {
  return count === null ? KEPT_BACK : String(count)
}
