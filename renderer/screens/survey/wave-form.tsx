import { useState } from 'react'
import { DAY_HINT, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import {
  overlappingWaves,
  SAMPLE_TYPES,
  type SampleType,
  SURVEY_MODES,
  type SurveyId,
  type SurveyMode,
  type Wave,
} from '../../../shared/domain/survey/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { MODE_WORDS, SAMPLE_WORDS } from '../../../shared/text/survey-words.ts'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Field, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { anyNumber, wholeNumber } from './typed-numbers.ts'

interface WaveFormProps {
  readonly surveyId: SurveyId
  /** All waves of the survey. */
  readonly waves: readonly Wave[]
  /** Null to add one. */
  readonly wave: Wave | null
  readonly onClose: () => void
}

const SAMPLE_HINT: Readonly<Record<SampleType, string>> = {
  random: 'Drawn by chance from all residents: can be tested.',
  quota: 'Filled up by age, sex or area: tested as if it were random, and said so.',
  'opt-in': 'An open online form or a stall: shown and never tested.',
}

/** Adds a wave, or changes how it was held. */
export function WaveForm({ surveyId, waves, wave, onClose }: WaveFormProps) {
  const edit = usePlanEdit()
  const { go } = useRouter()
  const [face, setFace] = useState(() => textOf(wave))
  const [error, setError] = useState<string>()
  const [overlaps, setOverlaps] = useState(false)
  const [asksOverlap, setAsksOverlap] = useState(false)
  const set = (change: Partial<typeof face>): void => setFace({ ...face, ...change })

  async function submit(): Promise<void> {
    const [from, to] = [readDay(face.from), readDay(face.to === '' ? face.from : face.to)]
    if (from === undefined || to === undefined) return setError(NO_DAY)
    const [invited, responses] = [wholeNumber(face.invited), wholeNumber(face.responses)]
    if (invited === undefined || responses === undefined)
      return setError(
        'How many were invited and how many took part are whole numbers. Leave empty what is not known.',
      )
    const designEffect = anyNumber(face.designEffect)
    if (designEffect === undefined) return setError('The design effect is a number such as 1.2.')
    const input = {
      name: face.name,
      from,
      to,
      mode: face.mode,
      sample: face.sample,
      invited,
      responses,
      weighting: face.weighting === '' ? null : face.weighting,
      designEffect: designEffect ?? 1,
      areas: face.areas === '' ? null : face.areas,
      overlaps,
    }
    const result =
      wave === null
        ? await edit('survey.wave.add', { surveyId, ...input })
        : await edit('survey.wave.change', { waveId: wave.id, ...input })
    if (!result.ok) {
      setAsksOverlap(overlappingWaves({ from, to, id: wave?.id ?? null }, waves).length > 0)
      return setError(result.sentence)
    }
    onClose()
    if (wave === null && result.id !== null) go({ name: 'survey', surveyId, waveId: result.id as Wave['id'] })
  }

  return (
    <FormDialog
      title={wave === null ? 'Add a wave' : `Change ${wave.name}`}
      submit={wave === null ? 'Add the wave' : 'Change it'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="wave-name"
        label="Name"
        hint="For instance Autumn 2020"
        value={face.name}
        onValue={(name) => set({ name })}
        error={error}
      />
      {asksOverlap && (
        <label className="check">
          <input type="checkbox" checked={overlaps} onChange={({ target }) => setOverlaps(target.checked)} />{' '}
          Both waves were in the field at once
        </label>
      )}
      <TextField
        id="wave-from"
        label="Fieldwork from"
        hint={DAY_HINT}
        value={face.from}
        onValue={(from) => set({ from })}
      />
      <TextField id="wave-to" label="Until" value={face.to} onValue={(to) => set({ to })} />
      <Field id="wave-sample" label="Those asked were" hint={SAMPLE_HINT[face.sample]}>
        <select
          id="wave-sample"
          className="select"
          aria-describedby="wave-sample-hint"
          value={face.sample}
          onChange={({ target }) =>
            set({ sample: SAMPLE_TYPES.find((one) => one === target.value) ?? 'random' })
          }
        >
          {SAMPLE_TYPES.map((one) => (
            <option key={one} value={one}>
              {SAMPLE_WORDS[one]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="wave-mode" label="Asked">
        <select
          id="wave-mode"
          className="select"
          value={face.mode}
          onChange={({ target }) =>
            set({ mode: SURVEY_MODES.find((one) => one === target.value) ?? 'other' })
          }
        >
          {SURVEY_MODES.map((one) => (
            <option key={one} value={one}>
              {sentenceCase(MODE_WORDS[one])}
            </option>
          ))}
        </select>
      </Field>
      <TextField
        id="wave-invited"
        label="How many were invited"
        inputMode="numeric"
        value={face.invited}
        onValue={(invited) => set({ invited })}
      />
      <TextField
        id="wave-responses"
        label="How many took part"
        inputMode="numeric"
        value={face.responses}
        onValue={(responses) => set({ responses })}
      />
      <TextField
        id="wave-weighting"
        label="Weighting"
        hint="For instance by age, sex and ward. Empty where answers were not weighted."
        value={face.weighting}
        onValue={(weighting) => set({ weighting })}
      />
      <TextField
        id="wave-effect"
        label="Design effect"
        hint="1 unless whoever ran the survey states another."
        inputMode="decimal"
        value={face.designEffect}
        onValue={(designEffect) => set({ designEffect })}
      />
      <TextField
        id="wave-areas"
        label="Areas covered"
        value={face.areas}
        onValue={(areas) => set({ areas })}
      />
    </FormDialog>
  )
}

function textOf(wave: Wave | null) {
  const words = (number: number | null | undefined): string =>
    number === null || number === undefined ? '' : String(number)
  return {
    name: wave?.name ?? '',
    from: wave === null ? '' : dateInWords(wave.from),
    to: wave === null ? '' : dateInWords(wave.to),
    mode: wave?.mode ?? ('post' as SurveyMode),
    sample: wave?.sample ?? ('random' as SampleType),
    invited: words(wave?.invited),
    responses: words(wave?.responses),
    weighting: wave?.weighting ?? '',
    designEffect: words(wave?.designEffect ?? 1),
    areas: wave?.areas ?? '',
  }
}
