import { useState } from 'react'
import type { Audience } from '../../../shared/domain/documents/board/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { useLastingAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { BoardPage } from './board-page.tsx'

/** The board report of a plan year: what it says on its front, how it looks, and those that were issued. */
export function BoardScreen({ edition }: Readonly<{ edition: EditionId | null }>) {
  const [asAt, setAsAt] = useState<CivilDate | null>(null)
  const [audience, setAudience] = useState<Audience>('board')
  const desk = useLastingAnswer('documents.board', { edition, asAt, audience })
  return (
    <Answered answer={desk} title="Board report">
      {(value) => (
        <BoardPage
          key={value.editionId}
          desk={value}
          audience={audience}
          onAudience={setAudience}
          onAsAt={setAsAt}
        />
      )}
    </Answered>
  )
}
