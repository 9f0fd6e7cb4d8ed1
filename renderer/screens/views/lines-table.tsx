import type { Partner } from '../../../shared/domain/partners/index.ts'
import type { PlanLine } from '../../../shared/domain/views/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { MEASURE_KIND_WORDS } from '../../../shared/text/measure-words.ts'
import { ACTION_STATUS_WORDS } from '../../../shared/text/plan-words.ts'
import { Link } from '../../app/link.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { itemElementId } from '../plan/element-ids.ts'

interface LinesTableProps {
  readonly lines: readonly PlanLine[]
  readonly partners: readonly Partner[]
}

/** The lines as a table to read; each leads to its cell in the plan. */
export function LinesTable({ lines, partners }: LinesTableProps) {
  const names = new Map(partners.map(({ id, name }) => [id, name]))
  return (
    <TableRegion label="Actions and measures">
      <table className="table lines-table" aria-labelledby="lines-heading">
        <thead>
          <tr>
            <th scope="col" className="line-words">
              Action or measure
            </th>
            <th scope="col">Status or kind</th>
            <th scope="col">Due</th>
            <th scope="col">Lead</th>
            <th scope="col">Priority and issue</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.item.id}>
              <th scope="row">
                <Link
                  to={{
                    name: 'priority',
                    priorityId: line.priority.id,
                    target: itemElementId(line.item.id),
                  }}
                >
                  {line.item.text}
                </Link>
              </th>
              <td>{stateOf(line)}</td>
              <td className="line-due">{line.due === null ? '–' : dateInWords(line.due.on)}</td>
              <td>{leadsOf(line, names)}</td>
              <td>
                {line.priority.name}, issue {line.issueNumber}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function stateOf({ item }: PlanLine): string {
  if (item.role === 'action') return ACTION_STATUS_WORDS[item.status]
  const { kind, target, unit } = item.measure
  const aim = target === null ? '' : `, target ${[target, unit ?? ''].join(' ').trim()}`
  return `${MEASURE_KIND_WORDS[kind]}${aim}`
}

function leadsOf({ partnerIds, leads }: PlanLine, names: ReadonlyMap<number, string>): string {
  const known = partnerIds.flatMap((id) => names.get(id) ?? [])
  const words = known.length > 0 ? known : leads
  return words.length === 0 ? '–' : words.join(', ')
}
