import type { EditionLine, EditionState } from '../../../shared/contract/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { SNAPSHOT_WORDS } from '../../../shared/text/edition-words.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Field } from '../../components/field.tsx'

interface MomentFieldProps {
  readonly id: string
  readonly label: string
  readonly editions: readonly EditionLine[]
  readonly value: EditionState
  readonly onValue: (value: EditionState) => void
}

/** Chooses a year of the plan, and the moment at which it is looked at. */
export function MomentField({ id, label, editions, value, onValue }: MomentFieldProps) {
  const moments = useAnswer('editions.moments', { edition: value.edition })
  return (
    <fieldset className="field stack-tight">
      <legend>{label}</legend>
      <Field id={`${id}-year`} label="Plan year">
        <select
          id={`${id}-year`}
          className="select"
          value={value.edition}
          onChange={(event) => {
            const chosen = editions.find(({ edition }) => String(edition.id) === event.target.value)
            if (chosen !== undefined) onValue({ edition: chosen.edition.id, snapshot: null })
          }}
        >
          {editions.map(({ edition }) => (
            <option key={edition.id} value={edition.id}>
              {editionInWords(edition.label)}
            </option>
          ))}
        </select>
      </Field>
      <Field id={`${id}-moment`} label="As it stood">
        <select
          id={`${id}-moment`}
          className="select"
          value={value.snapshot ?? ''}
          onChange={(event) => {
            const chosen = moments.data?.find((moment) => String(moment.id) === event.target.value)
            onValue({ ...value, snapshot: chosen?.id ?? null })
          }}
        >
          <option value="">Now</option>
          {(moments.data ?? []).map(({ id: moment, kind, takenOn }) => (
            <option key={moment} value={moment}>
              {dateInWords(takenOn)}, {SNAPSHOT_WORDS[kind]}
            </option>
          ))}
        </select>
      </Field>
    </fieldset>
  )
}
