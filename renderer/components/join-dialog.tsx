import { useState } from 'react'
import { Field } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'

interface JoinDialogProps<Id extends number> {
  readonly title: string
  readonly submit: string
  /** What the list of others is asked as, with what happens to what goes. */
  readonly field: { readonly id: string; readonly label: string; readonly hint: string }
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
  const [chosen, setChosen] = useState(String(others[0]?.id ?? ''))
  const [error, setError] = useState<string>()
  async function join(): Promise<void> {
    const kept = others.find(({ id }) => String(id) === chosen)
    if (kept === undefined) return
    const refusal = await onJoin(kept.id)
    if (refusal !== null) setError(refusal)
  }
  return (
    <FormDialog title={title} submit={submit} onSubmit={() => void join()} onClose={onClose}>
      <Field {...field} error={error} announcesError>
        <select
          id={field.id}
          className="select"
          aria-describedby={`${field.id}-hint`}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
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
