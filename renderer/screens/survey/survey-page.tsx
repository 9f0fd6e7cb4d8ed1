import { useState } from 'react'
import type { SurveysView, SurveyView } from '../../../shared/contract/index.ts'
import { questionStory } from '../../../shared/domain/survey/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { fieldworkInWords, storyInWords, waveInWords } from '../../../shared/text/survey-words.ts'
import { useAppCommands } from '../../app/commands.tsx'
import { Link } from '../../app/link.tsx'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { GroupPlaces } from './group-places.tsx'
import { QuestionForm } from './question-form.tsx'
import { SaveResults } from './save-results.tsx'
import { SurveyForm } from './survey-form.tsx'
import { WaveForm } from './wave-form.tsx'

interface SurveyPageProps {
  readonly surveys: SurveysView['surveys']
  readonly view: SurveyView
}

type Sheet = 'survey' | 'change' | 'wave' | 'question'

/** A survey: its waves, and what its questions say. */
export function SurveyPage({ surveys, view: { content } }: SurveyPageProps) {
  const { survey } = content
  const { go } = useRouter()
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const close = (): void => setSheet(null)
  useAppCommands([
    {
      id: 'survey.wave',
      label: 'Add a wave',
      group: 'Surveys',
      keys: ['Ctrl+N'],
      run: () => setSheet('wave'),
    },
    { id: 'survey.question', label: 'Add a question', group: 'Surveys', run: () => setSheet('question') },
  ])
  return (
    <>
      <PageHeader title={survey.name}>
        {survey.note !== null && <p>{survey.note}</p>}
        <p>
          {survey.intervalMonths === null
            ? 'Held from time to time.'
            : `Held every ${countOf(survey.intervalMonths, 'month')}.`}{' '}
          <Link to={{ name: 'perception' }}>Perception and reality</Link> puts feelings beside recorded
          figures.
        </p>
      </PageHeader>
      <div className="stack-loose">
        <div className="filters">
          {surveys.length > 1 && (
            <label>
              Survey{' '}
              <select
                className="select"
                value={survey.id}
                onChange={({ target }) => {
                  const chosen = surveys.find(({ id }) => String(id) === target.value)
                  if (chosen !== undefined) go({ name: 'survey', surveyId: chosen.id })
                }}
              >
                {surveys.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Button look="quiet" onClick={() => setSheet('change')}>
            Change the survey
          </Button>
          <Button look="quiet" onClick={() => setSheet('survey')}>
            Add another survey
          </Button>
        </div>
        <Waves content={content} onAdd={() => setSheet('wave')} />
        <Questions content={content} onAdd={() => setSheet('question')} />
        <GroupPlaces content={content} />
        {content.results.length > 0 && <SaveResults />}
      </div>
      {sheet === 'survey' && <SurveyForm survey={null} onClose={close} />}
      {sheet === 'change' && <SurveyForm survey={survey} onClose={close} />}
      {sheet === 'wave' && (
        <WaveForm surveyId={survey.id} waves={content.waves} wave={null} onClose={close} />
      )}
      {sheet === 'question' && <QuestionForm surveyId={survey.id} question={null} onClose={close} />}
    </>
  )
}

interface PartProps {
  readonly content: SurveyView['content']
  readonly onAdd: () => void
}

function Waves({ content, onAdd }: PartProps) {
  const { survey, waves, asked } = content
  return (
    <section className="stack" aria-labelledby="waves-heading">
      <h2 id="waves-heading">{countOf(waves.length, 'wave')}</h2>
      {waves.length === 0 ? (
        <EmptyState sentence="No wave yet. A wave is one round of the survey: when it was held, and how people were found.">
          <Button look="primary" onClick={onAdd}>
            Add a wave
          </Button>
        </EmptyState>
      ) : (
        <>
          <TableRegion label="Waves">
            <table className="table" aria-labelledby="waves-heading">
              <thead>
                <tr>
                  <th scope="col">Wave</th>
                  <th scope="col">Fieldwork</th>
                  <th scope="col">How it was held</th>
                  <th scope="col">Weighting</th>
                  <th scope="col" className="figures">
                    Questions
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...waves].reverse().map((wave) => (
                  <tr key={wave.id}>
                    <th scope="row">
                      <Link to={{ name: 'survey', surveyId: survey.id, waveId: wave.id }}>{wave.name}</Link>
                    </th>
                    <td>{fieldworkInWords(wave)}</td>
                    <td>{waveInWords(wave)}</td>
                    <td>{wave.weighting ?? 'None'}</td>
                    <td className="figures">{asked.filter(({ waveId }) => waveId === wave.id).length}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
          <div className="actions">
            <Button look="primary" onClick={onAdd}>
              Add a wave
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Questions({ content, onAdd }: PartProps) {
  const { survey, questions } = content
  return (
    <section className="stack" aria-labelledby="questions-heading">
      <h2 id="questions-heading">{countOf(questions.length, 'question')}</h2>
      {questions.length === 0 && (
        <p>Questions are added here, or as the answers of a wave are brought in from a file.</p>
      )}
      <ul className="ruled-list">
        {questions.map((question) => {
          const story = questionStory(content, question.id)
          return (
            <li key={question.id} className="stack-tight">
              <Link to={{ name: 'survey', surveyId: survey.id, questionId: question.id }}>
                {question.name}
              </Link>
              <p>{storyInWords(story, question)}</p>
            </li>
          )
        })}
      </ul>
      <div className="actions">
        <Button look="quiet" onClick={onAdd}>
          Add a question
        </Button>
      </div>
    </section>
  )
}
