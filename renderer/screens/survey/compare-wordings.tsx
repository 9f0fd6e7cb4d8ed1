import { useState } from 'react'
import {
  type Asked,
  type Difference,
  differencesOf,
  type SurveyContent,
  type WavePoint,
} from '../../../shared/domain/survey/index.ts'
import { listInWords } from '../../../shared/text/counts.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

interface CompareWordingsProps {
  readonly content: SurveyContent
  /** The wave that asked in another way than the one before. */
  readonly point: WavePoint
  readonly onClose: () => void
}

const DIFFERENCE_WORDS: Readonly<Record<Difference, string>> = {
  wording: 'the wording',
  answers: 'the answers on offer',
  'positive-answers': 'which answers are positive',
}

/** Shows two ways of asking side by side, and lets the person say that they are the same question. */
export function CompareWordings({ content, point, onClose }: CompareWordingsProps) {
  const edit = usePlanEdit()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const before = waveBefore(content, point)

  async function submit(): Promise<void> {
    if (before === undefined) return
    const result = await edit('survey.link.add', { oneId: before.id, otherId: point.asked.id, reason })
    if (result.ok) onClose()
    else setError(result.sentence)
  }

  if (before === undefined) return null
  const differences = differencesOf(before, point.asked).map((one) => DIFFERENCE_WORDS[one])
  return (
    <FormDialog
      title="Are these the same question?"
      submit="Compare them"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>
        What differs: {listInWords(differences)}. The positive answers of both are then held against each
        other.
      </p>
      <Asking name="Before" asked={before} />
      <Asking name={point.wave.name} asked={point.asked} />
      <TextField
        id="compare-reason"
        label="Why they can be compared"
        hint="Printed with the results, for instance: only the order of the answers changed"
        value={reason}
        onValue={setReason}
        error={error}
      />
    </FormDialog>
  )
}

function Asking({ name, asked }: Readonly<{ name: string; asked: Asked }>) {
  const answers = asked.options.map(({ words, role }) =>
    role === 'positive' ? `${words} (positive)` : words,
  )
  return (
    <p>
      <strong>{name}:</strong> “{asked.wording}” {answers.length > 0 && `Answers: ${answers.join(', ')}.`}
    </p>
  )
}

/** The last wave before this one that asked the question. */
function waveBefore(content: SurveyContent, { wave, asked }: WavePoint): Asked | undefined {
  const places = new Map(content.waves.map(({ id }, at) => [id, at]))
  const at = places.get(wave.id) ?? 0
  return content.asked
    .filter((one) => one.questionId === asked.questionId && (places.get(one.waveId) ?? at) < at)
    .sort((one, other) => (places.get(other.waveId) ?? 0) - (places.get(one.waveId) ?? 0))[0]
}
