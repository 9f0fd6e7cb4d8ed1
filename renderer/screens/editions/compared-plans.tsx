import { useMemo, useState } from 'react'
import type { EditionState } from '../../../shared/contract/index.ts'
import { comparePlans, countChanges, listChanges, markUp } from '../../../shared/domain/plan/compare/index.ts'
import type { EditionContent } from '../../../shared/domain/plan/index.ts'
import { countOf, listInWords } from '../../../shared/text/counts.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Answered } from '../../app/answered.tsx'
import { type Choice, ChoiceList } from '../../components/choice-list.tsx'
import { ChangeList } from './change-list.tsx'
import { ComparisonExport } from './comparison-export.tsx'
import { MarkedDocument } from './marked-document.tsx'

type View = 'list' | 'document'
const VIEWS: readonly Choice<View>[] = [
  { value: 'list', label: 'A list of changes' },
  { value: 'document', label: 'The plan with its changes marked' },
]

interface ComparedPlansProps {
  readonly before: EditionState
  readonly after: EditionState
}

/** The two states, held against each other. */
export function ComparedPlans({ before, after }: ComparedPlansProps) {
  const older = useAnswer('editions.contentAt', before)
  const newer = useAnswer('editions.contentAt', after)
  return (
    <Answered answer={older} title="Compare">
      {(one) => (
        <Answered answer={newer} title="Compare">
          {(other) => <Result older={one} newer={other} before={before} after={after} />}
        </Answered>
      )}
    </Answered>
  )
}

interface ResultProps extends ComparedPlansProps {
  readonly older: EditionContent
  readonly newer: EditionContent
}

function Result({ older, newer, before, after }: ResultProps) {
  const [view, setView] = useState<View>('list')
  const comparison = useMemo(() => comparePlans(older, newer), [older, newer])
  const groups = useMemo(() => listChanges(comparison), [comparison])
  const marked = useMemo(() => (view === 'document' ? markUp(comparison) : null), [view, comparison])
  const isNow = after.snapshot === null
  return (
    <section aria-labelledby="changes" className="stack">
      <h2 id="changes">Changes</h2>
      <p role="status">{summary(countChanges(groups))}</p>
      {groups.length > 0 && (
        <>
          <ChoiceList name="view" legend="Show" choices={VIEWS} value={view} onValue={setView} />
          <ComparisonExport before={before} after={after} />
        </>
      )}
      {view === 'list' && <ChangeList groups={groups} edition={isNow ? after.edition : null} />}
      {marked !== null && groups.length > 0 && <MarkedDocument plan={marked} />}
    </section>
  )
}

function summary({ all, added, dropped, reworded, moved, changed }: ReturnType<typeof countChanges>): string {
  if (all === 0) return 'There is no difference between the two.'
  const parts = [
    [added, 'added'],
    [dropped, 'dropped'],
    [reworded, 'reworded'],
    [moved, 'moved'],
    [changed, 'changed otherwise'],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  return `${countOf(all, 'change')}: ${listInWords(told)}.`
}
