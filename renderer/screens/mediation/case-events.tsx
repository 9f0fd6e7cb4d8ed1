import { type ReactNode, useState } from 'react'
import type { CasePageView, Output } from '../../../shared/contract/index.ts'
import {
  CONTACT_WAYS,
  type ContactWay,
  MEETING_KINDS,
  type MeetingKind,
  REPEAT_KINDS,
  type RepeatKind,
} from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { CONTACT_WAY_WORDS, MEETING_WORDS, REPEAT_WORDS } from '../../../shared/text/mediation-words.ts'
import { useCommand } from '../../api/use-command.ts'
import { type EditResult, usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { Field, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ChoiceOf } from './choice-of.tsx'

/** Contacts, meetings and reports afterwards: counted apart, each with its day. */
export function CaseEvents({ page }: Readonly<{ page: CasePageView }>) {
  const edit = usePlanEdit()
  const [sheet, setSheet] = useState<'contact' | 'meeting' | 'repeat' | null>(null)
  const letterOf = (id: number | null): string => page.parties.find((party) => party.id === id)?.letter ?? ''
  const close = (): void => setSheet(null)
  return (
    <>
      <Events title="Contacts" add="Add a contact" onAdd={() => setSheet('contact')}>
        {page.contacts.map(({ id, on, way, partyId, hasNote }) => {
          const words = `${dateInWords(on)}: ${CONTACT_WAY_WORDS[way]}${partyId === null ? '' : `, party ${letterOf(partyId)}`}`
          return (
            <EventLine
              key={id}
              words={hasNote ? `${words}, with a note` : words}
              onRemove={() => edit('mediation.contact.remove', { contactId: id })}
            />
          )
        })}
      </Events>
      {page.contacts.some(({ hasNote }) => hasNote) && <Notes page={page} />}
      <Events title="Meetings" add="Add a meeting" onAdd={() => setSheet('meeting')}>
        {page.meetings.map(({ id, on, kind }) => (
          <EventLine
            key={id}
            words={`${dateInWords(on)}: ${MEETING_WORDS[kind]}`}
            onRemove={() => edit('mediation.meeting.remove', { meetingId: id })}
          />
        ))}
      </Events>
      <Events title="Reported again since the end" add="Add a report" onAdd={() => setSheet('repeat')}>
        {page.repeats.map(({ id, on, kind }) => (
          <EventLine
            key={id}
            words={`${dateInWords(on)}: ${REPEAT_WORDS[kind]}`}
            onRemove={() => edit('mediation.repeat.remove', { repeatId: id })}
          />
        ))}
      </Events>
      {sheet === 'contact' && <ContactForm page={page} onClose={close} />}
      {sheet === 'meeting' && (
        <DayForm
          title="Add a meeting"
          values={MEETING_KINDS}
          words={MEETING_WORDS}
          start={'joint' as MeetingKind}
          onEnter={(on, kind) => edit('mediation.meeting.add', { caseId: page.id, on, kind })}
          onClose={close}
        />
      )}
      {sheet === 'repeat' && (
        <DayForm
          title="Add a report"
          values={REPEAT_KINDS}
          words={REPEAT_WORDS}
          start={'council' as RepeatKind}
          onEnter={(on, kind) => edit('mediation.repeat.add', { caseId: page.id, on, kind })}
          onClose={close}
        />
      )}
    </>
  )
}

interface EventsProps {
  readonly title: string
  readonly add: string
  readonly onAdd: () => void
  readonly children: readonly ReactNode[]
}

function Events({ title, add, onAdd, children }: EventsProps) {
  const id = `events-${title.replaceAll(' ', '-').toLowerCase()}`
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children.length === 0 ? <p>None.</p> : <ul className="ruled-list">{children}</ul>}
      <div className="actions">
        <Button look="quiet" onClick={onAdd}>
          {add}
        </Button>
      </div>
    </section>
  )
}

