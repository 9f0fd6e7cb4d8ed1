import { useMemo, useState } from 'react'
import type { EditionContent } from '../../../shared/domain/plan/index.ts'
import { filterLines, type PlanFilter, planLines } from '../../../shared/domain/views/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { filterInWords } from '../../../shared/text/view-words.ts'
import { useRouter } from '../../app/router.tsx'
import { useStatus } from '../../app/status.tsx'
import { todayHere } from '../../app/today.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { FilterFields } from './filter-fields.tsx'
import { LinesTable } from './lines-table.tsx'
import { ViewBar } from './view-bar.tsx'

interface LinesPageProps {
  readonly content: EditionContent
  readonly startFilter: PlanFilter
}

/** Every action and measure of the plan year in one table, narrowed by a filter that is said in words. */
export function LinesPage({ content, startFilter }: LinesPageProps) {
  const { note } = useRouter()
  const { announce } = useStatus()
  const [filter, setFilter] = useState(startFilter)
  const all = useMemo(() => planLines(content), [content])
  const shown = filterLines(all, filter, todayHere())
  const words = filterInWords(filter, {
    priority: content.priorities.find(({ identity }) => identity === filter.priority)?.name ?? null,
    partner: content.partners.find(({ id }) => id === filter.partner)?.name ?? null,
  })

  function choose(next: PlanFilter): void {
    setFilter(next)
    note({ name: 'lines', filter: next })
    announce(`${countOf(filterLines(all, next, todayHere()).length, 'line')} shown.`)
  }

  return (
    <>
      <PageHeader title="Actions and measures">
        <p>{editionInWords(content.edition.label)}</p>
      </PageHeader>
      <div className="stack">
        <ViewBar filter={filter} onFilter={choose} />
        <FilterFields content={content} filter={filter} onFilter={choose} />
        <h2 id="lines-heading">
          {words}: {shown.length}
        </h2>
        {shown.length === 0 ? (
          <p>
            {all.length === 0
              ? 'The plan has no actions or measures yet. Open a priority and add the first.'
              : 'Nothing in this plan year is like that. Choose less above.'}
          </p>
        ) : (
          <LinesTable lines={shown} partners={content.partners} />
        )}
      </div>
    </>
  )
}
