import { useState } from 'react'
import type { SurveyView } from '../../../shared/contract/index.ts'
import {
  type ComparableLink,
  type Question,
  questionStory,
  type WavePoint,
} from '../../../shared/domain/survey/index.ts'
import { wavesChart } from '../../../shared/text/survey-charts.ts'
import {
  differenceInWords,
  estimateInWords,
  fieldworkInWords,
  limitsInWords,
  METHOD_NOTES,
  storyInWords,
  testInWords,
  trendInWords,
  verdictInWords,
} from '../../../shared/text/survey-words.ts'
import { Link } from '../../app/link.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { Chart } from '../../components/chart/chart.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { CompareWordings } from './compare-wordings.tsx'
import { GroupComparison } from './group-comparison.tsx'
import { JoinQuestion } from './join-question.tsx'
import { QuestionForm } from './question-form.tsx'

interface QuestionPageProps {
  readonly view: SurveyView
  readonly question: Question
}

/** One question over the waves, and by group in one of them. */
export function QuestionPage({ view: { content }, question }: QuestionPageProps) {
  const [sheet, setSheet] = useState<'change' | 'join' | null>(null)
  const [comparing, setComparing] = useState<WavePoint | null>(null)
  const story = questionStory(content, question.id)
  const chart = wavesChart(story, question, content.survey.name)
  const trend = trendInWords(story)
  const close = (): void => setSheet(null)
  return (
    <>
      <PageHeader title={question.name}>
        <p>
          {storyInWords(story, question)}{' '}
          <Link to={{ name: 'survey', surveyId: content.survey.id }}>{content.survey.name}</Link>
        </p>
      </PageHeader>
      <div className="stack-loose">
        {trend !== null && <p>{trend}</p>}
        {chart !== null && <Chart spec={chart} />}
        <WavesOfQuestion points={story.points} onCompare={setComparing} />
        <Links content={content} points={story.points} />
        <div className="actions">
          <Button onClick={() => setSheet('change')}>Change the question</Button>
          {content.questions.length > 1 && (
            <Button look="quiet" onClick={() => setSheet('join')}>
              Join it with another question
            </Button>
          )}
        </div>
        <GroupComparison content={content} question={question} story={story} />
        <details>
          <summary>How this is worked out</summary>
          <ul>
            {METHOD_NOTES.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      </div>
      {sheet === 'change' && (
        <QuestionForm surveyId={content.survey.id} question={question} onClose={close} />
      )}
      {sheet === 'join' && <JoinQuestion content={content} question={question} onClose={close} />}
      {comparing !== null && (
        <CompareWordings content={content} point={comparing} onClose={() => setComparing(null)} />
      )}
    </>
  )
}

interface WavesOfQuestionProps {
  readonly points: readonly WavePoint[]
  readonly onCompare: (point: WavePoint) => void
}

function WavesOfQuestion({ points, onCompare }: WavesOfQuestionProps) {
  if (points.length === 0)
    return <p>No wave has answers to this question yet. Enter them on the page of a wave.</p>
  return (
    <TableRegion label="Waves of this question">
      <table className="table" aria-label="Waves of this question">
        <thead>
          <tr>
            <th scope="col">Wave</th>
            <th scope="col">Wording</th>
            <th scope="col" className="figures">
              Positive
            </th>
            <th scope="col" className="figures">
              95% limits
            </th>
            <th scope="col">Since the wave before</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <WaveRow key={point.asked.id} point={point} onCompare={onCompare} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function WaveRow({
  point,
  onCompare,
}: Readonly<{ point: WavePoint; onCompare: (point: WavePoint) => void }>) {
  const { wave, asked, estimate, onPrevious } = point
  const isApart = onPrevious?.kind === 'not-tested' && onPrevious.why === 'not-comparable'
  return (
    <tr>
      <th scope="row">
        <Link to={{ name: 'survey', surveyId: wave.surveyId, waveId: wave.id }}>{wave.name}</Link>
        <br />
        <span className="quiet">{fieldworkInWords(wave)}</span>
      </th>
      <td>{asked.wording}</td>
      <td className="figures">{estimateInWords(estimate)}</td>
      <td className="figures">{estimate === null ? '' : limitsInWords(estimate)}</td>
      <td>
        {onPrevious !== null && (
          <>
            {[differenceInWords(onPrevious), verdictInWords(onPrevious)].filter(Boolean).join(', ')}
            {testInWords(onPrevious) !== '' && <div className="quiet">{testInWords(onPrevious)}</div>}
            {isApart && (
              <Button
                look="quiet"
                aria-label={`They are the same: ${wave.name} and the wave before`}
                onClick={() => onCompare(point)}
              >
                They are the same
              </Button>
            )}
          </>
        )}
      </td>
    </tr>
  )
}

interface LinksProps {
  readonly content: SurveyView['content']
  readonly points: readonly WavePoint[]
}

/** The wordings that a person said are the same, with her reasons. */
function Links({ content, points }: LinksProps) {
  const edit = usePlanEdit()
  const waveOf = (id: number): string => points.find(({ asked }) => asked.id === id)?.wave.name ?? 'a wave'
  const own = content.links.filter((link) => points.some(({ asked }) => asked.id === link.one))
  if (own.length === 0) return null
  return (
    <ul className="ruled-list" aria-label="Wordings taken as the same">
      {own.map((link: ComparableLink) => (
        <li key={link.id} className="line-item">
          <span>
            {waveOf(link.one)} and {waveOf(link.other)} are compared although they were asked in different
            ways: {link.reason}
          </span>
          <Button
            look="quiet"
            aria-label={`No longer compare ${waveOf(link.one)} and ${waveOf(link.other)}`}
            onClick={() => void edit('survey.link.remove', { surveyLinkId: link.id })}
          >
            No longer compare
          </Button>
        </li>
      ))}
    </ul>
  )
}
