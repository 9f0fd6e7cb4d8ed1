import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Mark } from '../../components/mark.tsx'
import { Progress } from '../../components/progress.tsx'

/** Checks the whole store when asked to, and says what was found. */
export function CheckSection() {
  const care = useFreshAnswer('vault.care', {})
  const verify = useCommand('vault.verify')
  const work = useWork()
  const [found, setFound] = useState<Output<'vault.verify'> | null>(null)
  const last = care.data?.check ?? null

  async function check(): Promise<void> {
    setFound(null)
    const result = await verify.run({ workId: work.begin() })
    if (result === undefined) return
    setFound(result)
    await care.refetch()
  }

  return (
    <section aria-labelledby="check" className="stack reading">
      <h2 id="check">Whether it is in order</h2>
      <p>
        {last === null
          ? 'Not checked yet. The most important parts are looked at each time that you unlock.'
          : `Last checked ${momentInWords(last.at)}: ${last.isGood ? 'everything was in order' : 'something was wrong'}.`}
      </p>
      {verify.refusal !== null && <ErrorSummary problems={[{ message: verify.refusal }]} />}
      {verify.isBusy && (
        <Progress {...(work.progress ?? { activity: 'Beginning the check', fraction: null })} />
      )}
      <div role="status">{found !== null && <Findings found={found} />}</div>
      <div>
        <Button onClick={check} busy={verify.isBusy}>
          Check now
        </Button>
      </div>
    </section>
  )
}

function Findings({ found }: Readonly<{ found: Output<'vault.verify'> }>) {
  return (
    <ul className="ruled-list marked-list">
      {found.checks.map(({ name, isGood, finding }) => (
        <li key={name}>
          <Mark tone={isGood ? 'good' : 'problem'}>{isGood ? 'In order' : 'Wrong'}</Mark> {finding}
        </li>
      ))}
    </ul>
  )
}
