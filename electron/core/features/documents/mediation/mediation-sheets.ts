import type {
  BoardMediation,
  BoardMediationCount,
  BoardMediationLine,
  BoardMediationShare,
} from '../../../../../shared/domain/documents/board/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { KEPT_BACK_NOTE } from '../../../../../shared/text/mediation-paper-words.ts'
import type { PressSheet, PressSheetColumn, PressValue } from '../../../press/workbook-model.ts'
import { chartSheet } from '../chart-sheet.ts'

const text = (heading: string, width: number): PressSheetColumn => ({ heading, kind: 'text', width })
const key = (heading: string, width: number): PressSheetColumn => ({ ...text(heading, width), isKey: true })
const number = (heading: string, width = 13): PressSheetColumn => ({ heading, kind: 'number', width })
const date = (heading: string): PressSheetColumn => ({ heading, kind: 'date', width: 19 })

const EMPTY_NOTE = `An empty number is kept back. ${KEPT_BACK_NOTE.replace('* is', 'It is')}`

/** The same numbers as on paper; what is kept back is an empty cell, and in no chart. */
export function mediationSheets(page: BoardMediation | null): PressSheet[] {
  if (page === null) return []
  return [
    countsSheet(page),
    sharesSheet(page),
    linesSheet('Mediation by issue', 'Issue', page.byIssue),
    linesSheet('Mediation by year', 'Year', page.byYear),
    reviewsSheet(page),
    publishedSheet(page),
    ...page.charts.map((chart, at) => chartSheet(chart, `Chart of mediation ${at + 1}`)),
    definitionsSheet(page),
  ].filter(({ rows }) => rows.length > 0)
}

function countsSheet(page: BoardMediation): PressSheet {
  const rows = (about: string, counts: readonly BoardMediationCount[]): PressValue[][] =>
    counts.map(({ name, count, meaning }) => [about, name, count, meaning === '' ? null : meaning])
  return {
    name: 'Mediation counts',
    title: `What came of mediation, ${page.period}`,
    notes: [`As known on ${dateInWords(page.asAt)}.`, EMPTY_NOTE, ...page.sentences],
    columns: [key('About', 30), text('Count', 44), number('Number'), text('What is counted', 60)],
    rows: [
      ...rows('Cases', [
        ...page.counts,
        { name: 'Repeat reports', count: page.repeats, meaning: 'About the same matter, after the end.' },
      ]),
      ...rows('Outcomes', page.outcomes),
      ...page.points.flatMap(({ name, asked, byCase }) => [
        ...rows(name, asked),
        ...rows(
          name,
          (byCase ?? []).map((one) => ({ ...one, meaning: 'Cases' })),
        ),
      ]),
      ...rows('What lasted', page.pairs.counts),
      ...(page.days === null
        ? []
        : [
            ['Days from referral to end', 'Lower quartile', page.days.lowerQuartile, 'Days'],
            ['Days from referral to end', 'Median', page.days.median, 'Days'],
            ['Days from referral to end', 'Upper quartile', page.days.upperQuartile, 'Days'],
          ]),
    ],
  }
}

function sharesSheet({ resolved, points, pairs }: BoardMediation): PressSheet {
  const row = (about: string, share: BoardMediationShare): PressValue[] => [
    about,
    share.name,
    share.of,
    share.count,
    share.base,
    share.percent,
    share.low,
    share.high,
    share.remark === '' ? null : share.remark,
  ]
  return {
    name: 'Mediation shares',
    title: 'Shares, and what each of them is of',
    notes: [
      'Percentages are whole numbers as they are printed.',
      pairs.sentence,
      ...points.flatMap(({ name, cautions }) => cautions.map((caution) => `${name}: ${caution}`)),
      ...pairs.cautions.map((caution) => `What lasted: ${caution}`),
    ],
    columns: [
      key('About', 24),
      text('Share', 30),
      text('Of', 40),
      number('Number'),
      number('Base'),
      number('Percent'),
      number('Lower limit'),
      number('Upper limit'),
      text('Remark', 50),
    ],
    rows: [
      ...resolved.map((share) => row('Outcomes', share)),
      ...points.flatMap(({ name, response, improved }) => [row(name, response), row(name, improved)]),
      row('What lasted', pairs.sustained),
      ...(pairs.p === null
        ? []
        : [['What lasted', 'McNemar’s exact test, p', null, pairs.p, null, null, null, null, null]]),
    ],
  }
}

function linesSheet(name: string, what: string, lines: readonly BoardMediationLine[]): PressSheet {
  return {
    name,
    title: `What came of mediation by ${what.toLowerCase()}`,
    notes: [EMPTY_NOTE, 'Percentages are whole numbers; the base of each stands before it.'],
    columns: [
      key(what, 40),
      number('Referrals'),
      number('Ended'),
      number('Resolved or partly, percent of ended', 20),
      number('Answers after one month', 16),
      number('Improved, percent of these', 16),
      number('Answers after six months', 16),
      number('Improved, percent of those', 16),
      number('Repeat reports'),
    ],
    rows: lines.map((line) => [
      line.name,
      line.referrals,
      line.ended,
      line.resolved.percent,
      line.improvedAtOne.base,
      line.improvedAtOne.percent,
      line.improvedAtSix.base,
      line.improvedAtSix.percent,
      line.repeats,
    ]),
  }
}

function reviewsSheet({ reviews, exemption }: BoardMediation): PressSheet {
  return {
    name: 'ASB case reviews',
    title: 'ASB case reviews, period by period',
    notes: [`No figure of these is kept back. ${exemption}`],
    columns: [date('From'), date('To'), key('Figure', 40), number('Number'), text('Note', 60)],
    rows: reviews.flatMap(({ from, to, figures }) =>
      figures.map(({ name, count, note }): PressValue[] => [
        { date: from },
        { date: to },
        name,
        count,
        note === '' ? null : note,
      ]),
    ),
  }
}

function publishedSheet({ published }: BoardMediation): PressSheet {
  return {
    name: 'Yearly counts',
    title: 'Other counts that are published every year, whatever their size',
    notes: [],
    columns: [key('Count', 44), text('Year', 12), number('Number'), text('Why whatever its size', 70)],
    rows: published.map(({ name, year, count, reason }) => [name, year, count, reason]),
  }
}

function definitionsSheet({ definitions }: BoardMediation): PressSheet {
  return {
    name: 'Mediation definitions',
    title: 'How mediation is counted',
    notes: [],
    columns: [key('Rule', 110)],
    rows: definitions.map((words) => [words]),
  }
}
