import { useState } from 'react'
import type { SurveyView } from '../../../shared/contract/index.ts'
import { type Asked, estimateOf, type Question, type Wave } from '../../../shared/domain/survey/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { fieldworkInWords, waveInWords, wavesCautions } from '../../../shared/text/survey-words.ts'
import { Link } from '../../app/link.tsx'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { AnswersForm } from './answers-form.tsx'
import { AnswersTable } from './answers-table.tsx'
import { WaveForm } from './wave-form.tsx'

interface WavePageProps {
  readonly view: SurveyView
  readonly wave: Wave
}

/** One wave: how it was held, and how many gave which answer to each question. */
export function WavePage({ view, wave }: WavePageProps) {
  const { content } = view
  const edit = usePlanEdit()
  const { go } = useRouter()
  const [isChanging, setChanging] = useState(false)
  const [entering, setEntering] = useState<Question | null>(null)
  const asked = content.asked.filter(({ waveId }) => waveId === wave.id)
  const open = content.questions.filter(({ id }) => !asked.some(({ questionId }) => questionId === id))
  const back = { name: 'survey', surveyId: content.survey.id } as const

  async function remove(): Promise<void> {
    const result = await edit('survey.wave.remove', { waveId: wave.id })
    if (result.ok) go(back)
  }

  return (
    <>
      <PageHeader title={`${content.survey.name}: ${wave.name}`}>
        <p>
          {fieldworkInWords(wave)}. {waveInWords(wave)}.{' '}
          {wave.weighting === null ? 'Not weighted.' : `Weighted: ${wave.weighting}.`}
          {wave.areas !== null && ` Areas: ${wave.areas}.`} <Link to={back}>All waves</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        {wavesCautions([wave]).length > 0 && (
          <ul className="quiet">
            {wavesCautions([wave]).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <div className="actions">
          <Button look="primary" onClick={() => go({ name: 'bring-in' })}>
            Bring in answers from a file
          </Button>
          <Button onClick={() => setChanging(true)}>Change the wave</Button>
          <Button look="quiet" onClick={() => void remove()}>
            Remove the wave
          </Button>
        </div>
        <h2>{countOf(asked.length, 'question')} in this wave</h2>
        {asked.map((one) => (
          <AskedPart key={one.id} view={view} wave={wave} asked={one} onChange={setEntering} />
        ))}
        {open.length > 0 && (
          <section className="stack-tight" aria-labelledby="open-heading">
            <h2 id="open-heading">Questions without answers in this wave</h2>
            <ul className="ruled-list">
              {open.map((question) => (
                <li key={question.id} className="line-item">
                  <span>{question.name}</span>
                  <Button
                    look="quiet"
                    aria-label={`Enter the answers to ${question.name}`}
                    onClick={() => setEntering(question)}
                  >
                    Enter the answers
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {isChanging && (
        <WaveForm
          surveyId={content.survey.id}
          waves={content.waves}
          wave={wave}
          onClose={() => setChanging(false)}
        />
      )}
      {entering !== null && (
        <AnswersForm content={content} wave={wave} question={entering} onClose={() => setEntering(null)} />
      )}
    </>
  )
}

interface AskedPartProps {
  readonly view: SurveyView
  readonly wave: Wave
  readonly asked: Asked
  readonly onChange: (question: Question) => void
}

function AskedPart({ view: { content, files }, wave, asked, onChange }: AskedPartProps) {
  const edit = usePlanEdit()
  const question = content.questions.find(({ id }) => id === asked.questionId)
  const result = content.results.find(({ askedId }) => askedId === asked.id)
  if (question === undefined) return null
  const headingId = `asked-${asked.id}`
  const source = result?.source
  const file =
    source?.kind === 'import' ? files.find(({ importId }) => importId === source.importId) : undefined
  return (
    <section className="stack-tight" aria-labelledby={headingId}>
      <h3 id={headingId}>
        <Link to={{ name: 'survey', surveyId: content.survey.id, questionId: question.id }}>
          {question.name}
        </Link>
      </h3>
      <p className="quiet">“{asked.wording}”</p>
      {result === undefined ? (
        <p>No answers yet.</p>
      ) : (
        <AnswersTable
          asked={asked}
          result={result}
          estimate={estimateOf(result, asked, wave)}
          labelledBy={headingId}
        />
      )}
      {file !== undefined && source?.kind === 'import' && (
        <p className="quiet">
          From{' '}
          <Link to={{ name: 'return', importId: file.importId }}>
            {file.fileName}, {source.sheet} {source.cell}
          </Link>
        </p>
      )}
      <div className="actions">
        <Button
          look="quiet"
          aria-label={`Change the answers to ${question.name}`}
          onClick={() => onChange(question)}
        >
          Change
        </Button>
        <Button
          look="quiet"
          aria-label={`Take out of this wave: ${question.name}`}
          onClick={() => void edit('survey.asked.remove', { askedId: asked.id })}
        >
          Take out of this wave
        </Button>
      </div>
    </section>
  )
}
