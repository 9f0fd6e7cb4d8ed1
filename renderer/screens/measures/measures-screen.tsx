import { useState } from 'react'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { useLastingAnswer } from '../../api/use-answer.ts'
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
  const [asAt, setAsAt] = useState<CivilDate | null>(null)
  const answer = useLastingAnswer('measures.list', { edition, asAt })
  return (
    <Answered answer={answer} title="Measures">
      {(view) => <MeasuresPage view={view} startFilter={startFilter} onAsAt={setAsAt} />}
    </Answered>
  )
}
