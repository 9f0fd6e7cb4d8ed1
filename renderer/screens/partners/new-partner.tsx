import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import type { PartnerEdits } from './use-partner-edits.ts'

const NAME_MISSING = 'The name is missing. Type what the partner is called.'

/** Adds a partner that no lead names yet. */
export function NewPartner({ edits }: Readonly<{ edits: PartnerEdits }>) {
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [isMissing, setMissing] = useState(false)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const isDone = await edits.add(name, shortName.trim() === '' ? null : shortName)
    if (!isDone) return
    setName('')
    setShortName('')
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h3>Add a partner</h3>
      <div className="new-partner">
        <TextField
          id="new-partner-name"
          label="Name of the new partner"
          value={name}
          onValue={setName}
          error={isMissing ? NAME_MISSING : undefined}
        />
        <TextField
          id="new-partner-short-name"
          label="Short name, where it has one"
          value={shortName}
          onValue={setShortName}
        />
      </div>
      <Button type="submit">Add the partner</Button>
    </form>
  )
}
