import type { EditionId, Identity } from '../../../shared/domain/plan/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { ActivitiesPage } from './activities-page.tsx'

interface ActivitiesScreenProps {
  readonly edition: EditionId | null
  /** Only what counts for this measure is shown at first; null for everything. */
  readonly startMeasure: Identity | null
  readonly target: string | undefined
}

/** The log of activities. */
export function ActivitiesScreen({ edition, startMeasure, target }: ActivitiesScreenProps) {
  const measures = useAnswer('measures.list', { edition, asAt: null })
  const partners = useAnswer('plan.content', { edition }).data?.partners ?? []
  return (
    <Answered answer={measures} title="Activities">
      {(view) => (
        <ActivitiesPage view={view} partners={partners} startMeasure={startMeasure} target={target} />
      )}
    </Answered>
  )
}
