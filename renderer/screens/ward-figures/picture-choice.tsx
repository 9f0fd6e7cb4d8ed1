import type { Partner } from '../../../shared/domain/partners/index.ts'
import {
  type Indicator,
  PICTURE_PERIODS,
  type PicturePeriod,
  picturePeriodsUntil,
} from '../../../shared/domain/places/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { periodByYear } from '../../../shared/text/period-words.ts'
import { PICTURE_PERIOD_WORDS } from '../../../shared/text/ward-words.ts'

/** As far back as one can choose. */
const CHOICES = 12

interface PictureChoiceProps {
  readonly indicators: readonly Indicator[]
  readonly partners: readonly Partner[]
  readonly indicator: Indicator
  readonly kind: PicturePeriod
  /** The last day of the chosen period; null for the last that there are figures for. */
  readonly on: CivilDate | null
  readonly lastDay: CivilDate | null
  readonly fewest: number
  readonly onIndicator: (id: Indicator['id']) => void
  readonly onKind: (kind: PicturePeriod) => void
  readonly onDay: (on: CivilDate | null) => void
  readonly onFewest: (fewest: number) => void
}

/** Chooses what is shown. Each choice takes effect at once. */
export function PictureChoice(props: PictureChoiceProps) {
  const { indicators, partners, indicator, kind, on, lastDay, fewest } = props
  const periods = lastDay === null ? [] : picturePeriodsUntil(kind, lastDay, CHOICES)
  return (
    <div className="filters">
      <label>
        What is counted{' '}
        <select
          className="select"
          value={indicator.id}
          onChange={({ target }) => {
            const found = indicators.find(({ id }) => String(id) === target.value)
            if (found !== undefined) props.onIndicator(found.id)
          }}
        >
          {indicators.map((one) => (
            <option key={one.id} value={one.id}>
              {withSource(one, partners)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Over{' '}
        <select
          className="select"
          value={kind}
          onChange={({ target }) =>
            props.onKind(PICTURE_PERIODS.find((one) => one === target.value) ?? 'year-to-date')
          }
        >
          {PICTURE_PERIODS.map((one) => (
            <option key={one} value={one}>
              {PICTURE_PERIOD_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Period{' '}
        <select
          className="select"
          value={on ?? ''}
          onChange={({ target }) => props.onDay(periods.find(({ to }) => to === target.value)?.to ?? null)}
        >
          {periods.map((period, at) => (
            <option key={period.to} value={at === 0 ? '' : period.to}>
              {periodByYear(period)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Hotspots from{' '}
        <input
          type="number"
          className="select"
          min={1}
          max={9999}
          value={fewest}
          onChange={({ target }) => {
            if (target.validity.valid && target.value !== '') props.onFewest(Number(target.value))
          }}
        />{' '}
        incidents
      </label>
    </div>
  )
}

/** Two sources may count the same thing: each is named with what it counts. */
function withSource({ name, sourceId }: Indicator, partners: readonly Partner[]): string {
  const source = partners.find(({ id }) => id === sourceId)?.name
  return source === undefined ? name : `${name} (${source})`
}
