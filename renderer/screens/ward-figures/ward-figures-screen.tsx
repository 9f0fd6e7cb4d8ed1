import { useState } from 'react'
import type { PlacesView, WardFiguresView } from '../../../shared/contract/index.ts'
import type { Partner } from '../../../shared/domain/partners/index.ts'
import {
  FEWEST_OF_HOTSPOT,
  type Indicator,
  type PicturePeriod,
  pictureByWard,
} from '../../../shared/domain/places/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { wardsChart } from '../../../shared/text/ward-charts.ts'
import {
  cautionsInWords,
  districtInWords,
  filesInWords,
  hotspotsInWords,
  pictureNotes,
  pictureTitle,
} from '../../../shared/text/ward-words.ts'
import { useAnswer, useLastingAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { Chart } from '../../components/chart/chart.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PictureChoice } from './picture-choice.tsx'
import { TypeFigures } from './type-figures.tsx'
import { WardTable } from './ward-table.tsx'
import { WardTrend } from './ward-trend.tsx'

/** How what is counted stands in each ward, against the district and against last year. */
export function WardFiguresScreen({ edition }: Readonly<{ edition: EditionId | null }>) {
  const view = useAnswer('places.list', {})
  const partners = useAnswer('plan.content', { edition }).data?.partners ?? []
  return (
    <>
      <PageHeader title="Figures by ward">
        <p>
          Counts and rates per 1,000 residents, each source by itself.{' '}
          <Link to={{ name: 'places' }}>Wards</Link> holds names and populations.
        </p>
      </PageHeader>
      <Answered answer={view} title="Figures by ward">
        {(value) => <ChosenPicture view={value} partners={partners} />}
      </Answered>
    </>
  )
}

interface ChosenPictureProps {
  readonly view: PlacesView
  readonly partners: readonly Partner[]
}

function ChosenPicture({ view, partners }: ChosenPictureProps) {
  const [chosen, setChosen] = useState<Indicator['id'] | null>(null)
  const indicator = view.indicators.find(({ id }) => id === chosen) ?? view.indicators[0]
  if (indicator === undefined) {
    return (
      <EmptyState sentence="There are no figures by ward yet. Bring in a partner’s file that has them.">
        <Link to={{ name: 'places' }}>Add wards and what is counted by hand</Link>
      </EmptyState>
    )
  }
  return <OfIndicator view={view} partners={partners} indicator={indicator} onIndicator={setChosen} />
}

interface OfIndicatorProps extends ChosenPictureProps {
  readonly indicator: Indicator
  readonly onIndicator: (id: Indicator['id']) => void
}

function OfIndicator({ view, partners, indicator, onIndicator }: OfIndicatorProps) {
  const [kind, setKind] = useState<PicturePeriod | null>(null)
  const [on, setOn] = useState<CivilDate | null>(null)
  const [fewest, setFewest] = useState(FEWEST_OF_HOTSPOT)
  const [isTyping, setTyping] = useState(false)
  const answer = useLastingAnswer('places.figures', { indicatorId: indicator.id, kind, on })
  return (
    <div className="stack">
      <PictureChoice
        indicators={view.indicators}
        partners={partners}
        indicator={indicator}
        kind={kind ?? answer.data?.kind ?? 'year-to-date'}
        on={on}
        lastDay={answer.data?.lastDay ?? null}
        fewest={fewest}
        onIndicator={(id) => {
          setOn(null)
          onIndicator(id)
        }}
        onKind={(next) => {
          setOn(null)
          setKind(next)
        }}
        onDay={setOn}
        onFewest={setFewest}
      />
      <Answered answer={answer} title="Figures by ward">
        {(figures) =>
          figures.lastDay === null ? (
            <p>There are no figures of {indicator.name} yet. Bring in a partner’s file that has them.</p>
          ) : (
            <Picture view={view} indicator={indicator} figures={figures} fewest={fewest} />
          )
        }
      </Answered>
      {view.places.length > 0 && (
        <div className="actions">
          <Button onClick={() => setTyping(true)}>Type figures by hand</Button>
        </div>
      )}
      {isTyping && answer.data !== undefined && (
        <TypeFigures
          indicator={indicator}
          places={view.places}
          period={answer.data.period}
          day={answer.data.period.from}
          onClose={() => setTyping(false)}
        />
      )}
    </div>
  )
}

interface PictureProps {
  readonly view: PlacesView
  readonly indicator: Indicator
  readonly figures: WardFiguresView
  readonly fewest: number
}

function Picture({ view, indicator, figures, fewest }: PictureProps) {
  const { period, observations, files } = figures
  const picture = pictureByWard({ ...view, indicator, observations, period, fewest })
  const { wards, district } = picture
  const source = filesInWords(
    wards.flatMap(({ parts }) => parts),
    files,
  )
  const chart = wardsChart(picture, source)
  const sentences = [
    ...(district === null ? [] : districtInWords(district)),
    ...wards.flatMap((ward) => cautionsInWords(ward)),
    ...pictureNotes(picture),
  ]
  return (
    <>
      <h2 id="picture-heading">{pictureTitle(indicator.name, period)}</h2>
      {hotspotsInWords(picture).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {chart !== null && <Chart spec={chart} />}
      <WardTable picture={picture} files={files} />
      <ul className="quiet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <WardTrend view={view} indicator={indicator} figures={figures} />
    </>
  )
}
