import type { z } from 'zod'
import {
  type ColumnId,
  type IssueId,
  type NewCell,
  type PastePlan,
  planPaste,
  type RowId,
} from '../../../../shared/domain/plan/index.ts'
import { pasteInput } from '../../../../shared/domain/plan/inputs/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { appendToCell, replaceCell } from './cell-writer.ts'
import { getEditionContent } from './content.repository.ts'
import { listChildIds, writePositions } from './ordering.repository.ts'
import { getPriorityPlace, type PriorityPlace } from './place.repository.ts'
import { planCommand } from './plan-command.ts'
import { insertIssue, insertRow } from './row.repository.ts'

/** Pastes copied cells into a table, all or nothing; every entry is understood just as if it had been typed. */
export const paste = planCommand({
  name: 'paste',
  label: 'Paste',
  labelOf: (input) => pasteLabel(input),
  input: pasteInput,
  entity: (input) => ({ kind: 'priority', id: input.priorityId }),
  place: (tx, input) => getPriorityPlace(tx, input.priorityId),
  async run(tx, input, place) {
    const { priorities } = await getEditionContent(tx, place.editionId)
    const table = defined(
      priorities.find(({ id }) => id === place.priorityId),
      'the priority that is pasted into',
    )
    const outcome = planPaste(table, input)
    if (outcome.kind === 'refused') throw new Failure('invalid-input', outcome.sentence)
    const issueColumn = table.columns.find(({ role }) => role === 'issue')
    await carryOut(tx, place, outcome.plan, defined(issueColumn, 'the issue column of a table').id)
  },
})

function pasteLabel({ mode, cells: { rows } }: z.output<typeof pasteInput>): string {
  const entries = rows.flatMap((row) => row.flatMap(({ items }) => items)).length
  if (mode === 'items') return `Paste ${countOf(entries, 'entry', 'entries')}`
  return `Paste ${countOf(rows[0]?.length ?? 0, 'column')}, ${countOf(rows.length, 'row')}`
}

async function carryOut(
  tx: WriteTx,
  place: PriorityPlace,
  plan: PastePlan,
  issueColumn: ColumnId,
): Promise<void> {
  for (const cell of plan.cells) {
    if (cell.how === 'append') await appendToCell(tx, cell, cell.items)
    else await replaceCell(tx, cell, cell.items)
  }
  for (const [issueId, rows] of Map.groupBy(plan.rows, (row) => row.issueId)) {
    const before = (await listChildIds(tx, 'issue_row', issueId)).length
    for (const [at, row] of rows.entries()) await addRow(tx, issueId, before + at + 1, row.cells)
  }
  const before = await listChildIds(tx, 'issue', place.priorityId)
  const added: number[] = []
  for (const issue of plan.issues) {
    const issueId = await insertIssue(tx, place.priorityId, before.length + added.length + 1)
    added.push(issueId)
    const statement = { issueId, rowId: null, columnId: issueColumn, role: 'issue' as const }
    await appendToCell(tx, statement, issue.statement)
    for (const [at, cells] of issue.rows.entries()) await addRow(tx, issueId, at + 1, cells)
  }
  if (added.length > 0) await writePositions(tx, 'issue', before.toSpliced(plan.issuesBefore, 0, ...added))
}

async function addRow(
  tx: WriteTx,
  issueId: IssueId,
  position: number,
  cells: readonly NewCell[],
): Promise<void> {
  const rowId: RowId = await insertRow(tx, issueId, position)
  for (const { items, ...cell } of cells) await appendToCell(tx, { ...cell, issueId, rowId }, items)
}
