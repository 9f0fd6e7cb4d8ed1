import type { Question, SurveyContent } from '../../../shared/domain/survey/index.ts'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { JoinDialog } from '../../components/join-dialog.tsx'

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
  return (
    <JoinDialog
      title={`Join “${question.name}” with another question`}
      submit="Join the two questions"
      field={{
        id: 'join-question',
        label: 'It is the same question as',
        hint: 'Its waves go over to that question. Wordings stay as they are.',
        missing: 'Choose the question that it is the same as.',
      }}
      others={others}
      onJoin={async (questionId) => {
        const result = await edit('survey.question.join', { questionId, otherId: question.id })
        if (!result.ok) return result.sentence
        onClose()
        go({ name: 'survey', surveyId: content.survey.id, questionId })
        return null
      }}
      onClose={onClose}
    />
  )
}
