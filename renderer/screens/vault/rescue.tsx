import type { FailureKind } from '../../../shared/kit/failure.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { type ChosenBackup, chosenBackup } from './backup-choice.tsx'

/** Refusals that a backup is the way out of. */
const DAMAGE: ReadonlySet<string> = new Set<FailureKind>([
  'store-damaged',
  'store-newer',
  'slots-damaged',
  'slots-missing',
])

interface RescueProps {
  /** What kind of refusal the last try to unlock met; null before the first. */
  readonly refusalKind: string | null
  readonly onChosen: (chosen: ChosenBackup) => void
}

/** For a store that does not open any more: the newest good backup, one press away. */
export function Rescue({ refusalKind, onChosen }: RescueProps) {
  const backups = useFreshAnswer('vault.backups', {})
  if (refusalKind === null || !DAMAGE.has(refusalKind)) return null
  const newest = backups.data?.backups.find(({ counts }) => counts !== null)
  if (newest === undefined) return null
  return (
    <Notice tone="problem">
      <p>The newest backup on this computer is from {momentInWords(newest.at)}.</p>
      <Button look="primary" onClick={() => onChosen(chosenBackup(newest))}>
        Open the backup from {momentInWords(newest.at)}
      </Button>
    </Notice>
  )
}

/** Says, until the replaced store is let go, that a restored backup has secrets of its own time. */
export function RestoredNote() {
  const replacedAt = useFreshAnswer('vault.backups', {}).data?.replacedAt ?? null
  if (replacedAt === null) return null
  return (
    <p>
      A restored backup is in use since {momentInWords(replacedAt)}. It opens with the passphrase and the
      recovery sheet of the time when it was made.
    </p>
  )
}
