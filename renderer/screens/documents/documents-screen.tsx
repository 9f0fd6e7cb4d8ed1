import type { EditionId, PriorityId } from '../../../shared/domain/plan/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { DocumentsPage } from './documents-page.tsx'

interface DocumentsScreenProps {
  readonly edition: EditionId | null
  /** The priority whose pages alone are chosen at first; null for the whole paper. */
  readonly only: PriorityId | null
}

/** The papers of an edition. */
export function DocumentsScreen({ edition, only }: DocumentsScreenProps) {
  const content = useAnswer('plan.content', { edition })
  return (
    <Answered answer={content} title="Documents">
      {(value) => <DocumentsPage content={value} edition={edition} only={only} />}
    </Answered>
  )
}
