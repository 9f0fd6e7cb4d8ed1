import type { EditionContent } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import type { Parts } from './use-parts.ts'

interface WorkbookSheetsProps {
  readonly content: EditionContent
  readonly parts: Parts
}

/** A workbook has no pages: what its sheets will be. */
export function WorkbookSheets({ content, parts }: WorkbookSheetsProps) {
  const sheets = parts.all.flatMap(({ key, priorityId }) => {
    const priority = content.priorities.find(({ id }) => id === priorityId)
    return priority !== undefined && priority.issues.length > 0 && parts.isChosen(key) ? [priority] : []
  })
  return (
    <section className="stack" aria-label="Sheets">
      <h2>{countOf(sheets.length, 'sheet')} and a first one with the contents</h2>
      <ul>
        {sheets.map(({ id, name, issues }) => (
          <li key={id}>
            {name}: {countOf(issues.length, 'issue')} in{' '}
            {countOf(
              issues.reduce((rows, issue) => rows + issue.rows.length, 0),
              'row',
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">
        One table on each sheet, nothing merged, so that it can be sorted, filtered and read aloud.
      </p>
    </section>
  )
}
