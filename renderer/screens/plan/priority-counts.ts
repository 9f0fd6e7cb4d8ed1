import type { ColumnRole, Issue, Priority } from '../../../shared/domain/plan/index.ts'
import { countOf, countOrNo } from '../../../shared/text/counts.ts'

function itemsOf(issue: Issue, role: ColumnRole): number {
  return issue.rows
    .flatMap((row) => row.cells)
    .flatMap((cell) => cell.items)
    .filter((item) => item.role === role).length
}

/** What a priority holds, in words: "9 issues, 31 actions, 23 measures; 2 issues without a measure". */
export function priorityInWords(priority: Priority): string {
  if (priority.columns.length === 0) return 'No action table'
  const total = (role: ColumnRole): number =>
    priority.issues.reduce((sum, issue) => sum + itemsOf(issue, role), 0)
  const bare = priority.issues.filter((issue) => itemsOf(issue, 'measure') === 0).length
  const counts = [
    countOrNo(priority.issues.length, 'issue'),
    countOrNo(total('action'), 'action'),
    countOrNo(total('measure'), 'measure'),
  ].join(', ')
  return bare === 0 ? counts : `${counts}; ${countOf(bare, 'issue')} without a measure`
}
