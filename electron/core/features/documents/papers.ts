import type { PaperChoice } from '../../../../shared/contract/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { type CivilDate, civilDate } from '../../../../shared/kit/civil-date.ts'
import type { DocumentDetails } from './document-words.ts'
import { buildPlanDocument } from './plan-document.ts'
import type { Printable } from './printing.ts'
import { buildTablesDocument } from './tables-document.ts'
import { buildTablesWorkbook } from './tables-workbook.ts'

/** The model of the paper that was asked for. */
export function paperOf(
  content: EditionContent,
  choice: Pick<PaperChoice, 'what' | 'format'>,
  date: CivilDate,
): Printable {
  const details: DocumentDetails = { date, publisher: `${content.plan.area} Community Safety Partnership` }
  if (choice.format === 'xlsx') return { kind: 'xlsx', workbook: buildTablesWorkbook(content, details) }
  const build = choice.what === 'plan' ? buildPlanDocument : buildTablesDocument
  return { kind: 'pdf', document: build(content, details) }
}

/** Today where the officer is: the date that is printed on a paper made now. */
export function todayHere(now = new Date()): CivilDate {
  return defined(civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate()), 'today')
}
