import { useState } from 'react'
import type { PlacesView, SurveysView } from '../../../shared/contract/index.ts'
import type { Question, SurveyId } from '../../../shared/domain/survey/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PerceptionTable } from './perception-table.tsx'

/** What residents feel in each ward, beside what was recorded there. */
export function PerceptionScreen() {
  const surveys = useAnswer('survey.list', {})
  const places = useAnswer('places.list', {})
  return (
    <>
      <PageHeader title="Perception and reality">
        <p>Feelings of safety from a survey beside recorded rates, ward by ward, with the periods of both.</p>
      </PageHeader>
      <Answered answer={surveys} title="Perception and reality">
        {(list) => (
          <Answered answer={places} title="Perception and reality">
            {(wards) => <ChosenPair surveys={list} places={wards} />}
          </Answered>
        )}
      </Answered>
    </>
  )
}

function ChosenPair({ surveys, places }: Readonly<{ surveys: SurveysView; places: PlacesView }>) {
  const [questionId, setQuestion] = useState<number | null>(null)
  const [indicatorId, setIndicator] = useState<number | null>(null)
  const question = surveys.questions.find(({ id }) => id === questionId) ?? surveys.questions[0]
  const indicator = places.indicators.find(({ id }) => id === indicatorId) ?? places.indicators[0]
  if (question === undefined || indicator === undefined) {
    return (
      <EmptyState
        sentence={
          question === undefined
            ? 'There is no survey question yet.'
            : 'There are no recorded figures by ward yet. Bring in a partner’s file that has them.'
        }
      >
        <Link to={question === undefined ? { name: 'survey' } : { name: 'bring-in' }}>
          {question === undefined ? 'Go to the surveys' : 'Bring in a spreadsheet'}
        </Link>
      </EmptyState>
    )
  }
  return (
    <div className="stack">
      <div className="filters">
        <label>
          Question{' '}
          <select
            className="select"
            value={question.id}
            onChange={({ target }) => setQuestion(Number(target.value))}
          >
            {surveys.questions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Recorded{' '}
          <select
            className="select"
            value={indicator.id}
            onChange={({ target }) => setIndicator(Number(target.value))}
          >
            {places.indicators.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <OfSurvey surveyId={question.surveyId} question={question} places={places} indicator={indicator} />
    </div>
  )
}

interface OfSurveyProps {
  readonly surveyId: SurveyId
  readonly question: Question
  readonly places: PlacesView
  readonly indicator: PlacesView['indicators'][number]
}

function OfSurvey({ surveyId, question, places, indicator }: OfSurveyProps) {
  const answer = useAnswer('survey.get', { surveyId })
  return (
    <Answered answer={answer} title="Perception and reality">
      {({ content }) => {
        const asked = content.asked.filter((one) => one.questionId === question.id)
        const wave = content.waves.findLast(({ id }) => asked.some(({ waveId }) => waveId === id))
        const last = asked.find(({ waveId }) => waveId === wave?.id)
        if (wave === undefined || last === undefined) return <p>No wave has answers to this question yet.</p>
        return (
          <PerceptionTable
            content={content}
            wave={wave}
            asked={last}
            question={question}
            places={places}
            indicator={indicator}
          />
        )
      }}
    </Answered>
  )
}
