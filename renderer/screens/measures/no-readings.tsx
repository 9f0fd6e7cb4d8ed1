import { useState } from 'react'
import type { MeasurePage } from '../../../shared/contract/index.ts'
import { periodRows } from '../../../shared/domain/measures/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { FIRST_FIGURE_ID } from './readings/reading-columns.ts'

/** A measure without figures: when the next is due and from whom, and how to come by it. */
export function NoReadings({ page }: Readonly<{ page: MeasurePage }>) {
  const [asks, setAsks] = useState(false)
  const { line } = page
  const { rules } = line.standing
  const next = periodRows(rules, page.series.readings, page.asAt)[0]?.period ?? null
  const from = line.measure.source ?? line.leads[0] ?? null
  const due =
    next === null ? '' : ` The next is due ${dateInWords(next.to)}${from === null ? '' : ` from ${from}`}.`
  return (
    <EmptyState
      sentence={`No readings yet.${due} A block that was copied from a spreadsheet can be pasted into the table.`}
    >
      <div className="actions">
        <Button look="primary" onClick={() => document.getElementById(FIRST_FIGURE_ID)?.focus()}>
          Add the first figure
        </Button>
        <Button onClick={() => setAsks(true)}>Ask for it</Button>
        {rules.counting !== 'readings' && (
          <Link to={{ name: 'activities', measure: line.identity }}>Log the activities that count</Link>
        )}
      </div>
      {asks && (
        <AskDialog
          partner={from}
          asked={[
            {
              words: line.words,
              priority: line.priorityName,
              form: rules.form,
              periods: next === null ? [] : [next],
            },
          ]}
          onClose={() => setAsks(false)}
        />
      )}
    </EmptyState>
  )
}
