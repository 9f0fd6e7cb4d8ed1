import type { Item } from '../../../shared/domain/plan/index.ts'
import { MEASURE_KIND_WORDS } from '../../../shared/text/measure-words.ts'
import { ACTION_STATUS_WORDS, dueInWords } from '../../../shared/text/plan-words.ts'
import { itemElementId } from './element-ids.ts'

/** What is known of an item beside its words: kind and due date of a measure, status and date of an action. */
function ItemMeta({ item }: Readonly<{ item: Item }>) {
  if (item.role === 'measure') {
    return (
      <div className="item-meta">
        <span>{MEASURE_KIND_WORDS[item.measure.kind]}</span>
        {item.measure.due !== null && <span className="chip">{dueInWords(item.measure.due)}</span>}
      </div>
    )
  }
  if (item.role === 'action' && (item.due !== null || item.status !== 'not-started')) {
    return (
      <div className="item-meta">
        {item.status !== 'not-started' && <span>{ACTION_STATUS_WORDS[item.status]}</span>}
        {item.due !== null && <span className="chip">{dueInWords(item.due)}</span>}
      </div>
    )
  }
  return null
}

function ItemText({ item }: Readonly<{ item: Item }>) {
  return (
    <div id={itemElementId(item.id)} className="item-target" tabIndex={-1}>
      {item.text}
      <ItemMeta item={item} />
    </div>
  )
}

/** Neighbouring items with the same mark. */
function groupByMark(items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const groups: [Item, ...Item[]][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last !== undefined && last[0].mark === item.mark) last.push(item)
    else groups.push([item])
  }
  return groups
}

/** The entries of a cell as the council's table sets them: paragraphs, or the points of a list. */
export function CellItems({ items }: Readonly<{ items: readonly Item[] }>) {
  return (
    <div className="cell-items">
      {groupByMark(items).map((group) => {
        const [first] = group
        if (group.length === 1 && first.mark === 'none') return <ItemText key={first.id} item={first} />
        const points = group.map((item) => (
          <li key={item.id}>
            <ItemText item={item} />
          </li>
        ))
        if (first.mark === 'number') return <ol key={first.id}>{points}</ol>
        return (
          <ul key={first.id} {...(first.mark === 'none' ? { className: 'plain' } : {})}>
            {points}
          </ul>
        )
      })}
    </div>
  )
}
