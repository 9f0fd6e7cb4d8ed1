import type { EditionContent, Section } from '../../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import type { PressBlock, PressDocument, PressPart } from '../../press/document-model.ts'
import { actionTableBlocks } from './action-tables.ts'
import {
  type DocumentDetails,
  editionPeriod,
  editionState,
  editionTitle,
  planYears,
} from './document-words.ts'
import { isBlank, narrativeBlocks } from './narrative.ts'
import { withoutLevelGaps } from './outline-levels.ts'

/**
 * The annual plan: cover, contents, the narrative in portrait in the plan's order, the action tables in landscape, and
 * the appendices. A plan whose sections state no priorities gets a list of them first.
 */
export function buildPlanDocument(content: EditionContent, details: DocumentDetails): PressDocument {
  const sections = content.sections.filter((section) => !isBlank(section))
  const narrative = sections.filter((section) => section.role !== 'appendix')
  const appendices = sections.filter((section) => section.role === 'appendix')
  return {
    title: `${content.plan.area}: ${editionTitle(content)}`,
    publisher: details.publisher,
    subject: `Community safety plan for ${content.plan.area}, ${editionPeriod(content)}`,
    date: details.date,
    footer: editionTitle(content),
    cover: {
      area: content.plan.area,
      title: content.plan.title,
      period: planYears(content),
      lines: [`Edition ${content.edition.label}`, editionState(content), dateInWords(details.date)],
    },
    hasContents: true,
    parts: withoutLevelGaps([
      ...portrait([...statementOfPriorities(content), ...narrative.flatMap(narrativeBlocks)]),
      ...tables(content),
      ...portrait(appendices.flatMap(narrativeBlocks)),
    ]),
  }
}

/** The list of priorities, for a plan in whose sections nobody wrote one. */
function statementOfPriorities({ sections, priorities, edition }: EditionContent): PressBlock[] {
  const isStated = sections.some((section: Section) => section.role === 'statement' && !isBlank(section))
  if (isStated || priorities.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Our priorities', inContents: true },
    { kind: 'paragraph', runs: [{ text: `The priorities for ${edition.label} are:` }] },
    {
      kind: 'list',
      ordered: false,
      points: priorities.map((priority) => [{ kind: 'paragraph', runs: [{ text: priority.name }] }]),
    },
  ]
}

function tables(content: EditionContent): PressPart[] {
  const blocks = actionTableBlocks(content, 2)
  if (blocks.length === 0) return []
  const heading: PressBlock = {
    kind: 'heading',
    level: 1,
    text: `Action plans ${content.edition.label}`,
    inContents: true,
  }
  return [{ orientation: 'landscape', blocks: [heading, ...blocks] }]
}

function portrait(blocks: readonly PressBlock[]): PressPart[] {
  return blocks.length === 0 ? [] : [{ orientation: 'portrait', blocks }]
}
