import type { ItemId } from '../../../shared/domain/plan/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { MeasurePageView } from './measure-page.tsx'

interface MeasureScreenProps {
  readonly itemId: ItemId
  readonly target: string | undefined
}

/** One measure with all its figures. */
export function MeasureScreen({ itemId, target }: MeasureScreenProps) {
  const answer = useAnswer('measures.page', { itemId, asAt: null })
  return (
    <Answered answer={answer} title="Measure">
      {(page) => <MeasurePageView page={page} target={target} />}
    </Answered>
  )
}
