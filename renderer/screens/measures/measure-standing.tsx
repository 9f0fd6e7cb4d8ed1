import type { ItemId } from '../../../shared/domain/plan/index.ts'
import { standingInWords } from '../../../shared/text/measure-sentences.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Link } from '../../app/link.tsx'
import { figureAgainstTarget } from './measures-table.tsx'
import { StatusMark } from './status-mark.tsx'

/** How a measure stands, in a few words, with the way to its page. */
export function MeasureStanding({ itemId }: Readonly<{ itemId: ItemId }>) {
  const line = useAnswer('measures.page', { itemId, asAt: null }).data?.line
  return (
    <div className="stack-tight">
      {line !== undefined && (
        <>
          <p>
            <StatusMark status={line.standing.status} />{' '}
            {line.standing.actual !== null && figureAgainstTarget(line.standing)}
          </p>
          <p>{standingInWords(line.standing)}</p>
        </>
      )}
      <p>
        <Link to={{ name: 'measure', itemId }}>Figures of this measure</Link>
      </p>
    </div>
  )
}
