import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { ACTIVITY_KINDS, type ActivityKind, collapseRuns } from '../../../shared/domain/vault/index.ts'
import { ACTIVITY_KIND_WORDS, activityInWords } from '../../../shared/text/activity-words.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { dayInWords, timeInWords } from '../../../shared/text/moment-words.ts'
import { useFreshAnswer } from '../../api/use-answer.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Mark } from '../../components/mark.tsx'
import { useActivity } from './use-activity.ts'

/** What was done and when, in plain words, grouped by day. */
export function ActivityPage() {
  const [kind, setKind] = useState<ActivityKind | null>(null)
  const { entries, labels, hasMore, isBusy, refusal, more } = useActivity(kind)
  const days = Map.groupBy(collapseRuns(entries), ({ newest }) => dayInWords(newest.at))
  return (
    <div className="stack">
      <p className="reading">
        What was done to the plan, never what was written in it; only the reason for reopening an edition is
        told with it. Names are those of today; what is gone has no name any more.
      </p>
      <ChainState />
      <p>
        <label>
          Show{' '}
          <select
            className="select"
            value={kind ?? ''}
            onChange={({ target: { value } }) =>
              setKind(ACTIVITY_KINDS.find((each) => each === value) ?? null)
            }
          >
            <option value="">Everything</option>
            {ACTIVITY_KINDS.map((each) => (
              <option key={each} value={each}>
                {ACTIVITY_KIND_WORDS[each]}
              </option>
            ))}
          </select>
        </label>
      </p>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      {!isBusy && entries.length === 0 && refusal === null && <p>Nothing of this kind was done yet.</p>}
      {[...days].map(([day, runs]) => (
        <section key={day} aria-label={day} className="stack-tight">
          <h2>{day}</h2>
          <ul className="ruled-list">
            {runs.map((run) => (
              <li key={run.newest.seq}>
                <time className="activity-time" dateTime={run.newest.at}>
                  {timeInWords(run.newest.at)}
                </time>{' '}
                {activityInWords(run, labels)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p role="status">{isBusy && 'Reading the log.'}</p>
      {hasMore && (
        <div>
          <Button onClick={more} busy={isBusy}>
            Show earlier entries
          </Button>
        </div>
      )}
    </div>
  )
}

function ChainState() {
  const check = useFreshAnswer('vault.checkLog', {})
  if (!check.isSuccess) return null
  return (
    <p className="marked-list">
      <Mark tone={check.data.brokenAt === null ? 'good' : 'problem'}>
        {check.data.brokenAt === null ? 'Complete and unchanged' : 'Changed'}
      </Mark>{' '}
      {chainInWords(check.data)}
    </p>
  )
}

function chainInWords({ entries, brokenAt }: Output<'vault.checkLog'>): string {
  if (brokenAt === null) return `All ${countOf(entries, 'entry', 'entries')} of the log fit together.`
  return `The log does not fit together from entry ${brokenAt} on: it was changed outside Saferplan. Compare with a backup.`
}
