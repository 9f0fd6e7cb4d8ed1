import { useState } from 'react'
import type { SavedFile } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useAppCommands } from '../../app/commands.tsx'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { SavedResult } from '../documents/saved-result.tsx'

/** Saves the days of the plan year as a file that Outlook and other calendars bring in. */
export function CalendarExport({ edition }: Readonly<{ edition: EditionId | null }>) {
  const exporting = useCommand('documents.exportCalendar')
  const [saved, setSaved] = useState<Extract<SavedFile, { kind: 'saved' }> | null>(null)
  async function save(): Promise<void> {
    setSaved(null)
    const result = await exporting.run({ edition })
    if (result?.kind === 'saved') setSaved(result)
  }
  useAppCommands([
    {
      id: 'due.calendar',
      label: 'Save the dates for a calendar',
      group: 'This page',
      run: () => void save(),
    },
  ])
  return (
    <div className="stack-tight">
      <p>
        <Button busy={exporting.isBusy} onClick={() => void save()}>
          Save the dates for a calendar…
        </Button>
      </p>
      {exporting.refusal !== null && <ErrorSummary problems={[{ message: exporting.refusal }]} />}
      {saved !== null && <SavedResult saved={saved} canOpen />}
    </div>
  )
}
