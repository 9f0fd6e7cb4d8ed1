import type { ColumnRole, EditionContent, Item, Priority } from '../../../../shared/domain/plan/index.ts'
import type { PressBlock, PressTable } from '../../press/document-model.ts'
import { alsoCovers, assessmentInWords, tableHeading, tableSummary } from './document-words.ts'
import { gatherLists, type ListEntry } from './lists.ts'
import { type LayoutColumn, layOutTable } from './table-layout.ts'

/** How wide columns are against each other, by the length of what councils write in them. */
const WEIGHTS: Readonly<Record<ColumnRole, number>> = {
  issue: 17,
  action: 23,
  outcome: 19,
  measure: 22,
  lead: 13,
  funding: 10,
  link: 11,
  other: 13,
}
/** An empty column is printed, as the council prints it, but needs room for its heading only. */
const EMPTY_WEIGHT = 8

const NOTHING_ENTERED = 'No issues or actions have been entered.'

/** The action tables of some priorities, one below the other, each under its heading. */
export function actionTableBlocks(
  printed: readonly Priority[],
  content: EditionContent,
  level: number,
): PressBlock[] {
  return printed.flatMap((priority) => priorityBlocks(priority, content, level))
}

function priorityBlocks(
  priority: Priority,
  { priorities, aims }: EditionContent,
  level: number,
): PressBlock[] {
  const beside = [alsoCovers(priority, priorities), assessmentInWords(priority, aims)].filter(
    (words) => words !== null,
  )
  return [
    { kind: 'heading', level, text: tableHeading(priority), inContents: true },
    // A caption stays with its table; a small paragraph could be left alone at the foot of a page.
    ...(beside.length === 0 ? [] : [line(beside.join(' '), 'caption')]),
    priority.issues.length === 0 ? line(NOTHING_ENTERED, 'small') : actionTable(priority),
  ]
}

function line(text: string, look: 'caption' | 'small'): PressBlock {
  return { kind: 'paragraph', runs: [{ text }], look }
}

function actionTable(priority: Priority): PressTable {
  const { columns, groups } = layOutTable(priority)
  return {
    kind: 'table',
    summary: tableSummary(
      priority,
      columns.map((column) => column.heading),
    ),
    columns: columns.map((column) => ({ heading: column.heading, weight: weightOf(column) })),
    groups: groups.map((group) => ({
      head: cellBlocks(group.head),
      rows: group.rows.map((cells) => cells.map(cellBlocks)),
    })),
  }
}

function weightOf({ role, isEmpty }: LayoutColumn): number {
  return isEmpty ? Math.min(EMPTY_WEIGHT, WEIGHTS[role]) : WEIGHTS[role]
}

/** A cell's items as paragraphs and lists. */
function cellBlocks(items: readonly Item[]): PressBlock[] {
  return gatherLists(
    items.map((item): ListEntry => {
      const block: PressBlock = { kind: 'paragraph', runs: [{ text: item.text }] }
      if (item.mark === 'none') return { kind: 'block', block }
      return { kind: 'point', ordered: item.mark === 'number', depth: 0, block }
    }),
  )
}
