import type { SurveysView } from '../../../shared/contract/index.ts'
import type { QuestionId, SurveyId, WaveId } from '../../../shared/domain/survey/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { NoSurvey } from './no-survey.tsx'
import { QuestionPage } from './question-page.tsx'
import { SurveyPage } from './survey-page.tsx'
import { WavePage } from './wave-page.tsx'

interface SurveyScreenProps {
  readonly surveyId: SurveyId | null
  readonly waveId: WaveId | null
  readonly questionId: QuestionId | null
}

/** The surveys of residents: a survey, one of its waves, or one of its questions over the waves. */
export function SurveyScreen(props: SurveyScreenProps) {
  const view = useAnswer('survey.list', {})
  return (
    <Answered answer={view} title="Surveys">
      {(value) => <ChosenSurvey view={value} {...props} />}
    </Answered>
  )
}

function ChosenSurvey({
  view,
  surveyId,
  waveId,
  questionId,
}: SurveyScreenProps & { readonly view: SurveysView }) {
  const survey = view.surveys.find(({ id }) => id === surveyId) ?? view.surveys[0]
  if (survey === undefined) return <NoSurvey />
  return <OneSurvey surveys={view.surveys} surveyId={survey.id} waveId={waveId} questionId={questionId} />
}

interface OneSurveyProps {
  readonly surveys: SurveysView['surveys']
  readonly surveyId: SurveyId
  readonly waveId: WaveId | null
  readonly questionId: QuestionId | null
}

function OneSurvey({ surveys, surveyId, waveId, questionId }: OneSurveyProps) {
  const answer = useAnswer('survey.get', { surveyId })
  return (
    <Answered answer={answer} title="Surveys">
      {(view) => {
        const wave = view.content.waves.find(({ id }) => id === waveId)
        if (wave !== undefined) return <WavePage view={view} wave={wave} />
        const question = view.content.questions.find(({ id }) => id === questionId)
        if (question !== undefined) return <QuestionPage view={view} question={question} />
        return <SurveyPage surveys={surveys} view={view} />
      }}
    </Answered>
  )
}
