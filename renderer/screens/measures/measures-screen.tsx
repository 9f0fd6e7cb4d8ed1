import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import type { MeasureFilter } from './measure-filter.ts'
import { MeasuresPage } from './measures-page.tsx'

interface MeasuresScreenProps {
  /** Null for the edition in use. */
  readonly edition: EditionId | null
  readonly startFilter: MeasureFilter
}

/** Every measure of a plan year with its status. */
export function MeasuresScreen({ edition, startFilter }: MeasuresScreenProps) {
  const answer = useAnswer('measures.list', { edition, asAt: null })
  return (
    <Answered answer={answer} title="Measures">
      {(view) => <MeasuresPage view={view} startFilter={startFilter} />}
    </Answered>
  )
}
