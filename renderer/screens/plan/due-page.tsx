import type { AttentionView } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { CalendarExport } from './calendar-export.tsx'
import { itemElementId } from './element-ids.ts'

/** What is past its date and what falls due next, each with the way to its cell. */
export function DueScreen({ edition }: Readonly<{ edition: EditionId | null }>) {
  const attention = useFreshAnswer('governance.attention', { edition })
  return (
    <Answered answer={attention} title="What falls due">
      {(value) => <DuePage attention={value} edition={edition} />}
    </Answered>
  )
}

interface DuePageProps {
  readonly attention: AttentionView
  readonly edition: EditionId | null
}

function DuePage({ attention: { today, until, overdue, soon }, edition }: DuePageProps) {
  return (
    <>
      <PageHeader title="What falls due">
        <p>Today is {dateInWords(today)}.</p>
        <CalendarExport edition={edition} />
      </PageHeader>
      <div className="stack-loose">
        <DueList
          id="overdue"
          heading="Past their date"
          none="No action is past its date. An action that is finished or stopped is never late."
          items={overdue}
        />
        <DueList
          id="soon"
          heading={`Due by ${dateInWords(until)}`}
          none="No action and no measure falls due in the next 30 days."
          items={soon}
        />
      </div>
    </>
  )
}

interface DueListProps {
  readonly id: string
  readonly heading: string
  readonly none: string
  readonly items: AttentionView['soon']
}

function DueList({ id, heading, none, items }: DueListProps) {
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{heading}</h2>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <TableRegion label={`${heading}, as a table`}>
          <table className="table due-table" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">Due</th>
                <th scope="col">Action or measure</th>
                <th scope="col">Priority</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ itemId, on, role, text, priority, priorityId }) => (
                <tr key={itemId}>
                  <td className="figures">{dateInWords(on)}</td>
                  <th scope="row">
                    <Link to={{ name: 'priority', priorityId, target: itemElementId(itemId) }}>
                      {text === '' ? 'An entry without words' : text}
                    </Link>
                    {role === 'measure' && <span className="quiet"> (measure)</span>}
                  </th>
                  <td>{priority}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  )
}
