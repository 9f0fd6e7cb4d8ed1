import { useState } from 'react'
import type { Question, SurveyContent } from '../../../shared/domain/survey/index.ts'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Field } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

interface JoinQuestionProps {
  readonly content: SurveyContent
  /** The one that goes. */
  readonly question: Question
  readonly onClose: () => void
}

/** Says that a question is another one under another name, as when a file wrote it differently. */
export function JoinQuestion({ content, question, onClose }: JoinQuestionProps) {
  const edit = usePlanEdit()
  const { go } = useRouter()
  const others = content.questions.filter(({ id }) => id !== question.id)
  const [chosen, setChosen] = useState(String(others[0]?.id ?? ''))
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const kept = others.find(({ id }) => String(id) === chosen)
    if (kept === undefined) return
    const result = await edit('survey.question.join', { questionId: kept.id, otherId: question.id })
    if (!result.ok) return setError(result.sentence)
    onClose()
    go({ name: 'survey', surveyId: content.survey.id, questionId: kept.id })
  }
  return (
    <FormDialog
      title={`Join “${question.name}” with another question`}
      submit="Join the two questions"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        id="join-question"
        label="It is the same question as"
        hint="Its waves go over to that question. Wordings stay as they are."
        error={error}
        announcesError
      >
        <select
          id="join-question"
          className="select"
          aria-describedby="join-question-hint"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
    </FormDialog>
  )
}
