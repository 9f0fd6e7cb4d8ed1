import { useState } from 'react'
import type { BackupSource, ListedBackup } from '../../../shared/contract/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { BACKUP_KIND_WORDS, sizeInWords } from '../../../shared/text/vault-words.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { TableRegion } from '../../components/table-region.tsx'

/** A backup that is about to be opened, and what it is called. */
export interface ChosenBackup {
  readonly source: BackupSource
  /** "the backup from today at 14:00". */
  readonly name: string
}

const SHOWN_FIRST = 10

/** The backups on this computer as a table, and the way to any other backup file. */
export function BackupChoice({ onChosen }: Readonly<{ onChosen: (chosen: ChosenBackup) => void }>) {
  const backups = useFreshAnswer('vault.backups', {})
  const choose = useCommand('vault.chooseBackup')
  const [isWhole, setWhole] = useState(false)
  const listed = backups.data?.backups ?? []
  const shown = isWhole ? listed : listed.slice(0, SHOWN_FIRST)

  async function chooseFile(): Promise<void> {
    const file = await choose.run({})
    if (file?.kind === 'chosen') {
      onChosen({ source: { kind: 'file', file: file.file }, name: `the backup “${file.name}”` })
    }
  }

  return (
    <div className="stack">
      {choose.refusal !== null && <ErrorSummary problems={[{ message: choose.refusal }]} />}
      {backups.isSuccess && listed.length === 0 && <p>There is no backup on this computer yet.</p>}
      {shown.length > 0 && <BackupTable backups={shown} onChosen={onChosen} />}
      <div className="actions">
        {shown.length < listed.length && (
          <Button onClick={() => setWhole(true)}>Show all {listed.length} backups</Button>
        )}
        <Button onClick={chooseFile} busy={choose.isBusy}>
          Open a backup file
        </Button>
      </div>
    </div>
  )
}

interface BackupTableProps {
  readonly backups: readonly ListedBackup[]
  readonly onChosen: (chosen: ChosenBackup) => void
}

function BackupTable({ backups, onChosen }: BackupTableProps) {
  return (
    <TableRegion label="List of backups">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">Why</th>
            <th scope="col">Holds</th>
            <th scope="col" className="number">
              Size
            </th>
            <th scope="col">Open</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <th scope="row">{momentInWords(backup.at)}</th>
              <td>{BACKUP_KIND_WORDS[backup.kind]}</td>
              <td>{holdsInWords(backup)}</td>
              <td className="number">{sizeInWords(backup.bytes)}</td>
              <td>
                {backup.counts !== null && (
                  <Button
                    aria-label={`Open the backup from ${momentInWords(backup.at)}`}
                    onClick={() => onChosen(chosenBackup(backup))}
                  >
                    Open
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

/** A listed backup as it is chosen. */
export function chosenBackup({ name, at }: Pick<ListedBackup, 'name' | 'at'>): ChosenBackup {
  return { source: { kind: 'listed', name }, name: `the backup from ${momentInWords(at)}` }
}

function holdsInWords({ counts }: ListedBackup): string {
  if (counts === null) return 'Cannot be read. It is damaged.'
  return `${countOf(counts.issues, 'issue')}, ${countOf(counts.actions, 'action')}, ${countOf(counts.measures, 'measure')}`
}
