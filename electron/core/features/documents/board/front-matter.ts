import {
  type BoardReport,
  type FrontSheet,
  IMPLICATIONS,
  type IssueMark,
  isScored,
  measuresOf,
} from '../../../../../shared/domain/documents/board/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import {
  AUDIENCE_WORDS,
  IMPLICATION_WORDS,
  protectionInWords,
  REQUEST_WORDS,
  releaseInWords,
} from '../../../../../shared/text/board-words.ts'
import { countOf } from '../../../../../shared/text/counts.ts'
import { periodInWords } from '../../../../../shared/text/period-words.ts'
import type { PressBlock } from '../../../press/document-model.ts'
import { heading, numbered, paragraph, table } from './blocks.ts'

const NOT_STATED = 'Not stated'
const NONE_STATED = 'None stated.'

/** What a clerk reads first: whose report it is, for which meeting, what it asks for, and what follows from it. */
export function frontMatter(report: BoardReport, mark: IssueMark | null): PressBlock[] {
  const { front } = report
  return [
    heading(1, reportTitle(report)),
    frontTable(report, mark),
    heading(2, 'Purpose'),
    ...paragraphs(front.purpose === '' ? purposeOf(report) : front.purpose),
    heading(2, 'Recommendations'),
    ...recommendations(front),
    heading(2, 'Period and sources'),
    paragraph(sourcesOf(report)),
    heading(2, 'Implications'),
    table({
      summary: 'What the report means for finance, law, equality and data protection.',
      columns: [
        ['Kind', 3],
        ['What follows from this report', 7],
      ],
      rows: IMPLICATIONS.map((kind) => [
        IMPLICATION_WORDS[kind],
        front.implications[kind] === '' ? NONE_STATED : front.implications[kind].split('\n'),
      ]),
    }),
  ]
}

/** "Community Safety Delivery Plan: progress report, April to June 2020". */
export function reportTitle(report: Pick<BoardReport, 'planTitle' | 'period'>): string {
  return `${report.planTitle}: progress report, ${periodInWords(report.period)}`
}

/** "Report 3, issued on 15 September 2020. Mark 1a2b 3c4d", or that it is a draft. */
export function standingOf(mark: IssueMark | null): string {
  if (mark === null) return 'Draft, not issued'
  return `Report ${mark.number}, issued on ${dateInWords(mark.issuedOn)}, mark ${mark.auditHead}`
}

function frontTable(report: BoardReport, mark: IssueMark | null): PressBlock {
  const { front } = report
  const said = (text: string): string => (text === '' ? NOT_STATED : text)
  return table({
    summary: 'The front sheet of the report.',
    columns: [
      ['Front sheet', 3],
      [releaseInWords(front), 7],
    ],
    rows: [
      ['Report of', said(front.reportOf)],
      ['Report to', said(front.reportTo)],
      ['Date of meeting', front.meetingOn === null ? NOT_STATED : dateInWords(front.meetingOn)],
      ['Contact officer', said(front.contactOfficer)],
      ['Wards affected', said(front.wardsAffected)],
      ['Plan year', `${report.editionLabel}, ${report.area}`],
      ['Period of the report', periodInWords(report.period)],
      ['Figures as at', dateInWords(report.asAt)],
      ['Standing', standingOf(mark)],
      ...(report.protection === undefined
        ? []
        : [
            [
              'Small numbers',
              `${AUDIENCE_WORDS[report.protection.audience]}.`,
              ...protectionInWords(report.protection).slice(0, 2),
            ],
          ].map(([head = '', ...lines]): [string, readonly string[]] => [head, lines])),
    ],
  })
}

function purposeOf({ planTitle, period }: BoardReport): string {
  return `To report on progress under ${planTitle} in ${periodInWords(period)}.`
}

function recommendations({ recommendations: asked, request }: FrontSheet): PressBlock[] {
  const lead = paragraph(`The board is asked ${REQUEST_WORDS[request]}${asked.length === 0 ? '.' : ':'}`)
  return asked.length === 0 ? [lead] : [lead, numbered(asked)]
}

function sourcesOf(report: BoardReport): string {
  const measures = measuresOf(report)
  const scored = measures.filter(isScored).length
  const provisional = measures.filter(({ isProvisional }) => isProvisional).length
  return [
    `The report covers ${periodInWords(report.period)}. Figures and statuses are as they were known on ${dateInWords(report.asAt)}.`,
    `Of ${countOf(measures.length, 'measure')} in the plan, ${scored} can be scored; for each of the others the report says why not.`,
    'Figures come from the returns of partners and from the log of activities that the partnership keeps.',
    provisional === 0
      ? 'No figure is provisional.'
      : `${countOf(provisional, 'figure is', 'figures are')} provisional and may be revised; they are marked with (p).`,
  ].join(' ')
}

function paragraphs(text: string): PressBlock[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line))
}
