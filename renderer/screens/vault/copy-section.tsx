import { useState } from 'react'
import type { SavedFile } from '../../../shared/contract/index.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { type CommandState, useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Progress } from '../../components/progress.tsx'
import { SavedResult } from '../documents/saved-result.tsx'

/** Copies away from this computer: to a memory stick or a network drive, again and again with one press. */
export function CopySection() {
  const care = useFreshAnswer('vault.care', {})
  const place = useFreshAnswer('vault.copyFolder', {})
  const save = useCommand('vault.backup')
  const again = useCommand('vault.backupAgain')
  const work = useWork()
  const [saved, setSaved] = useState<Extract<SavedFile, { kind: 'saved' }> | null>(null)
  const folder = place.data?.folder ?? null
  const copiedAt = care.data?.copiedAt ?? null
  const isBusy = save.isBusy || again.isBusy
  const refusal = save.refusal ?? again.refusal

  async function copy(by: CommandState<'vault.backup'> | CommandState<'vault.backupAgain'>): Promise<void> {
    setSaved(null)
    save.forgetRefusal()
    again.forgetRefusal()
    const result = await by.run({ workId: work.begin() })
    if (result?.kind === 'saved') setSaved(result)
    await Promise.all([care.refetch(), place.refetch()])
  }

  return (
    <section aria-labelledby="copy" className="stack">
      <h2 id="copy">A copy away from this computer</h2>
      <p className="reading">
        One encrypted file with everything in it, for a memory stick or a network drive. It opens with your
        passphrase or the recovery key, and is read back before it counts as made.{' '}
        {copiedAt === null ? 'None was made yet.' : `The last one: ${momentInWords(copiedAt)}.`}
      </p>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      {isBusy && (
        <Progress
          {...(work.progress ?? { activity: 'Waiting for the place to save', fraction: null })}
          onCancel={work.cancel}
        />
      )}
      {saved !== null && <SavedResult saved={saved} />}
      {folder !== null && (
        <p>
          The last place: <span className="path">{folder}</span>
        </p>
      )}
      <div className="actions">
        {folder !== null && (
          <Button onClick={() => copy(again)} busy={isBusy}>
            Copy there again
          </Button>
        )}
        <Button onClick={() => copy(save)} busy={isBusy}>
          {folder === null ? 'Choose a place and copy' : 'Choose another place'}
        </Button>
      </div>
    </section>
  )
}
