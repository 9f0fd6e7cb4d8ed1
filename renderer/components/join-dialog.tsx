import { useState } from 'react'
import { Field } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'

interface JoinDialogProps<Id extends number> {
  readonly title: string
  readonly submit: string
  /** What the list of others is asked as, with what happens to what goes. */
  readonly field: {
    readonly id: string
    readonly label: string
    readonly hint: string
    /** What is said where none was chosen. */
    readonly missing: string
  }
  readonly others: readonly { readonly id: Id; readonly name: string }[]
  /** Joins with the chosen one; gives the sentence why it was refused, or null once it is done. */
  readonly onJoin: (kept: Id) => Promise<string | null>
  readonly onClose: () => void
}

/** Asks which of some others a thing is the same as, and joins the two. */
export function JoinDialog<Id extends number>({
  title,
  submit,
  field,
  others,
  onJoin,
  onClose,
}: JoinDialogProps<Id>) {
  // Nothing at first: Enter alone must not join two that have nothing to do with each other.
  const [chosen, setChosen] = useState('')
  const [error, setError] = useState<string>()
  async function join(): Promise<void> {
    const kept = others.find(({ id }) => String(id) === chosen)
    if (kept === undefined) return setError(field.missing)
    const refusal = await onJoin(kept.id)
    if (refusal !== null) setError(refusal)
  }
  return (
    <FormDialog title={title} submit={submit} onSubmit={() => void join()} onClose={onClose}>
      <Field id={field.id} label={field.label} hint={field.hint} error={error} announcesError>
        <select
          id={field.id}
          className="select"
          aria-describedby={`${field.id}-hint`}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">Choose</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </FormDialog>
  )
}
