import {
  figureInWords,
  isSamePeriod,
  type Period,
  type Reading,
} from '../../../../shared/domain/measures/index.ts'
import type { ItemId } from '../../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../../shared/kit/civil-date.ts'
import { momentInWords } from '../../../../shared/text/moment-words.ts'
import { useAnswer } from '../../../api/use-answer.ts'
import { Link } from '../../../app/link.tsx'
import { activityElementId } from '../../plan/element-ids.ts'

interface ReadingDetailsProps {
  readonly itemId: ItemId
  readonly period: Period
}

/** Where a figure came from, what it was before, and the activities that it is made of. */
export function ReadingDetails({ itemId, period }: ReadingDetailsProps) {
  const page = useAnswer('measures.page', { itemId, asAt: null }).data
  if (page === undefined) return null
  const reading = page.series.readings.find((one) => isSamePeriod(one.period, period))
  if (reading === undefined) return <p>No figure yet. Type it in the row of the period.</p>
  const { form } = page.line.standing.rules
  const ids = reading.source.kind === 'activities' ? reading.source.activityIds : []
  const activities = page.activities.filter(({ id }) => ids.includes(id))
  return (
    <>
      <p className="figures">
        {figureInWords(reading.value, form)}
        {reading.isProvisional && ', provisional'}
      </p>
      {reading.note !== null && <p className="kept-lines">{reading.note}</p>}
      <h3>Where it came from</h3>
      <p>{sourceSentence(reading)}</p>
      {reading.source.kind === 'import' && (
        <p>
          <Link to={{ name: 'return', importId: reading.source.importId, cell: reading.source.cell }}>
            The file and the row it stood in
          </Link>
        </p>
      )}
      {reading.source.kind === 'mediation' && (
        <p>
          <Link to={{ name: 'mediation', ids: reading.source.caseIds }}>The cases that made the number</Link>
        </p>
      )}
      {reading.source.kind === 'survey' && (
        <p>
          <Link to={{ name: 'survey', surveyId: reading.source.surveyId, waveId: reading.source.waveId }}>
            The answers of this wave
          </Link>
        </p>
      )}
      {activities.length > 0 && (
        <ul>
          {activities.map(({ id, name, heldOn, attendance }) => (
            <li key={id}>
              <Link to={{ name: 'activities', measure: page.line.identity, target: activityElementId(id) }}>
                {name}
              </Link>
              , {dateInWords(heldOn)}
              {attendance !== null && `, ${attendance} came`}
            </li>
          ))}
        </ul>
      )}
      <h3>What it was before</h3>
      {reading.id === null || reading.revisions === 0 ? (
        <p>It was never changed.</p>
      ) : (
        <Revisions readingId={reading.id} form={form} />
      )}
    </>
  )
}

function sourceSentence({ source }: Reading): string {
  if (source.kind === 'typed') return 'It was typed in here.'
  if (source.kind === 'activities') return 'It is counted from these activities.'
  if (source.kind === 'mediation') return 'It is counted from mediation.'
  if (source.kind === 'survey') return 'It is worked out from the answers to a survey.'
  if (source.kind === 'zones') return 'It is how many zones met the condition.'
  return `It was brought in from ${source.file}, sheet ${source.sheet}, cell ${source.cell}.`
}

function Revisions({
  readingId,
  form,
}: Readonly<{
  readingId: NonNullable<Reading['id']>
  form: Parameters<typeof figureInWords>[1]
}>) {
  const revisions = useAnswer('measures.revisions', { readingId }).data ?? []
  return (
    <ol>
      {revisions.map(({ at, value, isProvisional }) => (
        <li key={at}>
          {figureInWords(value, form)}
          {isProvisional && ', provisional'}, until {momentInWords(at)}
        </li>
      ))}
    </ol>
  )
}
