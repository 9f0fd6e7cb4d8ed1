import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { useStatus } from '../../app/status.tsx'
import { copyWords } from '../../clipboard/copy-words.ts'
import { Button } from '../../components/button.tsx'
import { Mark } from '../../components/mark.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import type { Awaited } from './brought-in-words.ts'

/** The files that partners owe, each with a message that asks for it. */
export function AwaitedTable({ awaited }: Readonly<{ awaited: readonly Awaited[] }>) {
  return (
    <TableRegion label="Awaited from partners, as a table">
      <table className="table awaited-table" aria-labelledby="awaited">
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col">File</th>
            <th scope="col">Partner</th>
            <th scope="col">For</th>
            <th scope="col">State</th>
            <th scope="col">Message</th>
          </tr>
        </thead>
        <tbody>
          {awaited.map((one) => (
            <AwaitedRow key={`${one.profileId} ${one.period}`} awaited={one} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function AwaitedRow({ awaited }: Readonly<{ awaited: Awaited }>) {
  const { announce } = useStatus()
  const { dueOn, profile, partner, period, state, message } = awaited
  function copy(): void {
    announce(
      copyWords(message)
        ? `The message for “${profile}” was copied. Paste it into an e-mail.`
        : 'The message could not be copied. Nothing was changed. Please try again.',
    )
  }
  return (
    <tr>
      <td>{dateInWords(dueOn)}</td>
      <th scope="row">{profile}</th>
      <td>{partner ?? <span className="quiet">No partner named</span>}</td>
      <td>{period}</td>
      <td>{state === 'late' ? <Mark tone="problem">Late</Mark> : <Mark tone="note">Not due yet</Mark>}</td>
      <td>
        <Button aria-label={`Copy message about “${profile}”, ${period}`} onClick={copy}>
          Copy message
        </Button>
      </td>
    </tr>
  )
}
