import {
  chosenParts,
  listParts,
  type PartsChoice,
  WHOLE_PAPER,
} from '../../../../shared/domain/documents/index.ts'
import type { ColumnRole, EditionContent, Item, Priority } from '../../../../shared/domain/plan/index.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import type { PressSheet, PressSheetColumn, PressValue, PressWorkbook } from '../../press/workbook-model.ts'
import { wardSheets } from './board/index.ts'
import {
  alsoCovers,
  type DocumentDetails,
  editionPeriod,
  editionState,
  tableHeading,
} from './document-words.ts'
import { NO_APPENDIX, type PlanAppendix } from './plan-appendix.ts'
import { printedTables } from './printed-tables.ts'
import { surveySheets } from './survey/index.ts'
import { type LayoutColumn, type LayoutGroup, layOutTable } from './table-layout.ts'

/** Widths in characters; together about what landscape A4 holds at nine tenths of full size. */
const WIDTHS: Readonly<Record<ColumnRole, number>> = {
  issue: 24,
  action: 38,
  outcome: 30,
  measure: 40,
  lead: 18,
  funding: 14,
  link: 16,
  other: 18,
}
const NUMBER_COLUMN: PressSheetColumn = { heading: 'Issue number', kind: 'number', width: 11, isKey: true }

/**
 * The action tables as a workbook: a sheet for each priority with a row for each row of the council's table. Each row
 * bears the number of its issue, so that sorting and filtering keep together what belongs together; the issue's words
 * stand in its first row only; the picture by ward stands last where there is one. Tables can be left out and put in another order.
 */
export function buildTablesWorkbook(
  content: EditionContent,
  details: DocumentDetails,
  choice: PartsChoice = WHOLE_PAPER,
  appendix: PlanAppendix = NO_APPENDIX,
): PressWorkbook {
  const chosen = printedTables(content, chosenParts(listParts(content, 'tables'), choice))
  const printed = chosen.filter((priority) => priority.issues.length > 0)
  return {
    title: `${content.plan.area}: action plans ${content.edition.label}`,
    publisher: details.publisher,
    date: details.date,
    about: aboutLines(content, printed.length),
    sheets: [
      ...printed.map((priority) => prioritySheet(priority, content.priorities)),
      ...wardSheets(appendix.wards),
      ...surveySheets(appendix.surveys),
    ],
  }
}

function aboutLines(content: EditionContent, sheets: number): string[] {
  return [
    `${content.plan.title}, edition ${content.edition.label}: ${editionPeriod(content)}. ${editionState(content)}.`,
    `This workbook has ${countOf(sheets, 'sheet')} with one action table each.`,
    "Each row is a row of the plan's table. The issue number says which rows belong to one issue; its words stand in the first of them.",
    'An empty cell means that nothing has been entered.',
    ...withoutTable(content.priorities),
  ]
}

/** What became of the priorities that have no sheet. */
function withoutTable(priorities: readonly Priority[]): string[] {
  return priorities
    .filter((priority) => priority.issues.length === 0)
    .map((priority) => {
      const parent = priorities.find((other) => other.id === priority.foldedIntoId)
      return parent === undefined
        ? `${tableHeading(priority)}: no issues or actions have been entered.`
        : `${priority.name} is covered by the table of ${parent.name}.`
    })
}

function prioritySheet(priority: Priority, all: readonly Priority[]): PressSheet {
  const { columns, groups } = layOutTable(priority)
  const covers = alsoCovers(priority, all)
  return {
    name: priority.name,
    title: tableHeading(priority),
    notes: covers === null ? [] : [covers],
    columns: [NUMBER_COLUMN, ...columns.map(sheetColumn)],
    rows: groups.flatMap(groupRows),
  }
}

function sheetColumn({ role, heading, isEmpty }: LayoutColumn): PressSheetColumn {
  return { heading, kind: 'text', width: isEmpty ? Math.min(14, WIDTHS[role]) : WIDTHS[role] }
}

function groupRows(group: LayoutGroup, at: number): PressValue[][] {
  const number = at + 1
  return group.rows.map((cells, row) => {
    const head = row === 0 ? cellText(group.head) : `Issue ${number}, continued`
    return [number, head, ...cells.map(cellText)]
  })
}

/** A cell's items, an empty line between paragraphs, points of a list on neighbouring lines; null for none. */
function cellText(items: readonly Item[]): string | null {
  let text = ''
  let count = 0
  items.forEach((item, at) => {
    const previous = items[at - 1]
    count = item.mark === 'number' && previous?.mark === 'number' ? count + 1 : 1
    const mark = item.mark === 'bullet' ? '• ' : item.mark === 'number' ? `${count}. ` : ''
    const isListed = item.mark !== 'none' && previous?.mark === item.mark
    text += `${at === 0 ? '' : isListed ? '\n' : '\n\n'}${mark}${item.text}`
  })
  return text === '' ? null : text
}
