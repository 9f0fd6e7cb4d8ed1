import {
  type EditionContent,
  type Priority,
  type PriorityId,
  plainText,
  type Section,
} from '../plan/index.ts'

/** The papers that can be made of an edition. */
export type PaperKind = 'plan' | 'tables'

/** Where in a paper a part stands; the groups follow each other in this order. */
export const PART_GROUPS = ['front', 'narrative', 'tables', 'appendices'] as const
export type PartGroup = (typeof PART_GROUPS)[number]

/** A part of a paper that can be left out. */
export interface PaperPart {
  /** What the part is called between page and core: "cover", "section-12", "table-5". */
  readonly key: string
  readonly group: PartGroup
  readonly label: string
  /** 1 for a part that stands for itself, more for one that stands under the part before it. */
  readonly level: number
  /** True for a heading without text of its own: without the parts under it, there is nothing to print. */
  readonly isHeadingOnly: boolean
  /** The priority whose story or table this is; null for the others. */
  readonly priorityId: PriorityId | null
}

export const COVER_PART = 'cover'
export const CONTENTS_PART = 'contents'
/** The list of priorities that a plan gets in whose sections nobody wrote one. */
export const STATEMENT_PART = 'statement'

export function sectionPart({ id }: Section): string {
  return `section-${id}`
}

export function tablePart({ id }: Pick<Priority, 'id'>): string {
  return `table-${id}`
}

/** The parts of a paper in the plan's own order. */
export function listParts(content: EditionContent, paper: PaperKind): PaperPart[] {
  const tables = content.priorities.filter(hasTable).map(tableEntry)
  if (paper === 'tables') return tables
  const { narrative, appendices } = divideSections(content.sections)
  return [
    frontPart(COVER_PART, 'Cover'),
    frontPart(CONTENTS_PART, 'Contents'),
    ...(needsStatement(content)
      ? [{ ...frontPart(STATEMENT_PART, 'Our priorities'), group: 'narrative' as const }]
      : []),
    ...narrative.map((section) => sectionEntry(section, 'narrative')),
    ...tables,
    ...appendices.map((section) => sectionEntry(section, 'appendices')),
  ]
}

/** Whether a priority has a table of its own: one that is folded into another has none unless it holds something. */
export function hasTable({ foldedIntoId, issues }: Priority): boolean {
  return foldedIntoId === null || issues.length > 0
}

/** Whether no section states the priorities although there are some, so that the paper has to. */
export function needsStatement({ sections, priorities }: EditionContent): boolean {
  const isStated = sections.some((section) => section.role === 'statement' && !isBlank(section))
  return !isStated && priorities.length > 0
}

/** True for a section that would print nothing at all. */
export function isBlank(section: Section): boolean {
  return section.heading.trim() === '' && section.blocks.every((block) => plainText(block.runs).trim() === '')
}

export interface DividedSections {
  readonly narrative: readonly Section[]
  /** The council's own heading over its action tables; null where it has none. */
  readonly tablesHeading: string | null
  readonly appendices: readonly Section[]
}

/** The sections that print something. A heading without text that ends the narrative stands over the tables. */
export function divideSections(sections: readonly Section[]): DividedSections {
  const printed = sections.filter((section) => !isBlank(section))
  const narrative = printed.filter((section) => section.role !== 'appendix')
  const appendices = printed.filter((section) => section.role === 'appendix')
  const last = narrative.at(-1)
  const isTablesHeading = last !== undefined && last.role === 'other' && last.blocks.length === 0
  return isTablesHeading
    ? { narrative: narrative.slice(0, -1), tablesHeading: last.heading, appendices }
    : { narrative, tablesHeading: null, appendices }
}

function frontPart(key: string, label: string): PaperPart {
  return { key, group: 'front', label, level: 1, isHeadingOnly: false, priorityId: null }
}

function sectionEntry(section: Section, group: PartGroup): PaperPart {
  const { heading, level, blocks, priorityId } = section
  const label = heading.trim() === '' ? 'Text without a heading' : heading
  return { key: sectionPart(section), group, label, level, isHeadingOnly: blocks.length === 0, priorityId }
}

function tableEntry(priority: Priority): PaperPart {
  const { id, name } = priority
  return {
    key: tablePart(priority),
    group: 'tables',
    label: name,
    level: 1,
    isHeadingOnly: false,
    priorityId: id,
  }
}
