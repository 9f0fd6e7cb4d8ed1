import type { PlacesView } from '../../../shared/contract/index.ts'
import { periodInWords } from '../../../shared/domain/measures/index.ts'
import { FEWEST_OF_HOTSPOT, pictureByWard } from '../../../shared/domain/places/index.ts'
import {
  type Asked,
  groupLines,
  perceptionAndReality,
  type Question,
  type SurveyContent,
  type Wave,
} from '../../../shared/domain/survey/index.ts'
import { groupInWords } from '../../../shared/text/survey-charts.ts'
import { estimateInWords, fieldworkInWords, limitsInWords } from '../../../shared/text/survey-words.ts'
import { AGAINST_WORDS, rateInWords } from '../../../shared/text/ward-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { TableRegion } from '../../components/table-region.tsx'

interface PerceptionTableProps {
  readonly content: SurveyContent
  readonly wave: Wave
  readonly asked: Asked
  readonly question: Question
  readonly places: PlacesView
  readonly indicator: PlacesView['indicators'][number]
}

/**
 * The year up to the end of the wave is what residents had lived through when they answered. Where no ward has figures of
 * all of it, the quarter of the wave stands in its place, and the page says which it is.
 */
export function PerceptionTable({ content, wave, asked, question, places, indicator }: PerceptionTableProps) {
  const results = useAnswer('survey.results', { askedId: asked.id })
  const recorded = { indicatorId: indicator.id, on: wave.to }
  const year = useAnswer('places.figures', { ...recorded, kind: 'rolling-year' })
  const quarter = useAnswer('places.figures', { ...recorded, kind: 'quarter' })
  if (results.data === undefined || year.data === undefined || quarter.data === undefined) {
    return <p role="status">Reading both…</p>
  }
  const whole = { ...content, results: results.data.results }
  const pictureOf = ({ period, observations }: typeof year.data) =>
    pictureByWard({ ...places, indicator, observations, period, fewest: FEWEST_OF_HOTSPOT })
  const ofYear = pictureOf(year.data)
  const isOfYear = ofYear.wards.some(({ count }) => count !== null)
  const picture = isOfYear ? ofYear : pictureOf(quarter.data)
  const dimension = content.groups.find(({ placeId }) => placeId !== null)?.dimension ?? 'Ward'
  const lines = perceptionAndReality(picture, groupLines(whole, asked.id, dimension, true))
  return (
    <>
      <p>
        Feelings: “{asked.wording}” in {wave.name} ({fieldworkInWords(wave)}). Recorded: {indicator.name},{' '}
        {periodInWords(picture.period)}
        {isOfYear ? ', the twelve months up to the end of the wave' : ', the quarter of the wave'}.
      </p>
      <TableRegion label="Perception and reality by ward">
        <table className="table" aria-label={`${question.name} beside ${indicator.name}, by ward`}>
          <thead>
            <tr>
              <th scope="col">Ward</th>
              <th scope="col" className="figures">
                Positive (95% limits)
              </th>
              <th scope="col">Against everybody else</th>
              <th scope="col" className="figures">
                Recorded
              </th>
              <th scope="col" className="figures">
                Rate (95% limits)
              </th>
              <th scope="col">Against the district</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ ward, feeling }) => {
              const estimate = feeling?.estimate ?? null
              const limits = estimate === null ? '' : limitsInWords(estimate)
              return (
                <tr key={ward.place.id}>
                  <th scope="row">{ward.place.name}</th>
                  <td className="figures">
                    {feeling === null ? 'not asked here' : estimateInWords(estimate)}
                    {limits !== '' && <div className="quiet">{limits}</div>}
                  </td>
                  <td>{feeling === null ? '' : groupInWords(feeling)}</td>
                  <td className="figures">
                    {ward.count === null ? 'no figure' : ward.count.toLocaleString('en-GB')}
                  </td>
                  <td className="figures">{ward.rate === null ? '' : rateInWords(ward.rate)}</td>
                  <td>{ward.against === null ? '' : AGAINST_WORDS[ward.against]}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
      <ul className="quiet">
        <li>
          Neither column explains the other: who answers, what is reported and who comes into a ward differ.
        </li>
        <li>
          Rates are per 1,000 residents. In a town or city centre many of those affected do not live there.
        </li>
        <li>Percentages of fewer than 30 answers are not shown.</li>
      </ul>
    </>
  )
}
