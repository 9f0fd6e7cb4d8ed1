import { dueOf } from '../due-wording.ts'
import {
  type AimId,
  type EditionContent,
  type Item,
  mergeRuns,
  type PartnerId,
  type PriorityId,
} from '../index.ts'
import type { EntryThing, Thing } from './things.ts'

/** What is known of a thing besides its words and its place. */
export const FACT_NAMES = [
  'priority-kind',
  'table-heading',
  'volume',
  'individual-harm',
  'community-harm',
  'hotspots',
  'supports',
  'folded-into',
  'columns',
  'section-role',
  'about',
  'level',
  'paragraph-kind',
  'note-mark',
  'look',
  'list-mark',
  'status',
  'status-reason',
  'due',
  'owner',
  'measure-kind',
  'polarity',
  'baseline',
  'target',
  'unit',
  'source',
  'partners',
  'progress',
  'period',
  'place',
  'remark',
] as const
export type FactName = (typeof FACT_NAMES)[number]

/** Facts by their names, as plain text: a day as ISO text, a kind by its name, notes as JSON; null where nothing is said. */
export type Facts = ReadonlyMap<FactName, string | null>

/** A fact that is not what it was. */
export interface FactChange {
  readonly name: FactName
  readonly before: string | null
  readonly after: string | null
}

/** How the names of other things are told, so that a thing that was renamed is no change of what refers to it. */
export interface Names {
  readonly priority: (id: PriorityId) => string | null
  readonly partner: (id: PartnerId) => string | null
  readonly aim: (id: AimId) => string | null
}

export function factsOf(thing: Thing, names: Names): Facts {
  return new Map(factList(thing, names))
}

type FactList = readonly (readonly [FactName, string | null])[]

function factList(thing: Thing, names: Names): FactList {
  switch (thing.kind) {
    case 'section': {
      const { role, priorityId, level } = thing.section
      const about = priorityId === null ? null : names.priority(priorityId)
      return [
        ['section-role', role],
        ['about', about],
        ['level', String(level)],
      ]
    }
    case 'paragraph': {
      const { kind, level, note, runs } = thing.block
      // The tie of a figure to its fact is never printed.
      const look = mergeRuns(runs.map(({ fact: _tie, ...run }) => run)).map(({ text, ...rest }) => [
        text.length,
        rest,
      ])
      return [
        ['paragraph-kind', kind],
        ['level', String(level)],
        ['note-mark', note],
        ['look', JSON.stringify(look)],
      ]
    }
    case 'priority': {
      const { kind, tableHeading, risk, hotspots, supports, foldedIntoId, columns } = thing.priority
      return [
        ['priority-kind', kind],
        ['table-heading', tableHeading],
        ['volume', risk.volume],
        ['individual-harm', risk.individualHarm],
        ['community-harm', risk.communityHarm],
        ['hotspots', listed(hotspots)],
        ['supports', listed(supports.map((id) => names.aim(id) ?? ''))],
        ['folded-into', foldedIntoId === null ? null : names.priority(foldedIntoId)],
        ['columns', listed(columns.map(({ heading, role }) => (heading === '' ? role : heading)))],
      ]
    }
    case 'issue':
      return []
    case 'entry':
      return [['list-mark', thing.item.mark], ...itemFacts(thing.item, names), ...progressOf(thing)]
    case 'fact': {
      const { unit, period, place, source, note } = thing.fact
      return [
        ['unit', unit],
        ['period', period],
        ['place', place],
        ['source', source],
        ['remark', note],
      ]
    }
  }
}

function itemFacts(item: Item, names: Names): FactList {
  const due = ['due', dueOf(item)?.on ?? null] as const
  if (item.role === 'action') {
    return [
      ['status', item.status],
      ['status-reason', item.statusReason],
      due,
      ['owner', item.ownerId === null ? null : names.partner(item.ownerId)],
    ]
  }
  if (item.role === 'measure') {
    const { kind, polarity, baseline, target, unit, source } = item.measure
    return [
      ['measure-kind', kind],
      ['polarity', polarity],
      ['baseline', baseline === null ? null : String(baseline)],
      ['target', target === null ? null : String(target)],
      ['unit', unit],
      due,
      ['source', source],
    ]
  }
  if (item.role !== 'lead') return []
  const partners = item.partners.map(({ partnerId, isLead }) => {
    const name = names.partner(partnerId) ?? ''
    return isLead ? `${name} (leads)` : name
  })
  return [['partners', listed(partners)]]
}

/** The notes on an action as JSON: pairs of a day and a text. */
function progressOf({ notes }: EntryThing): FactList {
  return notes.length === 0 ? [] : [['progress', JSON.stringify(notes.map(({ on, text }) => [on, text]))]]
}

function listed(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(', ')
}

/** The names of a content's own things. */
export function namesIn({ priorities, partners, aims }: EditionContent): Names {
  const priorityNames = new Map(priorities.map(({ id, name }) => [id, name]))
  const partnerNames = new Map(partners.map(({ id, name }) => [id, name]))
  const aimNames = new Map(aims.map(({ id, name }) => [id, name]))
  return {
    priority: (id) => priorityNames.get(id) ?? null,
    partner: (id) => partnerNames.get(id) ?? null,
    aim: (id) => aimNames.get(id) ?? null,
  }
}

/** The facts that differ, in the order of their names. What only has to do with words counts only while those stay. */
export function changedFacts(before: Facts, after: Facts, wordsStay: boolean): FactChange[] {
  return FACT_NAMES.flatMap((name): FactChange[] => {
    if (name === 'look' && !wordsStay) return []
    const [one, other] = [before.get(name) ?? null, after.get(name) ?? null]
    return one === other ? [] : [{ name, before: one, after: other }]
  })
}
