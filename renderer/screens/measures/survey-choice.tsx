import type { Input } from '../../../shared/contract/index.ts'
import type { MeasureScoring } from '../../../shared/domain/measures/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { ChoiceField } from '../plan/table/peek/choice-field.tsx'

interface SurveyChoiceProps {
  readonly scoring: MeasureScoring
  readonly onSet: (fields: Input<'measures.scoring.set'>['scoring']) => null
}

/** Which question of a survey a measure takes its figures from. Nothing while there is no survey. */
export function SurveyChoice({ scoring, onSet }: SurveyChoiceProps) {
  const surveys = useAnswer('survey.list', {}).data
  if (surveys === undefined || surveys.questions.length === 0) return null
  const nameOf = (surveyId: number): string => surveys.surveys.find(({ id }) => id === surveyId)?.name ?? ''
  return (
    <ChoiceField
      id="scoring-survey"
      label="Read from a survey"
      value={String(scoring.surveyQuestionId ?? '')}
      choices={[
        { value: '', label: 'Not from a survey' },
        ...surveys.questions.map(({ id, surveyId, name }) => ({
          value: String(id),
          label: `${nameOf(surveyId)}: ${name}`,
        })),
      ]}
      onChosen={(chosen) => {
        const question = surveys.questions.find(({ id }) => String(id) === chosen)
        return onSet({ surveyQuestionId: question?.id ?? null, surveyGroupId: null })
      }}
    />
  )
}
