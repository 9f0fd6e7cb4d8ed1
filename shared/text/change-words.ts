import type { Compared, Comparison, FactChange, FactName, Thing } from '../domain/plan/compare/index.ts'
import type { ActionStatus, PriorityKind } from '../domain/plan/index.ts'
import { type CivilDate, dateInWords } from '../kit/civil-date.ts'
import { sentenceCase } from './counts.ts'
import { MEASURE_KIND_WORDS } from './measure-words.ts'
import { ACTION_STATUS_WORDS, COLUMN_ROLE_WORDS, PRIORITY_KIND_WORDS } from './plan-words.ts'

const FACT_WORDS: Readonly<Record<FactName, string>> = {
  'priority-kind': 'Kind',
  'table-heading': 'Heading of the table',
  volume: 'Volume',
  'individual-harm': 'Harm to individuals',
  'community-harm': 'Harm to the community',
  hotspots: 'Where most',
  supports: 'Supports',
  'folded-into': 'Covered by the table of',
  columns: 'Columns',
  'section-role': 'What it is for',
  about: 'Priority that it is about',
  level: 'Level',
  'paragraph-kind': 'Kind of paragraph',
  'note-mark': 'Mark of the footnote',
  look: 'Type, links or footnotes',
  'list-mark': 'Mark',
  status: 'Status',
  'status-reason': 'Reason',
  due: 'Due date',
  owner: 'Owner',
  'measure-kind': 'Kind of measure',
  polarity: 'Which way is good',
  baseline: 'Baseline',
  target: 'Target',
  unit: 'Unit',
  source: 'Source',
  partners: 'Partners',
  progress: 'Progress notes',
  period: 'Time',
  place: 'Place',
  remark: 'Note',
}

/** What a thing is called: "action", "paragraph", "issue". */
export function thingInWords(thing: Thing): string {
  switch (thing.kind) {
    case 'section':
      return 'part'
    case 'paragraph':
      return thing.block.kind === 'footnote' ? 'footnote' : 'paragraph'
    case 'priority':
      return PRIORITY_KIND_WORDS[thing.priority.kind].toLowerCase()
    case 'issue':
      return 'issue'
    case 'fact':
      return 'fact'
    case 'entry':
      return thing.item.role === 'issue' ? 'issue' : entryWords[thing.item.role]
  }
}

const entryWords = {
  action: 'action',
  outcome: 'outcome',
  measure: 'measure',
  lead: 'lead',
  funding: 'funding source',
  link: 'link',
  other: 'entry',
} as const

/** What became of a thing, in a word or two: "Added", "Dropped", "Reworded and moved", "Changed". */
export function changeInWords({ before, after, words, move, facts }: Compared): string {
  if (before === null) return 'Added'
  if (after === null) return 'Dropped'
  const parts = [
    ...(words === null ? [] : ['reworded']),
    ...(move === null ? [] : ['moved']),
    ...(facts.length === 0 || words !== null ? [] : ['changed']),
  ]
  return sentenceCase(parts.join(' and '))
}

/** What changed besides the words, a sentence each: where it stands now, and each fact with what it was. */
export function notesOfChange(compared: Compared): string[] {
  return [...moveInWords(compared), ...compared.facts.flatMap(factInWords)]
}

function moveInWords({ before, move }: Compared): string[] {
  if (move === null || before === null) return []
  if (move.isElsewhere) return [`Moved here from ${placeInWords(before)}.`]
  if (move.isInOtherColumn && before.kind === 'entry' && before.column !== null) {
    const { heading, role } = before.column
    return [`Moved here from the column "${heading === '' ? COLUMN_ROLE_WORDS[role] : heading}".`]
  }
  return [move.isInOtherRow ? 'Moved to another row.' : 'Stands in another order.']
}

function placeInWords(thing: Thing): string {
  const { parent } = thing
  if (parent === null) return 'another place'
  if (parent.kind === 'issue') {
    return `the issue "${shortened(parent.words)}" of ${parent.parent.words}`
  }
  return parent.words === '' ? 'a part without a heading' : shortened(parent.words)
}

function factInWords(change: FactChange): string[] {
  return change.name === 'progress' ? progressInWords(change) : [valuesInWords(change)]
}

/** Each note by itself: an action may have a year of them, of which one is new. */
function progressInWords({ before, after }: FactChange): string[] {
  const [older, newer] = [notesInWords(before), notesInWords(after)]
  return [
    ...newer.filter((note) => !older.includes(note)).map((note) => `Progress noted: ${note}`),
    ...older.filter((note) => !newer.includes(note)).map((note) => `Progress noted before, not now: ${note}`),
  ]
}

function notesInWords(value: string | null): string[] {
  const notes = value === null ? [] : (JSON.parse(value) as [CivilDate, string][])
  return notes.map(([on, text]) => `${dateInWords(on)}: ${text}`)
}

function valuesInWords({ name, before, after }: FactChange): string {
  if (name === 'look') return 'Type, links or footnotes changed.'
  const [was, is] = [valueInWords(name, before), valueInWords(name, after)]
  if (before === null) return `${FACT_WORDS[name]}: ${is} (there was none).`
  if (after === null) return `${FACT_WORDS[name]}: none (was ${was}).`
  return `${FACT_WORDS[name]}: ${is} (was ${was}).`
}

function valueInWords(name: FactName, value: string | null): string {
  if (value === null) return 'none'
  if (name === 'due') return dateInWords(value as CivilDate)
  if (name === 'status') return ACTION_STATUS_WORDS[value as ActionStatus]
  if (name === 'priority-kind') return PRIORITY_KIND_WORDS[value as PriorityKind]
  if (name === 'measure-kind') return MEASURE_KIND_WORDS[value as keyof typeof MEASURE_KIND_WORDS]
  return value
}

const LONGEST = 80

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`
}

/** An edition with its year for a sentence: "2020/21", "2020/21 as published on 3 April 2020". */
export function comparisonTitle({ before, after }: Comparison): string {
  return before.edition.id === after.edition.id
    ? `Changes in ${after.edition.label}`
    : `Changes from ${before.edition.label} to ${after.edition.label}`
}
