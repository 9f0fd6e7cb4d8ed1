import { memo } from 'react'
import type {
  UnderstoodItem,
  UnderstoodPlan,
  UnderstoodSection,
  UnderstoodTable,
} from '../../../shared/domain/imports/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { COLUMN_ROLE_WORDS, PRIORITY_KIND_WORDS } from '../../../shared/text/plan-words.ts'

/** The plan as it will be: its parts in the order of the file, tables with their issues and entries. */
export const UnderstoodPane = memo(function UnderstoodPane({ plan }: Readonly<{ plan: UnderstoodPlan }>) {
  return (
    <>
      <p
        className="understood-title"
        data-places={plan.titlePlaces.join(' ')}
        data-anchor={plan.titlePlaces.join(' ')}
      >
        {plan.title}
      </p>
      {plan.parts.map((part, at) =>
        part.kind === 'section' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity before they are stored
          <SectionPart key={at} section={part} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity before they are stored
          <TablePart key={at} table={part} />
        ),
      )}
    </>
  )
})

function SectionPart({ section }: Readonly<{ section: UnderstoodSection }>) {
  const places = section.places.join(' ')
  return (
    <>
      <h3 data-places={places} data-anchor={places}>
        {section.heading === '' ? 'Part without a heading' : section.heading}
      </h3>
      {section.blocks.map(({ kind, text, places: own }, at) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity before they are stored
          key={at}
          className={kind === 'quotation' ? 'file-quotation' : kind === 'footnote' ? 'small' : ''}
          data-places={own.join(' ')}
          data-anchor={own.join(' ')}
        >
          {kind === 'bullet' && <span aria-hidden="true">• </span>}
          {text}
        </p>
      ))}
    </>
  )
}

function TablePart({ table }: Readonly<{ table: UnderstoodTable }>) {
  const { name, priorityKind, foldedInto, issues, columns } = table
  const places = table.places.join(' ')
  const others = columns.filter(({ role }) => role !== 'issue')
  const issueHeading = columns.find(({ role }) => role === 'issue')?.heading ?? ''
  return (
    <>
      <h3 className="understood-priority" data-places={places} data-anchor={places}>
        {PRIORITY_KIND_WORDS[priorityKind]}: {name}
        <span className="quiet">
          {' '}
          ({issues.length === 0 ? emptyInWords(foldedInto) : countOf(issues.length, 'issue')})
        </span>
      </h3>
      {issues.length > 0 && (
        <table className="file-table" aria-label={`Action table: ${name}`}>
          <thead>
            <tr>
              <th scope="col">{issueHeading === '' ? COLUMN_ROLE_WORDS.issue : issueHeading}</th>
              {others.map(({ role, heading }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity before they are stored
                <th key={at} scope="col">
                  {heading === '' ? COLUMN_ROLE_WORDS[role] : heading}
                </th>
              ))}
            </tr>
          </thead>
          {issues.map((issue, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity before they are stored
            <IssueRows key={at} issue={issue} width={others.length} />
          ))}
        </table>
      )}
    </>
  )
}

function emptyInWords(foldedInto: string | null): string {
  return foldedInto === null ? 'no action table' : `its work stands under ${foldedInto}`
}

interface IssueRowsProps {
  readonly issue: UnderstoodTable['issues'][number]
  readonly width: number
}

function IssueRows({ issue, width }: IssueRowsProps) {
  const rows = issue.rows.length === 0 ? [[]] : issue.rows
  return (
    <tbody>
      {rows.map((cells, at) => {
        const items = [...(at === 0 ? issue.statement : []), ...cells.flat()]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before they are stored
          <tr key={at} data-anchor={items.flatMap(({ places }) => places).join(' ')}>
            {at === 0 && (
              <th scope="rowgroup" rowSpan={rows.length}>
                <Items items={issue.statement} />
              </th>
            )}
            {Array.from({ length: width }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
              <td key={column}>
                <Items items={cells[column] ?? []} />
              </td>
            ))}
          </tr>
        )
      })}
    </tbody>
  )
}

function Items({ items }: Readonly<{ items: readonly UnderstoodItem[] }>) {
  return items.map(({ text, mark, due, places }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity before they are stored
    <p key={at} className="understood-item" data-places={places.join(' ')}>
      {mark !== 'none' && <span aria-hidden="true">• </span>}
      {text}
      {due !== null && <span className="chip">Due {dateInWords(due)}</span>}
    </p>
  ))
}
