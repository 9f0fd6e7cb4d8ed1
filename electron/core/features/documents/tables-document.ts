import {
  chosenParts,
  listParts,
  type PartsChoice,
  WHOLE_PAPER,
} from '../../../../shared/domain/documents/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import type { PressBlock, PressDocument } from '../../press/document-model.ts'
import { actionTableBlocks } from './action-tables.ts'
import { type DocumentDetails, editionPeriod, editionState, editionTitle } from './document-words.ts'
import { withoutLevelGaps } from './outline-levels.ts'
import { printedTables } from './printed-tables.ts'

/**
 * The action tables alone, in landscape: the working paper of a meeting, without cover and contents. Tables can be left
 * out and put in another order.
 */
export function buildTablesDocument(
  content: EditionContent,
  details: DocumentDetails,
  choice: PartsChoice = WHOLE_PAPER,
): PressDocument {
  const printed = printedTables(content, chosenParts(listParts(content, 'tables'), choice))
  const title = `${content.plan.area}: action plans ${content.edition.label}`
  const standing = `${content.plan.title}. ${editionPeriod(content)}. ${editionState(content)}. ${dateInWords(details.date)}.`
  const opening: PressBlock[] = [
    { kind: 'heading', level: 1, text: title, inContents: true },
    { kind: 'paragraph', runs: [{ text: standing }], look: 'small' },
  ]
  const parts = [
    { orientation: 'landscape' as const, blocks: [...opening, ...actionTableBlocks(printed, content, 2)] },
  ]
  return {
    title,
    publisher: details.publisher,
    subject: `Action tables of ${editionTitle(content)}`,
    date: details.date,
    footer: `Action plans ${content.edition.label}`,
    cover: null,
    hasContents: false,
    parts: withoutLevelGaps(parts),
  }
}
