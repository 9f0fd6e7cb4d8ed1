import { useState } from 'react'
import type { MeasureLine, MeasuresView } from '../../../shared/contract/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { useAppCommands } from '../../app/commands.tsx'
import { useRouter } from '../../app/router.tsx'
import { useStatus } from '../../app/status.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { firstOpen, openQuestions } from './clinic-order.ts'
import {
  filterMeasures,
  type MeasureFilter,
  measureFilterInWords,
  statusCountsInWords,
} from './measure-filter.ts'
import { MeasureFilters } from './measure-filters.tsx'
import { MeasuresTable } from './measures-table.tsx'
import { PolicyForm } from './policy-form.tsx'

interface MeasuresPageProps {
  readonly view: MeasuresView
  readonly startFilter: MeasureFilter
  /** Asks how the measures stood on a day; null for today. */
  readonly onAsAt: (day: CivilDate | null) => void
}

/** Every measure of the plan year by priority: how it stands, where it is going, and what is missing. */
export function MeasuresPage({ view, startFilter, onAsAt }: MeasuresPageProps) {
  const { go, note } = useRouter()
  const { announce } = useStatus()
  const [filter, setFilter] = useState(startFilter)
  const shown = filterMeasures(view.measures, filter)
  const priority =
    view.measures.find(({ priorityId }) => priorityId === filter.priorityId)?.priorityName ?? null
  const open = firstOpen(view)
  const startClinic = (): void => {
    if (open !== undefined) go({ name: 'clinic', itemId: open.itemId })
  }
  useAppCommands([
    {
      id: 'measures.clinic',
      label: 'Answer the questions about measures',
      group: 'Measures',
      isAvailable: open !== undefined,
      run: startClinic,
    },
  ])

  function choose(next: MeasureFilter): void {
    setFilter(next)
    note({ name: 'measures', filter: next })
    announce(`${countOf(filterMeasures(view.measures, next).length, 'measure')} shown.`)
  }

  return (
    <>
      <PageHeader title="Measures">
        <p>
          {editionInWords(view.edition.label)}, as at {dateInWords(view.asAt)}
        </p>
      </PageHeader>
      {view.measures.length === 0 ? (
        <EmptyState sentence="The plan has no measures yet. Open a priority and write the first in the column of success measures." />
      ) : (
        <div className="stack">
          <p>
            {countOf(view.measures.length, 'measure')}: {statusCountsInWords(view.measures)}.
          </p>
          {open !== undefined && (
            <div className="actions">
              <Button onClick={startClinic}>
                Answer what is open about {countOf(openQuestions(view).length, 'measure')}
              </Button>
            </div>
          )}
          <MeasureFilters view={view} filter={filter} onFilter={choose} onAsAt={onAsAt} />
          <h2>
            {measureFilterInWords(filter, priority)}: {shown.length}
          </h2>
          {filter.lead !== null && <AskLead lead={filter.lead} measures={shown} />}
          {shown.length === 0 && <p>No measure of this plan year is like that. Choose less above.</p>}
          {byPriority(shown).map(([name, measures]) => (
            <MeasuresTable key={name} view={view} name={name} measures={measures} />
          ))}
          <PolicyForm view={view} />
        </div>
      )}
    </>
  )
}

/** One message to the lead that is chosen, for all of its figures that are missing among those shown. */
function AskLead({ lead, measures }: Readonly<{ lead: string; measures: readonly MeasureLine[] }>) {
  const [asks, setAsks] = useState(false)
  const waiting = measures.filter(({ standing }) => standing.missing.length > 0)
  if (waiting.length === 0) return null
  return (
    <div className="actions">
      <Button onClick={() => setAsks(true)}>
        Ask {lead} for the missing figures of {countOf(waiting.length, 'measure')}
      </Button>
      {asks && (
        <AskDialog
          partner={lead}
          asked={waiting.map(({ words, priorityName, standing }) => ({
            words,
            priority: priorityName,
            form: standing.rules.form,
            periods: standing.missing,
          }))}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  )
}

function byPriority(measures: readonly MeasureLine[]): [name: string, measures: readonly MeasureLine[]][] {
  const groups = new Map<number, { name: string; measures: MeasureLine[] }>()
  for (const line of measures) {
    const group = groups.get(line.priorityId) ?? { name: line.priorityName, measures: [] }
    group.measures.push(line)
    groups.set(line.priorityId, group)
  }
  return [...groups.values()].map(({ name, measures: lines }) => [name, lines])
}
