import { useState } from 'react'
import {
  estimateOf,
  type GroupLine,
  groupLines,
  type Question,
  type QuestionStory,
  type SurveyContent,
  type WavePoint,
} from '../../../shared/domain/survey/index.ts'
import { groupInWords, groupsChart } from '../../../shared/text/survey-charts.ts'
import { estimateInWords, limitsInWords } from '../../../shared/text/survey-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Button } from '../../components/button.tsx'
import { Chart } from '../../components/chart/chart.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { GroupForm } from './group-form.tsx'

interface GroupComparisonProps {
  readonly content: SurveyContent
  readonly question: Question
  readonly story: QuestionStory
}

/** The groups of one wave beside each other: wards, ages, whatever it was broken down by. */
export function GroupComparison({ content, question, story }: GroupComparisonProps) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [isAdding, setAdding] = useState(false)
  const point = story.points.find(({ wave }) => wave.id === chosen) ?? story.points.at(-1)
  if (point === undefined) return null
  return (
    <section className="stack" aria-labelledby="groups-heading">
      <h2 id="groups-heading">By area and group</h2>
      <div className="filters">
        <label>
          Wave{' '}
          <select
            className="select"
            value={point.wave.id}
            onChange={({ target }) => setChosen(Number(target.value))}
          >
            {[...story.points].reverse().map(({ wave }) => (
              <option key={wave.id} value={wave.id}>
                {wave.name}
              </option>
            ))}
          </select>
        </label>
        <Button look="quiet" onClick={() => setAdding(true)}>
          Enter the answers of a group
        </Button>
      </div>
      <Groups content={content} question={question} point={point} />
      {isAdding && <GroupForm asked={point.asked} onClose={() => setAdding(false)} />}
    </section>
  )
}

interface GroupsProps {
  readonly content: SurveyContent
  readonly question: Question
  readonly point: WavePoint
}

function Groups({ content, question, point }: GroupsProps) {
  const { asked, wave } = point
  const [chosen, setChosen] = useState<string | null>(null)
  const [controls, setControls] = useState(true)
  const answer = useAnswer('survey.results', { askedId: asked.id })
  if (answer.data === undefined) return <p role="status">Reading the groups…</p>
  const whole = { ...content, results: answer.data.results }
  const there = new Set(answer.data.results.map(({ groupId }) => groupId))
  const dimensions = [
    ...new Set(content.groups.flatMap(({ id, dimension }) => (there.has(id) ? [dimension] : []))),
  ]
  const dimension = dimensions.find((one) => one === chosen) ?? dimensions[0]
  if (dimension === undefined) return <p>{wave.name} has no answers by area or group.</p>
  const lines = groupLines(whole, asked.id, dimension, controls)
  const everybody = answer.data.results.find(({ groupId }) => groupId === null)
  const share = everybody === undefined ? null : (estimateOf(everybody, asked, wave)?.share ?? null)
  const chart = groupsChart(lines, { dimension, question, wave, everybody: share })
  return (
    <>
      <div className="filters">
        <label>
          By{' '}
          <select className="select" value={dimension} onChange={({ target }) => setChosen(target.value)}>
            {dimensions.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={controls} onChange={({ target }) => setControls(target.checked)} />{' '}
          Allow for how many groups are compared
        </label>
      </div>
      {chart !== null && <Chart spec={chart} />}
      <TableRegion label="Groups">
        <table className="table" aria-label={`${question.name} by ${dimension.toLowerCase()}`}>
          <thead>
            <tr>
              <th scope="col">{dimension}</th>
              <th scope="col" className="figures">
                Positive
              </th>
              <th scope="col" className="figures">
                95% limits
              </th>
              <th scope="col">Against everybody else</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line: GroupLine) => (
              <tr key={line.group.id}>
                <th scope="row">{line.group.value}</th>
                <td className="figures">{estimateInWords(line.estimate)}</td>
                <td className="figures">{line.estimate === null ? '' : limitsInWords(line.estimate)}</td>
                <td>{groupInWords(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  )
}
