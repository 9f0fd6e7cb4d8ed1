import { type FormEvent, useState } from 'react'
import type { SavedView } from '../../../shared/contract/index.ts'
import { BUILT_IN_VIEWS, type PlanFilter } from '../../../shared/domain/views/index.ts'
import { sentenceOf } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useViewEdits } from '../../app/use-view-edits.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'

interface ViewBarProps {
  readonly filter: PlanFilter
  readonly onFilter: (filter: PlanFilter) => void
}

/** The views by name, and how to keep what is shown as one. */
export function ViewBar({ filter, onFilter }: ViewBarProps) {
  const views = useAnswer('views.list', {})
  const edits = useViewEdits()
  const own = views.data ?? []
  const shown = own.find((view) => isSameFilter(view.filter, filter))
  return (
    <section aria-labelledby="views-heading" className="stack-tight">
      <h2 id="views-heading">Views</h2>
      {views.isError && <p className="field-error">{sentenceOf(views.error)}</p>}
      <ul className="view-list">
        {[...BUILT_IN_VIEWS, ...own].map(({ name, filter: saved }, at) => (
          <li key={name}>
            <Button aria-pressed={isSameFilter(saved, filter)} onClick={() => onFilter(saved)}>
              {name}
              {at < 9 && <kbd className="key"> Ctrl+{at + 1}</kbd>}
            </Button>
          </li>
        ))}
      </ul>
      {shown === undefined ? (
        <NameForm
          label="Keep what is shown as a view"
          action="Keep"
          onName={(name) => edits.save(name, filter)}
        />
      ) : (
        <OwnView view={shown} />
      )}
    </section>
  )
}

function OwnView({ view }: Readonly<{ view: SavedView }>) {
  const edits = useViewEdits()
  return (
    <div className="view-own">
      <NameForm
        key={view.id}
        label="Name of this view"
        action="Rename"
        start={view.name}
        onName={(name) => edits.rename(view, name)}
      />
      <Button look="quiet" onClick={() => void edits.remove(view)}>
        Delete this view
      </Button>
    </div>
  )
}

interface NameFormProps {
  readonly label: string
  readonly action: string
  readonly start?: string
  /** Answers why the name was refused; null when it was taken. */
  readonly onName: (name: string) => Promise<string | null>
}

function NameForm({ label, action, start = '', onName }: NameFormProps) {
  const [name, setName] = useState(start)
  const [refusal, setRefusal] = useState<string | null>(null)
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const refused = await onName(name)
    setRefusal(refused)
    if (refused === null && start === '') setName('')
  }
  return (
    <form className="view-form" onSubmit={(event) => void submit(event)}>
      <TextField
        id={`view-name-${action.toLowerCase()}`}
        label={label}
        value={name}
        maxLength={200}
        onValue={setName}
        error={refusal ?? undefined}
      />
      <Button type="submit">{action}</Button>
    </form>
  )
}

function isSameFilter(a: PlanFilter, b: PlanFilter): boolean {
  const flat = (filter: PlanFilter): string =>
    JSON.stringify(
      Object.entries({
        ...filter,
        statuses: filter.statuses.toSorted(),
        without: filter.without.toSorted(),
      }).toSorted(),
    )
  return flat(a) === flat(b)
}
