import { useEffect, useRef } from 'react'
import type { Holding, OpenedBackup } from '../../../shared/contract/index.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { Notice } from '../../components/notice.tsx'
import { TableRegion } from '../../components/table-region.tsx'

const LINES: readonly { readonly of: keyof Holding['counts']; readonly label: string }[] = [
  { of: 'priorities', label: 'Priorities and projects' },
  { of: 'issues', label: 'Issues' },
  { of: 'actions', label: 'Actions' },
  { of: 'measures', label: 'Measures' },
  { of: 'sections', label: 'Sections of text' },
  { of: 'imports', label: 'Plans brought in' },
]

/** What an opened backup holds, beside what is there now. Takes focus, because it is the answer that was waited for. */
export function BackupComparison({ opened }: Readonly<{ opened: OpenedBackup }>) {
  const { at, appVersion, holding, present } = opened
  const result = useRef<HTMLParagraphElement>(null)
  useEffect(() => result.current?.focus(), [])
  return (
    <div className="stack">
      <p ref={result} tabIndex={-1}>
        This backup is from {momentInWords(at)}, made by Saferplan {appVersion}. All of it was read and is in
        order. Nothing has been replaced yet.
      </p>
      <TableRegion label="What the backup holds">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="number">
                In the backup
              </th>
              {present !== null && (
                <th scope="col" className="number">
                  Now
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Editions</th>
              <td className="number">{editionsInWords(holding)}</td>
              {present !== null && <td className="number">{editionsInWords(present)}</td>}
            </tr>
            {LINES.map(({ of, label }) => (
              <tr key={of}>
                <th scope="row">{label}</th>
                <td className="number">{holding.counts[of]}</td>
                {present !== null && <td className="number">{present.counts[of]}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <Notice tone="warning">
        <p>
          Restoring puts this backup in the place of the plan that is there now, which is renamed and kept
          until you remove it. Saferplan then locks, and opens with the passphrase and the recovery sheet of
          the time of the backup.
        </p>
      </Notice>
    </div>
  )
}

function editionsInWords({ editions }: Holding): string {
  return editions.length === 0 ? 'None' : editions.map(({ label }) => label).join(', ')
}
