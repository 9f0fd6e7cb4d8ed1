import type { BoardReport, IssueMark } from '../../../../../shared/domain/documents/board/index.ts'
import { AUDIENCE_WORDS } from '../../../../../shared/text/board-words.ts'
import { periodInWords } from '../../../../../shared/text/period-words.ts'
import type { PressDocument } from '../../../press/document-model.ts'
import type { DocumentDetails } from '../document-words.ts'
import { mediationBlocks } from '../mediation/index.ts'
import { surveyBlocks } from '../survey/index.ts'
import { chartPages } from './charts.ts'
import { definitions } from './definitions.ts'
import { frontMatter, reportTitle, standingOf } from './front-matter.ts'
import { overall } from './overall.ts'
import { priorityBlocks } from './priorities.ts'
import { wardBlocks } from './ward-blocks.ts'

/**
 * The board report as a committee prints it: front sheet and the whole at a glance in portrait, the priorities in
 * landscape, definitions at the end. Without a mark it is a draft, and every page says so.
 */
export function buildBoardDocument(
  report: BoardReport,
  mark: IssueMark | null,
  details: DocumentDetails,
): PressDocument {
  const priorities = priorityBlocks(report)
  return {
    title: reportTitle(report),
    publisher: details.publisher,
    subject: `Progress report to the board for ${report.area}, ${periodInWords(report.period)}`,
    date: details.date,
    footer: footerOf(report, mark),
    cover: null,
    hasContents: false,
    parts: [
      { orientation: 'portrait', blocks: [...frontMatter(report, mark), ...overall(report)] },
      ...(priorities.length === 0 ? [] : [{ orientation: 'landscape' as const, blocks: priorities }]),
      {
        orientation: 'portrait',
        blocks: [
          ...chartPages(report),
          ...wardBlocks(report.wardPages ?? [], 2),
          ...surveyBlocks(report.surveys ?? [], 2, 'summary'),
          ...mediationBlocks(report.mediation ?? null, 2),
          ...definitions(report),
        ],
      },
    ],
  }
}

/** On each page; who holds a restricted report must see that on any of them. */
function footerOf(report: BoardReport, mark: IssueMark | null): string {
  const { planTitle, editionLabel, protection } = report
  const audience = protection === undefined ? '' : `. ${AUDIENCE_WORDS[protection.audience]}`
  return `${planTitle} ${editionLabel}. ${standingOf(mark)}${audience}`
}
