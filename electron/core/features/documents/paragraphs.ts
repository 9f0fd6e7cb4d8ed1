import {
  type EditionContent,
  type Item,
  type Priority,
  plainText,
  type Section,
} from '../../../../shared/domain/plan/index.ts'
import { tableHeading } from './document-words.ts'

/** One paragraph of an edition: where it belongs, and its words. */
export interface ContentParagraph {
  readonly part: 'narrative' | 'heading' | 'cell'
  readonly text: string
}

/**
 * Every paragraph of an edition in the order in which the annual plan prints it: sections with their footnotes last,
 * then for each priority the heading of its table, and for each issue its statement and its cells row by row, then the
 * appendices. It walks the content by itself, so that papers can be held against it: whatever is here must be in a
 * paper once.
 */
export function listParagraphs(content: EditionContent): ContentParagraph[] {
  const isAppendix = (section: Section): boolean => section.role === 'appendix'
  const paragraphs = [
    ...content.sections.filter((section) => !isAppendix(section)).flatMap(sectionParagraphs),
    ...content.priorities.flatMap(priorityParagraphs),
    ...content.sections.filter(isAppendix).flatMap(sectionParagraphs),
  ]
  return paragraphs.filter((paragraph) => paragraph.text.trim() !== '')
}

function sectionParagraphs(section: Section): ContentParagraph[] {
  const isNote = (kind: string): boolean => kind === 'footnote'
  const blocks = [
    ...section.blocks.filter((block) => !isNote(block.kind)),
    ...section.blocks.filter((block) => isNote(block.kind)),
  ]
  return [section.heading, ...blocks.map((block) => plainText(block.runs))].map((text) => ({
    part: 'narrative',
    text,
  }))
}

function priorityParagraphs(priority: Priority): ContentParagraph[] {
  if (priority.foldedIntoId !== null && priority.issues.length === 0) return []
  const heading: ContentParagraph = { part: 'heading', text: tableHeading(priority) }
  const cells = priority.issues.flatMap((issue) => [
    ...issue.statement,
    ...issue.rows.flatMap((row) => row.cells.flatMap((cell) => cell.items)),
  ])
  return [heading, ...cells.map((item: Item): ContentParagraph => ({ part: 'cell', text: item.text }))]
}
