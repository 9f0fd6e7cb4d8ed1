import { normalisePartnerName } from '../partners/index.ts'
import type { NamedField } from './mapping.ts'

/** Something that the store knows, by every name that means it. Ids are text, whatever the store counts by. */
export interface KnownName {
  readonly id: string
  readonly name: string
  readonly otherNames: readonly string[]
}

/** What the store knows, by the field that names it. */
export type KnownNames = Readonly<Record<NamedField, readonly KnownName[]>>

/** Nothing is known: the names of a store without wards, measures and partners. */
export const NO_NAMES: KnownNames = { place: [], indicator: [], measure: [], agency: [], kind: [] }

/** How sure a proposal is. Only `certain` needs no look; `likely` is proposed; `possible` is offered below others. */
export const CONFIDENCES = ['certain', 'likely', 'possible'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export interface NameProposal {
  readonly id: string
  readonly name: string
  readonly confidence: Confidence
}

/** Words of a place's name that different files write or leave out. */
const PLACE_WORDS = /\b(?:ward|the|electoral|division|of)\b/g
/** Words that say nothing of what is counted. */
const COUNT_WORDS =
  /\b(?:the|of|a|an|number|no|total|count|reported|recorded|reports|incidents|offences|crimes?|all|to|for|by|in|and|with)\b/g

/** "No. of", "Nr of", "# of": ways to write that something is counted. */
const NUMBER_OF = /^(?:nos?|nr|num|total number|total no) of\b/

/** A file says the same few hundred names thousands of times. */
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, string>()

/** Words without what differs between files only: case, accents, punctuation, "&" for "and", "St" for "Saint". */
export function normaliseName(words: string, field: NamedField): string {
  const key = `${field} ${words}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const normal = plainName(words, field)
  remembered.set(key, normal)
  return normal
}

function plainName(words: string, field: NamedField): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/^\s*[#№]\s*(?=of\b)/u, 'no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (field === 'agency') return normalisePartnerName(words)
  const said = field === 'indicator' || field === 'measure' ? plain.replace(NUMBER_OF, 'number of') : plain
  const tidy = field === 'place' ? plain.replace(/\bsaint\b/g, 'st').replace(PLACE_WORDS, ' ') : said
  const kept = tidy.replace(/\s+/g, ' ').trim()
  return kept === '' ? plain : kept
}

/** Finds what words mean among the known names of one field; made once for a table, asked for each distinct word. */
export interface NameFinder {
  /** What the words mean for certain. */
  exactly(words: string): KnownName | undefined
  /** What they may mean, the likeliest first, at most five; the certain one alone where there is one. */
  proposals(words: string): readonly NameProposal[]
}

export function nameFinder(names: readonly KnownName[], field: NamedField): NameFinder {
  const exact = new Map<string, KnownName | null>()
  for (const known of names) {
    for (const spelling of [known.name, ...known.otherNames]) {
      const key = normaliseName(spelling, field)
      const other = exact.get(key)
      // Two things of one name: neither is certain.
      if (key !== '') exact.set(key, other === undefined || other?.id === known.id ? known : null)
    }
  }
  const exactly = (words: string): KnownName | undefined =>
    exact.get(normaliseName(words, field)) ?? undefined
  return {
    exactly,
    proposals(words) {
      const known = exactly(words)
      if (known !== undefined) return [{ id: known.id, name: known.name, confidence: 'certain' }]
      const scored = names
        .map((name) => ({
          name,
          score: Math.max(...spellingsOf(name).map((spelling) => likeness(words, spelling, field))),
        }))
        .filter(({ score }) => score >= 0.34)
        .sort((one, other) => other.score - one.score || one.name.name.localeCompare(other.name.name))
      const [first, second] = scored
      const isClear = first !== undefined && first.score >= 0.6 && first.score - (second?.score ?? 0) >= 0.15
      return scored.slice(0, 5).map(({ name }, at) => ({
        id: name.id,
        name: name.name,
        confidence: at === 0 && isClear ? 'likely' : 'possible',
      }))
    },
  }
}

function spellingsOf({ name, otherNames }: KnownName): readonly string[] {
  return [name, ...otherNames]
}

/** How alike two names are, 0 to 1: by their letters for names of places and bodies, by their words for longer phrases. */
export function likeness(one: string, other: string, field: NamedField): number {
  const [a, b] = [normaliseName(one, field), normaliseName(other, field)]
  if (a === '' || b === '') return 0
  const byLetters = 1 - distance(a, b) / Math.max(a.length, b.length)
  const letters = byLetters >= 0.75 ? byLetters : 0
  const [words, otherWords] = [meaningWords(a), meaningWords(b)]
  const shared = [...words].filter((word) => otherWords.has(word)).length
  const byWords = shared === 0 ? 0 : (2 * shared) / (words.size + otherWords.size)
  return Math.max(letters, byWords)
}

function meaningWords(normal: string): ReadonlySet<string> {
  const words = normal.replace(COUNT_WORDS, ' ').split(' ').filter(Boolean)
  // "sessions" and "session" are one word here.
  return new Set(
    (words.length > 0 ? words : normal.split(' ')).map((word) => word.replace(/(?<=\w{3})s$/, '')),
  )
}

/** The fewest letters to add, remove, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 12) return Math.max(a.length, b.length)
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(isSwap ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
