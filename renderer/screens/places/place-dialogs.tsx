import { useState } from 'react'
import { PLACE_KINDS, type Place, type PlaceKind } from '../../../shared/domain/places/index.ts'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { PLACE_KIND_WORDS } from '../../../shared/text/ward-words.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Field, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { JoinDialog } from '../../components/join-dialog.tsx'

/** Adds a ward or another area; the rest is filled in in the table. */
export function NewPlace({ onClose }: Readonly<{ onClose: () => void }>) {
  const edit = usePlanEdit()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<PlaceKind>('ward')
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const result = await edit('places.add', {
      kind,
      name,
      code: null,
      isCityCentre: false,
      from: null,
      until: null,
      aliases: [],
    })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog title="Add a place" submit="Add the place" onSubmit={() => void submit()} onClose={onClose}>
      <TextField id="place-name" label="Name" value={name} onValue={setName} error={error} />
      <Field id="place-kind" label="Kind">
        <select
          id="place-kind"
          className="select"
          value={kind}
          onChange={({ target }) => setKind(PLACE_KINDS.find((one) => one === target.value) ?? 'ward')}
        >
          {PLACE_KINDS.map((one) => (
            <option key={one} value={one}>
              {PLACE_KIND_WORDS[one]}
            </option>
          ))}
        </select>
      </Field>
    </FormDialog>
  )
}

interface JoinPlacesProps {
  /** The one that is another spelling, and goes. */
  readonly place: Place
  readonly places: readonly Place[]
  readonly onClose: () => void
}

/** Says that a place is another spelling of one in the list. */
export function JoinPlaces({ place, places, onClose }: JoinPlacesProps) {
  const edit = usePlanEdit()
  const others = places.filter(({ id }) => id !== place.id)
  return (
    <JoinDialog
      title={`Join ${place.name} with another place`}
      submit="Join the two places"
      field={{
        id: 'join-place',
        label: `${place.name} is another name of`,
        hint: 'Its figures go over to that place.',
        missing: 'Choose the place that it is another name of.',
      }}
      others={others}
      onJoin={async (placeId) => {
        const result = await edit('places.join', { placeId, otherId: place.id })
        if (!result.ok) return result.sentence
        onClose()
        return null
      }}
      onClose={onClose}
    />
  )
}

/** Notes the day on which a part of one place became a part of another. */
export function NewBoundary({
  places,
  onClose,
}: Readonly<{ places: readonly Place[]; onClose: () => void }>) {
  const edit = usePlanEdit()
  const [from, setFrom] = useState(String(places[0]?.id ?? ''))
  const [to, setTo] = useState(String(places[1]?.id ?? ''))
  const [day, setDay] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const on = readDay(day)
    if (on === undefined) return setError(NO_DAY)
    const [first, second] = [from, to].map((chosen) => places.find(({ id }) => String(id) === chosen))
    if (first === undefined || second === undefined) return
    const result = await edit('places.boundary.add', {
      fromPlaceId: first.id,
      toPlaceId: second.id,
      on,
      note: note === '' ? null : note,
    })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title="Add a boundary change"
      submit="Add the change"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PlaceChoice id="boundary-from" label="A part of" places={places} chosen={from} onChosen={setFrom} />
      <PlaceChoice id="boundary-to" label="Became a part of" places={places} chosen={to} onChosen={setTo} />
      <TextField id="boundary-day" label="On" hint={DAY_HINT} value={day} onValue={setDay} error={error} />
      <TextField id="boundary-note" label="Note" value={note} onValue={setNote} />
    </FormDialog>
  )
}

interface PlaceChoiceProps {
  readonly id: string
  readonly label: string
  readonly places: readonly Place[]
  readonly chosen: string
  readonly onChosen: (chosen: string) => void
}

function PlaceChoice({ id, label, places, chosen, onChosen }: PlaceChoiceProps) {
  return (
    <Field id={id} label={label}>
      <select id={id} className="select" value={chosen} onChange={({ target }) => onChosen(target.value)}>
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {place.name}
          </option>
        ))}
      </select>
    </Field>
  )
}
