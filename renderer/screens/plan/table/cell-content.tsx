import type { ReactNode } from 'react'
import type { Partner } from '../../../../shared/domain/partners/index.ts'
import {
  dueDateFromWords,
  type Item,
  type ItemId,
  type ItemMark,
  type LeadItem,
} from '../../../../shared/domain/plan/index.ts'
import { MEASURE_KIND_WORDS } from '../../../../shared/text/measure-words.ts'
import { ACTION_STATUS_WORDS, dueInWords } from '../../../../shared/text/plan-words.ts'
import { itemElementId } from '../element-ids.ts'
import { DueOffer } from './due-offer.tsx'
import { LeadWords } from './lead-words.tsx'
import type { Editing } from './table-state.ts'

/** A stored entry, or a new one that waits for its words. */
type Entry = { readonly id: ItemId; readonly mark: ItemMark; readonly item: Item | null }

interface CellContentProps {
  readonly items: readonly Item[]
  readonly partners: readonly Partner[]
  /** False in a published edition, where nothing is offered. */
  readonly canChange: boolean
  /** The entry of this cell that is being typed, and the field that it is typed in. */
  readonly editing: Editing | null
  readonly field: ReactNode
}

/** The entries of a cell as the council's table sets them: paragraphs, or the points of a list. */
export function CellContent({ items, partners, canChange, editing, field }: CellContentProps) {
  const show = ({ id, item }: Entry): ReactNode => {
    if (editing?.itemId === id) return field
    return item === null ? null : <EntryText item={item} partners={partners} canChange={canChange} />
  }
  return (
    <div className="cell-items">
      {groupByMark(entriesOf(items, editing)).map(({ key, mark, entries }) => {
        const [first] = entries
        if (entries.length === 1 && mark === 'none' && first !== undefined) {
          return <div key={key}>{show(first)}</div>
        }
        const points = entries.map((entry) => <li key={entry.id}>{show(entry)}</li>)
        if (mark === 'number') return <ol key={key}>{points}</ol>
        return (
          <ul key={key} {...(mark === 'none' ? { className: 'plain' } : {})}>
            {points}
          </ul>
        )
      })}
    </div>
  )
}

/** The entries with the new one among them, where it is not stored yet. */
function entriesOf(items: readonly Item[], editing: Editing | null): readonly Entry[] {
  const entries = items.map((item): Entry => ({ id: item.id, mark: item.mark, item }))
  if (editing === null || items.some(({ id }) => id === editing.itemId)) return entries
  return entries.toSpliced(editing.at, 0, { id: editing.itemId, mark: editing.mark, item: null })
}

interface Group {
  /** Counts the groups, so that a group stays the same one when the order of its entries changes. */
  readonly key: string
  readonly mark: ItemMark
  readonly entries: Entry[]
}

/** Neighbouring entries with the same mark. */
function groupByMark(entries: readonly Entry[]): readonly Group[] {
  const groups: Group[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.mark === entry.mark) last.entries.push(entry)
    else groups.push({ key: `group-${groups.length}`, mark: entry.mark, entries: [entry] })
  }
  return groups
}

type EntryTextProps = Readonly<{ item: Item } & Pick<CellContentProps, 'partners' | 'canChange'>>

function EntryText({ item, partners, canChange }: EntryTextProps) {
  return (
    <div id={itemElementId(item.id)} className="item-target" tabIndex={-1} data-item={item.id}>
      {item.role === 'lead' ? <LeadWords item={item} partners={partners} /> : item.text}
      {item.role === 'lead' && <LeadMeta item={item} partners={partners} />}
      <EntryMeta item={item} canChange={canChange} />
    </div>
  )
}

/** Which of the named partners answers for the work, where somebody has said so. */
function LeadMeta({ item, partners }: Readonly<{ item: LeadItem; partners: readonly Partner[] }>) {
  const leadId = item.partners.find(({ isLead }) => isLead)?.partnerId
  const lead = partners.find(({ id }) => id === leadId)
  if (lead === undefined) return null
  return (
    <div className="item-meta">
      <span>{lead.shortName ?? lead.name} leads</span>
    </div>
  )
}

/** What is known of an entry beside its words: kind and due date of a measure, status and date of an action. */
function EntryMeta({ item, canChange }: Readonly<{ item: Item; canChange: boolean }>) {
  if (item.role === 'measure') {
    return (
      <div className="item-meta">
        <span>{MEASURE_KIND_WORDS[item.measure.kind]}</span>
        {item.measure.due !== null && <span className="chip">{dueInWords(item.measure.due)}</span>}
      </div>
    )
  }
  if (item.role !== 'action') return null
  const offered = canChange && item.due === null ? dueDateFromWords(item.text) : null
  const isOffered = offered !== null && offered.words !== item.dueDeclined
  if (item.due === null && item.status === 'not-started' && !isOffered) return null
  return (
    <div className="item-meta">
      {item.status !== 'not-started' && <span>{ACTION_STATUS_WORDS[item.status]}</span>}
      {item.due !== null && <span className="chip">{dueInWords(item.due)}</span>}
      {isOffered && <DueOffer itemId={item.id} due={offered} />}
    </div>
  )
}
