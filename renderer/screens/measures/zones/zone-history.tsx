import {
  figureInWords,
  type ReadingForm,
  type ZoneReadingId,
} from '../../../../shared/domain/measures/index.ts'
import { momentInWords } from '../../../../shared/text/moment-words.ts'
import { useAnswer } from '../../../api/use-answer.ts'

/** What a figure of a zone was before each of its changes. */
export function ZoneHistory({ id, form }: Readonly<{ id: ZoneReadingId; form: ReadingForm }>) {
  const revisions = useAnswer('measures.zone.revisions', { zoneReadingId: id }).data ?? []
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
