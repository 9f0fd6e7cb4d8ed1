import { type FormEvent, useId, useState } from 'react'
import type { ActionItem, ActionNote } from '../../../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../../../shared/kit/civil-date.ts'
import { usePlanEdit } from '../../../../app/use-plan-edit.ts'
import { Button } from '../../../../components/button.tsx'
import { Field } from '../../../../components/field.tsx'
import { today } from '../today.ts'

interface NotesProps {
  readonly item: ActionItem
  readonly notes: readonly ActionNote[]
  readonly canChange: boolean
}

/** What was noted about an action, the newest day first, and a place to write the next note. */
export function Notes({ item, notes, canChange }: NotesProps) {
  const edit = usePlanEdit()
  const [changing, setChanging] = useState<ActionNote['id'] | null>(null)
  return (
    <section className="stack" aria-label="Progress notes">
      <h4>Progress notes</h4>
      {canChange && (
        <NoteForm
          label="New note"
          start=""
          button="Add the note"
          onText={(text) => void edit('plan.note.add', { itemId: item.id, on: today(), text })}
        />
      )}
      {notes.length === 0 && <p className="quiet">No note yet.</p>}
      <ul className="ruled-list">
        {notes.map((note) => (
          <li key={note.id}>
            {changing === note.id ? (
              <NoteForm
                label={`Note of ${dateInWords(note.on)}`}
                start={note.text}
                button="Change the note"
                onText={(text) => {
                  setChanging(null)
                  void edit('plan.note.change', { itemId: item.id, noteId: note.id, on: note.on, text })
                }}
              />
            ) : (
              <>
                <strong>{dateInWords(note.on)}</strong>
                <p className="kept-lines">{note.text}</p>
                {canChange && (
                  <p className="actions">
                    <Button onClick={() => setChanging(note.id)}>
                      Change<span className="visually-hidden"> the note of {dateInWords(note.on)}</span>
                    </Button>
                    <Button
                      onClick={() => void edit('plan.note.delete', { itemId: item.id, noteId: note.id })}
                    >
                      Delete<span className="visually-hidden"> the note of {dateInWords(note.on)}</span>
                    </Button>
                  </p>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface NoteFormProps {
  readonly label: string
  readonly start: string
  readonly button: string
  readonly onText: (text: string) => void
}

function NoteForm({ label, start, button, onText }: NoteFormProps) {
  const id = useId()
  const [text, setText] = useState(start)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    onText(text)
    setText('')
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field id={id} label={label}>
        <textarea
          id={id}
          className="input note-field"
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <p>
        <Button type="submit">{button}</Button>
      </p>
    </form>
  )
}