function EventLine({ words, onRemove }: Readonly<{ words: string; onRemove: () => Promise<EditResult> }>) {
  return (
    <li className="line-item">
      <span>{words}</span>
      <Button look="quiet" aria-label={`Remove: ${words}`} onClick={() => void onRemove()}>
        Remove
      </Button>
    </li>
  )
}

/** Notes of contacts are sealed; they are shown when asked for, which is noted in the log. */
function Notes({ page }: Readonly<{ page: CasePageView }>) {
  const show = useCommand('mediation.showNotes')
  const [notes, setNotes] = useState<Output<'mediation.showNotes'> | null>(null)
  if (notes === null) {
    return (
      <div className="actions">
        <Button
          busy={show.isBusy}
          onClick={async () => setNotes((await show.run({ caseId: page.id })) ?? null)}
        >
          Show the notes of contacts
        </Button>
      </div>
    )
  }
  const dayOf = (id: number): string => {
    const contact = page.contacts.find((one) => one.id === id)
    return contact === undefined ? '' : dateInWords(contact.on)
  }
  return (
    <ul className="ruled-list" aria-live="polite">
      {notes.map(({ contactId, note }) => (
        <li key={contactId} className="kept-lines">
          {dayOf(contactId)}: {note}
        </li>
      ))}
    </ul>
  )
}

function ContactForm({ page, onClose }: Readonly<{ page: CasePageView; onClose: () => void }>) {
  const edit = usePlanEdit()
  const [day, setDay] = useState(dateInWords(page.today))
  const [way, setWay] = useState<ContactWay>('phone')
  const [party, setParty] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const on = readDay(day)
    if (on === undefined) return setError(NO_DAY)
    const partyId = page.parties.find(({ id }) => String(id) === party)?.id ?? null
    const result = await edit('mediation.contact.add', { caseId: page.id, on, way, partyId, note })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title="Add a contact"
      submit="Add the contact"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField id="contact-day" label="On" hint={DAY_HINT} value={day} onValue={setDay} error={error} />
      <ChoiceOf
        id="contact-way"
        label="How"
        values={CONTACT_WAYS}
        words={CONTACT_WAY_WORDS}
        value={way}
        onValue={(value) => setWay(value ?? 'other')}
      />
      <Field id="contact-party" label="With">
        <select
          id="contact-party"
          className="select"
          value={party}
          onChange={({ target }) => setParty(target.value)}
        >
          <option value="">An agency</option>
          {page.parties.map(({ id, letter }) => (
            <option key={id} value={id}>
              Party {letter}
            </option>
          ))}
        </select>
      </Field>
      <Field id="contact-note" label="Note" hint="Sealed like names; shown only when asked for.">
        <textarea
          id="contact-note"
          className="input"
          rows={4}
          aria-describedby="contact-note-hint"
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
    </FormDialog>
  )
}

interface DayFormProps<Kind extends string> {
  readonly title: string
  readonly values: readonly Kind[]
  readonly words: Readonly<Record<Kind, string>>
  readonly start: Kind
  readonly onEnter: (on: NonNullable<ReturnType<typeof readDay>>, kind: Kind) => Promise<EditResult>
  readonly onClose: () => void
}

function DayForm<Kind extends string>({ title, values, words, start, onEnter, onClose }: DayFormProps<Kind>) {
  const [day, setDay] = useState('')
  const [kind, setKind] = useState<Kind>(start)
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const on = readDay(day)
    if (on === undefined) return setError(NO_DAY)
    const result = await onEnter(on, kind)
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog title={title} submit={title} onSubmit={() => void submit()} onClose={onClose}>
      <TextField id="event-day" label="On" hint={DAY_HINT} value={day} onValue={setDay} error={error} />
      <ChoiceOf
        id="event-kind"
        label="Which"
        values={values}
        words={words}
        value={kind}
        onValue={(value) => setKind(value ?? start)}
      />
    </FormDialog>
  )
}
