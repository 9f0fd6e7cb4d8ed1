import {
  CONTENTS_PART,
  COVER_PART,
  chosenParts,
  divideSections,
  hasTable,
  listParts,
  type PaperPart,
  type PartGroup,
  type PartsChoice,
  STATEMENT_PART,
  sectionPart,
  WHOLE_PAPER,
} from '../../../../shared/domain/documents/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import type { PressBlock, PressCover, PressDocument, PressPart } from '../../press/document-model.ts'
import { actionTableBlocks } from './action-tables.ts'
import { wardBlocks } from './board/index.ts'
import {
  aboveTitle,
  type DocumentDetails,
  editionPeriod,
  editionState,
  editionTitle,
  fullTitle,
  planYears,
} from './document-words.ts'
import { narrativeBlocks } from './narrative.ts'
import { withoutLevelGaps } from './outline-levels.ts'
import { NO_APPENDIX, type PlanAppendix } from './plan-appendix.ts'
import { printedTables } from './printed-tables.ts'
import { surveyBlocks } from './survey/index.ts'

/**
 * The annual plan: cover, contents, the narrative in portrait in the plan's order, the action tables in landscape, and
 * the appendices, the picture by ward and what residents say last where they are wanted. A plan whose sections state no priorities gets a list of them first. Parts can be left out and put in
 * another order.
 */
export function buildPlanDocument(
  content: EditionContent,
  details: DocumentDetails,
  choice: PartsChoice = WHOLE_PAPER,
  appendix: PlanAppendix = NO_APPENDIX,
): PressDocument {
  const parts = chosenParts(listParts(content, 'plan'), choice)
  const has = (key: string): boolean => parts.some((part) => part.key === key)
  return {
    title: fullTitle(content),
    publisher: details.publisher,
    subject: `Community safety plan for ${content.plan.area}, ${editionPeriod(content)}`,
    date: details.date,
    footer: editionTitle(content),
    cover: has(COVER_PART) ? cover(content, details) : null,
    hasContents: has(CONTENTS_PART),
    parts: withoutLevelGaps([
      ...portrait(sectionBlocks(content, parts, 'narrative')),
      ...tables(content, parts),
      ...portrait(sectionBlocks(content, parts, 'appendices')),
      ...portrait(wardBlocks(appendix.wards, 1)),
      ...portrait(surveyBlocks(appendix.surveys, 1, 'summary')),
    ]),
  }
}

function cover(content: EditionContent, details: DocumentDetails): PressCover {
  return {
    area: aboveTitle(content, details),
    title: content.plan.title,
    period: planYears(content),
    lines: [`Edition ${content.edition.label}`, editionState(content), dateInWords(details.date)],
  }
}

function sectionBlocks(content: EditionContent, parts: readonly PaperPart[], group: PartGroup): PressBlock[] {
  const sections = new Map(content.sections.map((section) => [sectionPart(section), section]))
  return parts
    .filter((part) => part.group === group)
    .flatMap(({ key }) => {
      if (key === STATEMENT_PART) return statementOfPriorities(content)
      const section = sections.get(key)
      return section === undefined ? [] : narrativeBlocks(section)
    })
}

/** The list of priorities, for a plan in whose sections nobody wrote one. */
function statementOfPriorities({ priorities, edition }: EditionContent): PressBlock[] {
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

/** The tables under the council's own heading; a plan without a table prints that heading alone. */
function tables(content: EditionContent, parts: readonly PaperPart[]): PressPart[] {
  const heading = divideSections(content.sections).tablesHeading
  const hasNone = !content.priorities.some(hasTable)
  const blocks = actionTableBlocks(printedTables(content, parts), content, 2)
  if (blocks.length === 0 && (heading === null || !hasNone)) return []
  const text = heading ?? `Action plans ${content.edition.label}`
  const first: PressBlock = { kind: 'heading', level: 1, text, inContents: true }
  return [{ orientation: 'landscape', blocks: [first, ...blocks] }]
}

function portrait(blocks: readonly PressBlock[]): PressPart[] {
  return blocks.length === 0 ? [] : [{ orientation: 'portrait', blocks }]
}
