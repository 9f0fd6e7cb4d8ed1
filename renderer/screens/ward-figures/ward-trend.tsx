import { useState } from 'react'
import type { PlacesView, WardFiguresView } from '../../../shared/contract/index.ts'
import { type Indicator, trendOf } from '../../../shared/domain/places/index.ts'
import { addDays, addMonths } from '../../../shared/kit/civil-date.ts'
import { trendChart } from '../../../shared/text/ward-charts.ts'
import { filesInWords } from '../../../shared/text/ward-words.ts'
import { Chart } from '../../components/chart/chart.tsx'

/** Three years, of which the last ends with the period. */
const MONTHS = 36

interface WardTrendProps {
  readonly view: PlacesView
  readonly indicator: Indicator
  readonly figures: WardFiguresView
}

/** How one ward went over three years, by the shortest periods that its figures are given for. */
export function WardTrend({ view, indicator, figures }: WardTrendProps) {
  const { period, observations, files } = figures
  const given = new Set(observations.map(({ placeId }) => placeId))
  const places = view.places.filter(({ id }) => given.has(id))
  const wards = places.filter(({ kind }) => kind === 'ward')
  const [chosen, setChosen] = useState('wards')
  const place = places.find(({ id }) => String(id) === chosen)
  const of = place === undefined ? wards : [place]
  const within = { from: addDays(addMonths(period.to, -MONTHS), 1), to: period.to }
  const trend = trendOf(of, observations, view.changes, within)
  const name = place?.name ?? 'all wards together'
  const ids = new Set(of.map(({ id }) => id))
  const source = filesInWords(
    observations.filter(({ placeId }) => ids.has(placeId)),
    files,
  )
  const chart = trend === null ? null : trendChart(trend, name, indicator.name, source)
  return (
    <section className="stack" aria-labelledby="trend-heading">
      <h2 id="trend-heading">Over time</h2>
      <div className="filters">
        <label>
          Of{' '}
          <select className="select" value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="wards">All wards together</option>
            {places.map(({ id, name: placeName }) => (
              <option key={id} value={id}>
                {placeName}
              </option>
            ))}
          </select>
        </label>
      </div>
      {chart === null ? <p>There are too few figures of {name} for a line.</p> : <Chart spec={chart} />}
    </section>
  )
}
