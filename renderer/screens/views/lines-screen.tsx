import type { EditionId } from '../../../shared/domain/plan/index.ts'
import type { PlanFilter } from '../../../shared/domain/views/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { LinesPage } from './lines-page.tsx'

interface LinesScreenProps {
  /** Null for the edition in use. */
  readonly edition: EditionId | null
  readonly startFilter: PlanFilter
}

/** All actions and measures of a plan year, filtered. */
export function LinesScreen({ edition, startFilter }: LinesScreenProps) {
  const content = useAnswer('plan.content', { edition })
  return (
    <Answered answer={content} title="Actions and measures">
      {(value) => <LinesPage content={value} startFilter={startFilter} />}
    </Answered>
  )
}
