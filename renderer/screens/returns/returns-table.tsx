import type { ReturnRecordView } from '../../../shared/contract/index.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { periodInWords } from '../../../shared/text/period-words.ts'
import { Link } from '../../app/link.tsx'
import { Mark } from '../../components/mark.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { accountInWords } from './brought-in-words.ts'
import { PURPOSE_WORDS } from './return-words.ts'

/** The files that were brought in, a row each, with the way to the page of each. */
export function ReturnsTable({ records }: Readonly<{ records: readonly ReturnRecordView[] }>) {
  return (
    <TableRegion label="Files that were brought in, as a table">
      <table className="table" aria-labelledby="returns">
        <thead>
          <tr>
            <th scope="col">Brought in</th>
            <th scope="col">File</th>
            <th scope="col">What it is</th>
            <th scope="col">Period</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ importId, fileName, at, purpose, profile, period, account, undoneAt }) => (
            <tr key={importId}>
              <td>{momentInWords(at)}</td>
              <th scope="row">
                <Link to={{ name: 'return', importId }}>{fileName}</Link>
              </th>
              <td>
                {PURPOSE_WORDS[purpose].label}
                {profile !== null && <div className="quiet">Layout “{profile}”</div>}
              </td>
              <td>{period === null ? <span className="quiet">None</span> : periodInWords(period)}</td>
              <td>
                {accountInWords(account)}.
                {undoneAt !== null && (
                  <div>
                    <Mark tone="nothing">Undone</Mark>{' '}
                    <span className="quiet">{momentInWords(undoneAt)}</span>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
