import { useId, useState } from 'react'
import type { ItemId } from '../../../../shared/domain/plan/index.ts'
import { usePlanEdit } from '../../../app/use-plan-edit.ts'
import { Button } from '../../../components/button.tsx'
import { TextField } from '../../../components/field.tsx'

/** Adds a zone to a condition; Enter adds it, and the field is ready for the next. */
export function AddZone({ itemId, hint }: Readonly<{ itemId: ItemId; hint?: string }>) {
  const edit = usePlanEdit()
  const id = useId()
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  async function add(): Promise<void> {
    const result = await edit('measures.zone.add', { itemId, name })
    setError(result.ok ? undefined : result.sentence)
    if (result.ok) setName('')
  }
  return (
    <form
      className="stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        id={id}
        label="Add a zone"
        value={name}
        onValue={setName}
        error={error}
        {...(hint === undefined ? {} : { hint })}
      />
      <div className="actions">
        <Button type="submit">Add the zone</Button>
      </div>
    </form>
  )
}
