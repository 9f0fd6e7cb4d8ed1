import { type ClipboardEvent, useState } from 'react'
import type { MeasuresView } from '../../../shared/contract/index.ts'
import { ACTIVITY_KINDS, checkActivity } from '../../../shared/domain/activities/index.ts'
import type { Partner } from '../../../shared/domain/partners/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { LOGGED_ACTIVITY_WORDS } from '../../../shared/text/logged-activity-words.ts'
import { useStatus } from '../../app/status.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { readClipboard } from '../../clipboard/read-clipboard.ts'
import { Button } from '../../components/button.tsx'
import { NOTHING_TYPED, readActivity, type TypedActivity } from './activity-words.ts'
import { CountsFor } from './counts-for.tsx'
import { pasteActivities } from './paste-activities.ts'

const fieldId = (field: keyof TypedActivity): string => `new-activity-${field}`
export const NEW_NAME_ID = fieldId('name')

const FIELDS: readonly (readonly [field: Exclude<keyof TypedActivity, 'kind'>, label: string])[] = [
  ['name', 'What was done'],
  ['heldOn', 'Date'],
  ['place', 'Place'],
  ['agency', 'Agency'],
  ['audience', 'For whom'],
  ['attendance', 'Came'],
  ['firstTime', 'First time'],
]
/** What the next activity is likely to have in common with the one before. */
const KEPT = ['kind', 'place', 'agency', 'audience', 'heldOn'] as const

interface QuickEntryProps {
  readonly view: MeasuresView
  readonly partners: readonly Partner[]
  readonly startMeasure: Identity | null
}

/** A row that stays ready: Enter adds what is in it, and it is empty for the next. A copied block adds many. */
export function QuickEntry({ view, partners, startMeasure }: QuickEntryProps) {
  const edit = usePlanEdit()
  const { announce } = useStatus()
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [countsFor, setCountsFor] = useState<readonly Identity[]>(startMeasure === null ? [] : [startMeasure])
  const [problem, setProblem] = useState<{ field: keyof TypedActivity; sentence: string } | null>(null)
  const context = { partners, today: view.asAt, countsFor }
  const set = (field: keyof TypedActivity, words: string): void =>
    setTyped((now) => ({ ...now, [field]: words }))

  async function add(): Promise<void> {
    const read = readActivity(typed, context)
    if (!read.ok) return refuse(read.field, read.sentence)
    const face = { ...read.face, countsFor: [...countsFor] }
    const findings = checkActivity(face, view.edition, view.asAt)
    const refusal = findings.find(({ severity }) => severity === 'refused')
    if (refusal !== undefined) return refuse('name', refusal.message)
    const result = await edit('activities.add', face)
    if (!result.ok) return refuse('name', result.sentence)
    setProblem(null)
    setTyped({ ...NOTHING_TYPED, ...Object.fromEntries(KEPT.map((field) => [field, typed[field]])) })
    document.getElementById(NEW_NAME_ID)?.focus()
    const [doubt] = findings
    if (doubt !== undefined) announce(`Added. ${doubt.message}`)
  }

  function refuse(field: keyof TypedActivity, sentence: string): void {
    setProblem({ field, sentence })
    document.getElementById(fieldId(field))?.focus()
  }

  async function onPaste(event: ClipboardEvent): Promise<void> {
    const text = event.clipboardData.getData('text/plain')
    // A word or two belong into the field; a table becomes activities.
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const pasted = pasteActivities(
      readClipboard({ html: event.clipboardData.getData('text/html'), text }),
      context,
    )
    if (!pasted.ok) return refuse('name', pasted.sentence)
    const activities = pasted.activities.map((face) => ({ ...face, countsFor: [...face.countsFor] }))
    const result = await edit('activities.addMany', { activities })
    if (result.ok) announce(`${countOf(activities.length, 'activity', 'activities')} added.`)
    else refuse('name', result.sentence)
  }

  return (
    <form
      className="quick-entry"
      aria-label="Add an activity"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      onPaste={(event) => void onPaste(event)}
    >
      <label htmlFor={fieldId('kind')}>
        Kind
        <select
          id={fieldId('kind')}
          className="select"
          value={typed.kind}
          onChange={({ target }) => set('kind', target.value)}
        >
          {ACTIVITY_KINDS.map((kind) => (
            <option key={kind}>{LOGGED_ACTIVITY_WORDS[kind]}</option>
          ))}
        </select>
      </label>
      {FIELDS.map(([field, label]) => (
        <label key={field} htmlFor={fieldId(field)} className={`quick-${field}`}>
          {label}
          <input
            id={fieldId(field)}
            className="input"
            autoComplete="off"
            value={typed[field]}
            {...(field === 'agency' ? { list: 'activity-agencies' } : {})}
            {...(field === 'heldOn' ? { placeholder: 'today' } : {})}
            {...(problem?.field === field
              ? { 'aria-invalid': true, 'aria-describedby': 'new-activity-problem' }
              : {})}
            onChange={({ target }) => set(field, target.value)}
          />
        </label>
      ))}
      <datalist id="activity-agencies">
        {partners.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <CountsFor measures={view.measures} chosen={countsFor} onChosen={setCountsFor} />
      <Button type="submit" look="primary">
        Add the activity
      </Button>
      {problem !== null && (
        <p id="new-activity-problem" className="field-error quick-problem" role="alert">
          {problem.sentence}
        </p>
      )}
    </form>
  )
}
