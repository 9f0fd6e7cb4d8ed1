import type {
  Compared,
  MarkedEntry,
  MarkedFact,
  MarkedGroup,
  MarkedPlan,
  MarkedSection,
  MarkedTable,
} from '../../../shared/domain/plan/compare/index.ts'
import { changeInWords, notesOfChange } from '../../../shared/text/change-words.ts'
import { COLUMN_ROLE_WORDS } from '../../../shared/text/plan-words.ts'
import { TableRegion } from '../../components/table-region.tsx'
import { MarkedText } from './marked-text.tsx'

/** The newer plan with what was inserted and deleted marked in its place, as the plan is printed. */
export function MarkedDocument({ plan }: Readonly<{ plan: MarkedPlan }>) {
  return (
    <article className="stack-loose marked-document" aria-label="The plan with its changes marked">
      <p className="quiet">
        Inserted words are underlined in braces; deleted words are struck through in brackets.
      </p>
      {plan.sections.map((section) => (
        <SectionView key={keyOf(section.compared)} section={section} />
      ))}
      {plan.tables.map((table) => (
        <TableView key={keyOf(table.compared)} table={table} />
      ))}
      {plan.facts.length > 0 && <FactsView facts={plan.facts} />}
    </article>
  )
}

function keyOf({ before, after }: Compared): string {
  return `${after === null ? 'was' : 'is'}-${(after ?? before)?.kind}-${(after ?? before)?.at}`
}

function SectionView({ section }: Readonly<{ section: MarkedSection }>) {
  return (
    <section className="prose reading">
      {section.heading.length > 0 && (
        <h3>
          <MarkedText runs={section.heading} />
        </h3>
      )}
      <Notes compared={section.compared} />
      {section.paragraphs.map(({ compared, block, runs }) => {
        const text = (
          <>
            <MarkedText runs={runs} />
            <Notes compared={compared} />
          </>
        )
        const key = keyOf(compared)
        if (block.kind === 'heading') return <h4 key={key}>{text}</h4>
        if (block.kind === 'bullet' || block.kind === 'number') {
          return (
            <ul key={key}>
              <li>{text}</li>
            </ul>
          )
        }
        return block.kind === 'quotation' ? (
          <blockquote key={key}>{text}</blockquote>
        ) : (
          <div key={key} className={block.kind === 'footnote' ? 'footnotes' : ''}>
            {text}
          </div>
        )
      })}
    </section>
  )
}

function FactsView({ facts }: Readonly<{ facts: readonly MarkedFact[] }>) {
  return (
    <section className="stack-tight" aria-labelledby="marked-facts">
      <h3 id="marked-facts">Facts that changed</h3>
      <ul>
        {facts.map(({ compared, runs }) => (
          <li key={(compared.after ?? compared.before)?.identity}>
            <MarkedText runs={runs} />
            <Notes compared={compared} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function TableView({ table }: Readonly<{ table: MarkedTable }>) {
  const headingId = `marked-${keyOf(table.compared)}`
  const name = (table.compared.after ?? table.compared.before)?.words ?? ''
  return (
    <section className="stack-tight" aria-labelledby={headingId}>
      <h3 id={headingId}>
        <MarkedText runs={table.name} />
      </h3>
      <Notes compared={table.compared} />
      {table.groups.length > 0 && (
        <TableRegion label={name}>
          <table className="table action-table" aria-labelledby={headingId}>
            <thead>
              <tr>
                <th scope="col" className="column-issue">
                  {table.issueHeading === '' ? COLUMN_ROLE_WORDS.issue : table.issueHeading}
                </th>
                {table.columns.map((heading, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity and are only read here
                  <th key={index} scope="col">
                    <MarkedText runs={heading} />
                  </th>
                ))}
              </tr>
            </thead>
            {table.groups.map((group) => (
              <GroupView key={keyOf(group.compared)} group={group} columns={table.columns.length} />
            ))}
          </table>
        </TableRegion>
      )}
    </section>
  )
}

function GroupView({ group, columns }: Readonly<{ group: MarkedGroup; columns: number }>) {
  const rows = group.rows.length === 0 ? [Array.from({ length: columns }, () => [])] : group.rows
  return (
    <tbody>
      {rows.map((cells, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity and are only read here
        <tr key={at}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              <Entries entries={group.head} />
              <Notes compared={group.compared} />
            </th>
          )}
          {cells.map((entries, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity and are only read here
            <td key={place}>
              <Entries entries={entries} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function Entries({ entries }: Readonly<{ entries: readonly MarkedEntry[] }>) {
  return (
    <div className="cell-items">
      {entries.map(({ compared, runs, mark }) => (
        <div key={keyOf(compared)} className={mark === 'none' ? '' : 'marked-point'}>
          <MarkedText runs={runs} />
          <Notes compared={compared} />
        </div>
      ))}
    </div>
  )
}

/** What changed besides the words. Of what was added or dropped, the marks say enough. */
function Notes({ compared }: Readonly<{ compared: Compared }>) {
  const { before, after } = compared
  if (before === null || after === null) {
    const hasWords = (after ?? before)?.words !== ''
    return hasWords ? null : <p className="change-note">{changeInWords(compared)}.</p>
  }
  return notesOfChange(compared).map((note) => (
    <p key={note} className="change-note">
      {note}
    </p>
  ))
}
