import { useState } from 'react'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { flushUnsaved } from '../../api/unsaved.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'

/** The plan that a restored backup has replaced, while it is kept: go back to it, or let it go. */
export function ReplacedSection() {
  const backups = useFreshAnswer('vault.backups', {})
  const goBack = useCommand('vault.returnToReplaced')
  const remove = useCommand('vault.discardReplaced')
  const [isAsking, setAsking] = useState(false)
  const replacedAt = backups.data?.replacedAt ?? null
  const refusal = goBack.refusal ?? remove.refusal
  if (replacedAt === null) return null

  async function removeForGood(): Promise<void> {
    setAsking(false)
    if ((await remove.run({})) !== undefined) await backups.refetch()
  }

  async function takeBack(): Promise<void> {
    await flushUnsaved()
    await goBack.run({})
  }

  return (
    <section aria-labelledby="replaced" className="stack reading">
      <h2 id="replaced">The plan from before the restore</h2>
      <p>
        A restored backup is in use since {momentInWords(replacedAt)}. The plan from before is kept until you
        remove it. Going back to it locks Saferplan, and keeps the present plan in its stead.
      </p>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      {isAsking ? (
        <>
          <p role="alert">The plan from before the restore is removed for good. No key brings it back.</p>
          <div className="actions">
            <Button onClick={removeForGood} busy={remove.isBusy}>
              Remove it for good
            </Button>
            <Button look="primary" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </div>
        </>
      ) : (
        <div className="actions">
          <Button onClick={takeBack} busy={goBack.isBusy}>
            Go back to it
          </Button>
          <Button onClick={() => setAsking(true)}>Remove it</Button>
        </div>
      )}
    </section>
  )
}
