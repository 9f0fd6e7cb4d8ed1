import type { MeasurePage } from '../../../shared/contract/index.ts'
import { courseInWords, standingDetails, standingInWords } from '../../../shared/text/measure-sentences.ts'
import { useAppCommands } from '../../app/commands.tsx'
import { Link } from '../../app/link.tsx'
import { usePeek } from '../../app/peek.tsx'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { Chart } from '../../components/chart/chart.tsx'
import { Mark } from '../../components/mark.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { itemElementId } from '../plan/element-ids.ts'
import { useTarget } from '../plan/use-target.ts'
import { BoardWords } from './board-words.tsx'
import { chartOfMeasure } from './chart-of-measure.ts'
import { questionsAbout } from './clinic-order.ts'
import { DirectionWords } from './direction-words.tsx'
import { MeasureFacts } from './measure-facts.tsx'
import { NoReadings } from './no-readings.tsx'
import { ReadingsTable } from './readings/readings-table.tsx'
import { ScoringPanel } from './scoring-panel.tsx'
import { SeriesMarks } from './series-marks.tsx'
import { StatusMark } from './status-mark.tsx'
import { AddZone } from './zones/add-zone.tsx'
import { ZonesTable } from './zones/zones-table.tsx'

interface MeasurePageViewProps {
  readonly page: MeasurePage
  readonly target: string | undefined
}

/** A measure: what it says, its figures to type in, and what they come to. */
export function MeasurePageView({ page, target }: MeasurePageViewProps) {
  useTarget(target)
  const { go } = useRouter()
  const { open } = usePeek()
  const { line, series } = page
  const { itemId, standing } = line
  const chart = chartOfMeasure(page)
  const questions = questionsAbout(line, page.edition)
  const showScoring = (): void =>
    open({ title: 'How it is scored', content: <ScoringPanel itemId={itemId} words={line.words} /> })
  useAppCommands([
    {
      id: 'measure.scoring',
      label: 'Change how this measure is scored',
      group: 'Measure',
      keys: ['Alt+Enter'],
      run: showScoring,
    },
    {
      id: 'measure.clinic',
      label: 'Answer the questions about this measure',
      group: 'Measure',
      keys: ['Alt+Q'],
      isAvailable: questions.length > 0,
      run: () => go({ name: 'clinic', itemId }),
    },
  ])
  return (
    <>
      <PageHeader title={line.words} takesFocus={target === undefined}>
        <p>
          <Link to={{ name: 'measures' }}>Measures</Link>
          {' / '}
          <Link to={{ name: 'priority', priorityId: line.priorityId, target: itemElementId(itemId) }}>
            {line.priorityName}, issue {line.issueNumber}
          </Link>
        </p>
      </PageHeader>
      <div className="stack measure-sheet">
        <section
          id={itemElementId(itemId)}
          tabIndex={-1}
          className="item-target stack-tight"
          aria-label="How it stands"
        >
          <p>
            <StatusMark status={standing.status} /> <DirectionWords direction={line.direction} />
          </p>
          <p>{standingInWords(standing)}</p>
          {standingDetails(standing).map((sentence) => (
            <p key={sentence} className="quiet">
              {sentence}
            </p>
          ))}
          {page.doubts.map((sentence) => (
            <p key={sentence}>
              <Mark tone="warning">To check</Mark> {sentence}
            </p>
          ))}
        </section>
        <MeasureFacts page={page} />
        <div className="actions">
          <Button onClick={showScoring}>Change how it is scored</Button>
          {questions.length > 0 && (
            <Button onClick={() => go({ name: 'clinic', itemId })}>
              {questions.length === 1
                ? 'Answer 1 open question'
                : `Answer ${questions.length} open questions`}
            </Button>
          )}
        </div>
        <div className="measure-panes">
          <div className="stack">
            <h2 id="readings-heading">Figures</h2>
            <Figures page={page} startsEarlier={target !== undefined} />
            <SeriesMarks page={page} />
          </div>
          <div className="stack">
            <h2>What they come to</h2>
            {chart === null ? (
              <p>{line.scoring.comment ?? courseInWords(standing, series)}</p>
            ) : (
              <Chart
                spec={chart}
                {...(line.scoring.comment === null ? {} : { words: line.scoring.comment })}
              />
            )}
            <BoardWords page={page} />
          </div>
        </div>
      </div>
    </>
  )
}

interface FiguresProps {
  readonly page: MeasurePage
  /** True where a figure is pointed at that may be of an earlier year. */
  readonly startsEarlier: boolean
}

/** The figures to type: those of the measure, or of a condition that has zones, those of each zone. */
function Figures({ page, startsEarlier }: FiguresProps) {
  const { standing, itemId } = page.line
  const { eachZone, kind } = standing.rules
  if (eachZone !== null) return <ZonesTable page={page} rule={eachZone} />
  return (
    <>
      {page.series.readings.length === 0 && <NoReadings page={page} />}
      <ReadingsTable page={page} startsEarlier={startsEarlier} />
      {kind === 'condition' && (
        <AddZone
          itemId={itemId}
          hint="With a first zone, the condition is judged zone by zone: each zone has its own figure."
        />
      )}
    </>
  )
}
