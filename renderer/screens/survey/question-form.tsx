import { useState } from 'react'
import type { Question, SurveyId } from '../../../shared/domain/survey/index.ts'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

interface QuestionFormProps {
  readonly surveyId: SurveyId
  /** Null to add one. */
  readonly question: Question | null
  readonly onClose: () => void
}

/** Adds a question, or changes how it is called; its wording belongs to each wave. */
export function QuestionForm({ surveyId, question, onClose }: QuestionFormProps) {
  const edit = usePlanEdit()
  const { go } = useRouter()
  const [name, setName] = useState(question?.name ?? '')
  const [finding, setFinding] = useState(question?.finding ?? '')
  const [error, setError] = useState<string>()

  async function submit(): Promise<void> {
    const face = { name, finding: finding === '' ? null : finding }
    const result =
      question === null
        ? await edit('survey.question.add', { surveyId, ...face })
        : await edit('survey.question.change', { questionId: question.id, ...face })
    if (!result.ok) return setError(result.sentence)
    onClose()
    if (question === null && result.id !== null) {
      go({ name: 'survey', surveyId, questionId: result.id as Question['id'] })
    }
  }

  return (
    <FormDialog
      title={question === null ? 'Add a question' : 'Change the question'}
      submit={question === null ? 'Add the question' : 'Change it'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="question-name"
        label="Short name"
        hint="Stays the same in every wave, for instance Safety after dark"
        value={name}
        onValue={setName}
        error={error}
      />
      <TextField
        id="question-finding"
        label="Those who gave a positive answer…"
        hint="How the sentence goes on after “71%”, for instance felt safe after dark"
        value={finding}
        onValue={setFinding}
      />
    </FormDialog>
  )
}
