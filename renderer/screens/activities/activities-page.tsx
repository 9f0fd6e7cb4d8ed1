import { useEffect, useState } from 'react'
import type { MeasuresView } from '../../../shared/contract/index.ts'
import { type ActivityFilter, EVERY_ACTIVITY } from '../../../shared/domain/activities/index.ts'
import type { Partner } from '../../../shared/domain/partners/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { useLastingAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { useAppCommands } from '../../app/commands.tsx'
import { useStatus } from '../../app/status.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useTarget } from '../plan/use-target.ts'
import { ActivityFilters } from './activity-filters.tsx'
import { ActivityTable } from './activity-table.tsx'
import { LogPages } from './log-pages.tsx'
import { NEW_NAME_ID, QuickEntry } from './quick-entry.tsx'

/** As many as one page of the log shows. */
const AT_ONCE = 200

interface ActivitiesPageProps {
  readonly view: MeasuresView
  readonly partners: readonly Partner[]
  readonly startMeasure: Identity | null
  readonly target: string | undefined
}

/** What took place: a row that stays ready for the next, and the log below it. */
export function ActivitiesPage({ view, partners, startMeasure, target }: ActivitiesPageProps) {
  const { tellSelection } = useStatus()
  const [filter, setFilter] = useState<ActivityFilter>({ ...EVERY_ACTIVITY, measure: startMeasure })
  const [offset, setOffset] = useState(0)
  const asked = { filter: { ...filter, kinds: [...filter.kinds] }, offset, limit: AT_ONCE }
  const answer = useLastingAnswer('activities.list', asked)
  const found = answer.data
  const sums =
    found === undefined
      ? null
      : `${countOf(found.total, 'activity', 'activities')}, ${countOf(found.attendance, 'person', 'people')} came`
  useEffect(() => {
    tellSelection(sums)
    return () => tellSelection(null)
  }, [sums, tellSelection])
  useTarget(found === undefined ? undefined : target)
  useAppCommands([
    {
      id: 'activities.add',
      label: 'Add an activity',
      group: 'Activities',
      keys: ['Ctrl+N'],
      worksWhileTyping: true,
      run: () => document.getElementById(NEW_NAME_ID)?.focus(),
    },
  ])
  function choose(chosen: ActivityFilter): void {
    setFilter(chosen)
    setOffset(0)
  }
  return (
    <>
      <PageHeader title="Activities" takesFocus={target === undefined}>
        <p>What took place. Each activity counts for the measures that are chosen for it.</p>
      </PageHeader>
      <div className="stack">
        <QuickEntry view={view} partners={partners} startMeasure={startMeasure} />
        <ActivityFilters view={view} partners={partners} filter={filter} onFilter={choose} />
        <Answered answer={answer} title="Activities">
          {({ activities, total, attendance, firstTime }) => (
            <>
              <h2 id="activities-heading">
                {countOf(total, 'activity', 'activities')}
                {attendance > 0 && `, ${countOf(attendance, 'person', 'people')} came`}
                {firstTime > 0 && `, ${firstTime} for the first time`}
              </h2>
              {total === 0 ? (
                <p>
                  Nothing is logged yet, or nothing like that. Type the first in the row above and press
                  Enter.
                </p>
              ) : (
                <ActivityTable activities={activities} asked={asked} view={view} partners={partners} />
              )}
              <LogPages
                total={total}
                offset={offset}
                shown={activities.length}
                atOnce={AT_ONCE}
                onOffset={setOffset}
              />
            </>
          )}
        </Answered>
      </div>
    </>
  )
}
