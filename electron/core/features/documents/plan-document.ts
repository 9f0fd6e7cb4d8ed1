import type { EditionContent, Section } from '../../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import type { PressBlock, PressDocument, PressPart } from '../../press/document-model.ts'
import { actionTableBlocks } from './action-tables.ts'
import {
  aboveTitle,
  type DocumentDetails,
  editionPeriod,
  editionState,
  editionTitle,
  fullTitle,
  planYears,
} from './document-words.ts'
import { isBlank, narrativeBlocks } from './narrative.ts'
import { withoutLevelGaps } from './outline-levels.ts'

/**
 * The annual plan: cover, contents, the narrative in portrait in the plan's order, the action tables in landscape, and
 * the appendices. A plan whose sections state no priorities gets a list of them first.
 */
export function buildPlanDocument(content: EditionContent, details: DocumentDetails): PressDocument {
  const { narrative, tablesHeading, appendices } = arrange(content)
  return {
    title: fullTitle(content),
    publisher: details.publisher,
    subject: `Community safety plan for ${content.plan.area}, ${editionPeriod(content)}`,
    date: details.date,
    footer: editionTitle(content),
    cover: {
      area: aboveTitle(content, details),
      title: content.plan.title,
      period: planYears(content),
      lines: [`Edition ${content.edition.label}`, editionState(content), dateInWords(details.date)],
    },
    hasContents: true,
    parts: withoutLevelGaps([
      ...portrait([...statementOfPriorities(content), ...narrative.flatMap(narrativeBlocks)]),
      ...tables(content, tablesHeading),
      ...portrait(appendices.flatMap(narrativeBlocks)),
    ]),
  }
}

interface Arrangement {
  readonly narrative: readonly Section[]
  /** The council's own heading over its action tables. */
  readonly tablesHeading: string | null
  readonly appendices: readonly Section[]
}

/** A heading without text that ends the narrative is the one that the council put over its tables. */
function arrange({ sections }: EditionContent): Arrangement {
  const printed = sections.filter((section) => !isBlank(section))
  const narrative = printed.filter((section) => section.role !== 'appendix')
  const appendices = printed.filter((section) => section.role === 'appendix')
  const last = narrative.at(-1)
  const isTablesHeading = last !== undefined && last.role === 'other' && last.blocks.length === 0
  return isTablesHeading
    ? { narrative: narrative.slice(0, -1), tablesHeading: last.heading, appendices }
    : { narrative, tablesHeading: null, appendices }
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

function tables(content: EditionContent, heading: string | null): PressPart[] {
  const blocks = actionTableBlocks(content, 2)
  if (blocks.length === 0 && heading === null) return []
  const text = heading ?? `Action plans ${content.edition.label}`
  const first: PressBlock = { kind: 'heading', level: 1, text, inContents: true }
  return [{ orientation: 'landscape', blocks: [first, ...blocks] }]
}

function portrait(blocks: readonly PressBlock[]): PressPart[] {
  return blocks.length === 0 ? [] : [{ orientation: 'portrait', blocks }]
}
