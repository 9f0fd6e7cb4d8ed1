import { useState } from 'react'
import type { EditionLine, EditionMoment, EditionState } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ComparedPlans } from './compared-plans.tsx'
import { MomentField } from './moment-field.tsx'

/** Holds two years of the plan, or one at two moments, against each other. */
export function CompareScreen({ edition }: Readonly<{ edition: EditionId }>) {
  const list = useAnswer('editions.list', {})
  const moments = useAnswer('editions.moments', { edition })
  return (
    <Answered answer={list} title="Compare">
      {({ editions }) => (
        <Answered answer={moments} title="Compare">
          {(kept) => <Page edition={edition} editions={editions} kept={kept} />}
        </Answered>
      )}
    </Answered>
  )
}

interface PageProps {
  readonly edition: EditionId
  readonly editions: readonly EditionLine[]
  /** The moments of this edition that were kept, the newest first. */
  readonly kept: readonly EditionMoment[]
}

function Page({ edition, editions, kept }: PageProps) {
  const [before, setBefore] = useState<EditionState>(() => olderState(edition, editions, kept))
  const [after, setAfter] = useState<EditionState>({ edition, snapshot: null })
  return (
    <>
      <PageHeader title="Compare">
        <p>What was added, dropped, reworded and moved between two years, or since a day.</p>
      </PageHeader>
      <div className="stack-loose">
        <div className="compared-sides">
          <MomentField id="before" label="From" editions={editions} value={before} onValue={setBefore} />
          <MomentField id="after" label="To" editions={editions} value={after} onValue={setAfter} />
        </div>
        <ComparedPlans before={before} after={after} />
      </div>
    </>
  )
}

/** What the officer most likely holds it against: what was published, else the year before, else the oldest moment. */
function olderState(
  edition: EditionId,
  editions: readonly EditionLine[],
  kept: readonly EditionMoment[],
): EditionState {
  const published = kept.find(({ kind }) => kind === 'published' || kind === 'reopened')
  if (published !== undefined) return { edition, snapshot: published.id }
  const at = editions.findIndex((line) => line.edition.id === edition)
  const yearBefore = editions[at + 1]
  if (yearBefore !== undefined) return { edition: yearBefore.edition.id, snapshot: null }
  return { edition, snapshot: kept.at(-1)?.id ?? null }
}
