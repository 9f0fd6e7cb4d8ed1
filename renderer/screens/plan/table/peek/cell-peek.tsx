import type { Partner } from '../../../../../shared/domain/partners/index.ts'
import type { EditionId, Item, ItemId, Priority } from '../../../../../shared/domain/plan/index.ts'
import { useAnswer } from '../../../../api/use-answer.ts'
import { MeasureStanding } from '../../../measures/measure-standing.tsx'
import { ActionFields } from './action-fields.tsx'
import { ItemHistory } from './item-history.tsx'
import { LeadFields } from './lead-fields.tsx'
import { MeasureFields } from './measure-fields.tsx'
import { Notes } from './notes.tsx'

interface CellPeekProps {
  readonly edition: EditionId
  /** The entries of the cell, by the store's ids. */
  readonly itemIds: readonly ItemId[]
}

/** Everything that is known of the entries of a cell, in the panel beside the page. */
export function CellPeek({ edition, itemIds }: CellPeekProps) {
  const content = useAnswer('plan.content', { edition }).data
  if (content === undefined) return null
  const items = itemsIn(content.priorities).filter(({ id }) => itemIds.includes(id))
  if (items.length === 0) return <p>This cell is empty. Type in it first.</p>
  const canChange = content.edition.state !== 'published'
  return items.map((item) => (
    <ItemPeek key={item.id} item={item} partners={content.partners} canChange={canChange} />
  ))
}

function itemsIn(priorities: readonly Priority[]): Item[] {
  return priorities.flatMap(({ issues }) =>
    issues.flatMap(({ statement, rows }) => [
      ...statement,
      ...rows.flatMap(({ cells }) => cells.flatMap(({ items }) => [...items])),
    ]),
  )
}

interface ItemPeekProps {
  readonly item: Item
  readonly partners: readonly Partner[]
  readonly canChange: boolean
}

function ItemPeek({ item, partners, canChange }: ItemPeekProps) {
  const detail = useAnswer('plan.itemDetail', { itemId: item.id }).data
  return (
    <section className="stack peek-item" aria-label={item.text.slice(0, 60)}>
      <h3 className="kept-lines">{item.text}</h3>
      {item.role === 'measure' && <MeasureStanding itemId={item.id} />}
      {canChange && item.role === 'action' && <ActionFields item={item} partners={partners} />}
      {canChange && item.role === 'measure' && <MeasureFields item={item} />}
      {canChange && item.role === 'lead' && <LeadFields item={item} partners={partners} />}
      {item.role === 'action' && detail !== undefined && (
        <Notes item={item} notes={detail.notes} canChange={canChange} />
      )}
      {detail !== undefined && <ItemHistory sources={detail.sources} changes={detail.changes} />}
    </section>
  )
}
