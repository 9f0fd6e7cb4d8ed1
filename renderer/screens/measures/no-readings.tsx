import { useState } from 'react'
import type { MeasurePage } from '../../../shared/contract/index.ts'
import { type Period, periodRows } from '../../../shared/domain/measures/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { periodInWords } from '../../../shared/text/period-words.ts'
import { Link } from '../../app/link.tsx'
import { useStatus } from '../../app/status.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
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
      {asks && <AskForFigure page={page} period={next} from={from} onClose={() => setAsks(false)} />}
    </EmptyState>
  )
}

interface AskForFigureProps {
  readonly page: MeasurePage
  readonly period: Period | null
  readonly from: string | null
  readonly onClose: () => void
}

/** A message that is ready to be pasted into an e-mail. */
function AskForFigure({ page, period, from, onClose }: AskForFigureProps) {
  const { announce } = useStatus()
  const message = [
    `Dear ${from ?? 'colleague'},`,
    '',
    `for the Community Safety Delivery Plan, please could you send the figure${period === null ? '' : ` for ${periodInWords(period)}`} of this measure:`,
    '',
    `“${page.line.words}” (${page.line.priorityName})`,
    '',
    ...(period === null ? [] : [`It is due on ${dateInWords(period.to)}. `]),
    'Please say where the figure comes from, and whether it is final or provisional.',
    '',
    'Kind regards',
  ].join('\n')
  return (
    <Dialog title="Ask for the figure" onClose={onClose}>
      <label htmlFor="ask-message">Message, to be pasted into an e-mail</label>
      <textarea id="ask-message" className="input" rows={12} readOnly value={message} />
      <div className="actions">
        <Button
          onClick={() => {
            const field = document.getElementById('ask-message')
            if (field instanceof HTMLTextAreaElement) field.select()
            document.execCommand('copy')
            announce('The message was copied.')
          }}
        >
          Copy the message
        </Button>
      </div>
    </Dialog>
  )
}
