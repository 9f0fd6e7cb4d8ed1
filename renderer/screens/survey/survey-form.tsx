import { useState } from 'react'
import type { Survey } from '../../../shared/domain/survey/index.ts'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { wholeNumber } from './typed-numbers.ts'

interface SurveyFormProps {
  /** Null to add one. */
  readonly survey: Survey | null
  readonly suggestion?: Pick<Survey, 'name' | 'intervalMonths'>
  readonly onClose: () => void
}

/** Adds a survey, or changes what is known of one. */
export function SurveyForm({ survey, suggestion, onClose }: SurveyFormProps) {
  const edit = usePlanEdit()
  const { go } = useRouter()
  const start = survey ?? { name: '', note: null, intervalMonths: null, ...suggestion }
  const [name, setName] = useState(start.name)
  const [interval, setInterval] = useState(start.intervalMonths === null ? '' : String(start.intervalMonths))
  const [note, setNote] = useState(start.note ?? '')
  const [error, setError] = useState<string>()

  async function submit(): Promise<void> {
    const intervalMonths = wholeNumber(interval)
    if (intervalMonths === undefined) return setError('The time between waves is a whole number of months.')
    const face = { name, note: note === '' ? null : note, intervalMonths }
    const result =
      survey === null
        ? await edit('survey.add', face)
        : await edit('survey.change', { surveyId: survey.id, ...face })
    if (!result.ok) return setError(result.sentence)
    onClose()
    if (survey === null && result.id !== null) go({ name: 'survey', surveyId: result.id as Survey['id'] })
  }

  return (
    <FormDialog
      title={survey === null ? 'Add a survey' : `Change ${survey.name}`}
      submit={survey === null ? 'Add the survey' : 'Change it'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField id="survey-name" label="Name" value={name} onValue={setName} error={error} />
      <TextField
        id="survey-interval"
        label="Months from one wave to the next"
        hint="“Bi-annual” means twice a year to some and every two years to others. Leave empty where it is not regular."
        value={interval}
        onValue={setInterval}
        inputMode="numeric"
      />
      <TextField id="survey-note" label="Note" value={note} onValue={setNote} />
    </FormDialog>
  )
}
