import { strictAssert } from '../../kit/assert.ts'
import { plainText } from '../plan/text.ts'
import { readPassages } from './passages.ts'
import type { DraftItem, PlanDraft, SourcePlace, WordAccount } from './plan-draft.ts'
import type { RawDocument } from './raw-document.ts'
import { wordsOf, wordsOfClean } from './words.ts'

type Unaccounted = Omit<PlanDraft, 'words'>

/** How often each word was met at each place; a word is compared by its letters and digits. */
type Tally = Map<string, number>

/**
 * Counts the words that were read, stored and left out, and proves that nothing was lost or doubled: each word of each
 * place of the file has gone into exactly one target or is left out with a reason, and each stored text has exactly the
 * words of its sources. Throws when that is not so, because then the reading has a bug.
 */
export function accountForWords(raw: RawDocument, draft: Unaccounted): WordAccount {
  const read = wordsRead(raw)
  const stored = storedSources(draft).flat()
  const leftOut = draft.leftOut.map((one) => one.place)
  const accounted: Tally = new Map()
  for (const place of [...stored, ...leftOut]) tally(place, accounted)
  for (const [word, count] of read) {
    const found = accounted.get(word) ?? 0
    if (found === count) continue
    throw new Error(`A word was read ${count} times and accounted for ${found} times: ${placeOf(word)}`)
  }
  for (const word of accounted.keys()) {
    if (!read.has(word)) throw new Error(`A word was never read: ${placeOf(word)}`)
  }
  for (const { text, sources } of storedTexts(draft)) checkText(text, sources)
  const counts = {
    read: sum([...read.values()]),
    stored: sum(stored.map((place) => wordsOf(place.words).length)),
    leftOut: sum(leftOut.map((place) => wordsOf(place.words).length)),
  }
  strictAssert(
    counts.read === counts.stored + counts.leftOut,
    'The words read are not the words stored and left out',
  )
  return counts
}

function wordsRead(raw: RawDocument): Tally {
  const read: Tally = new Map()
  for (const part of readPassages(raw)) {
    if (part.kind === 'line') tally(part.passage.place, read)
    else if (part.kind === 'sheet' && part.name !== null) tally(part.name.place, read)
    else if (part.kind === 'note') for (const passage of part.passages) tally(passage.place, read)
    else if (part.kind === 'grid') {
      for (const row of part.rows) for (const cell of row.cells) tallyAll(cell.passages, read)
    }
  }
  return read
}

function tallyAll(passages: readonly { readonly place: SourcePlace }[], counts: Tally): void {
  for (const passage of passages) tally(passage.place, counts)
}

function tally(place: SourcePlace, counts: Tally): void {
  const { table, row, column, paragraph } = place
  const spot = `${table ?? '-'}/${row ?? '-'}/${column ?? '-'}/${paragraph}/`
  for (const word of wordsOf(place.words)) {
    const key = spot + lettersOf(word)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{Nd}]/gu, '')
}

/** Names the place of a word without the word, which may be personal. */
function placeOf(key: string): string {
  return key.split('/').slice(0, 4).join('/')
}

/** All sources of everything that will be stored, each stretch of the file once. */
export function storedSources(draft: Unaccounted): (readonly SourcePlace[])[] {
  return [draft.titleSources, ...storedTexts(draft).map((stored) => stored.sources)]
}

interface StoredText {
  readonly text: string
  readonly sources: readonly SourcePlace[]
}

function storedTexts(draft: Unaccounted): StoredText[] {
  const sections = draft.sections.flatMap((section): StoredText[] => [
    { text: section.heading, sources: section.sources },
    ...section.blocks.map((block) => ({ text: plainText(block.runs), sources: block.sources })),
  ])
  const priorities = draft.priorities.flatMap((priority): StoredText[] => [
    { text: priority.tableHeading ?? priority.name, sources: priority.sources },
    ...priority.columns.map((column) => ({ text: column.heading, sources: column.sources })),
    ...itemsOf(priority).map((item) => ({ text: item.text, sources: item.sources })),
  ])
  return [...sections, ...priorities]
}

function itemsOf(priority: PlanDraft['priorities'][number]): DraftItem[] {
  return priority.issues.flatMap((issue) => [
    ...issue.statement,
    ...issue.rows.flatMap((row) => row.cells.flat()),
  ])
}

/** A text that was read somewhere says what its sources say; a name that we had to give has no sources. */
function checkText(text: string, sources: readonly SourcePlace[]): void {
  if (sources.length === 0) return
  const own = wordsOfClean(text).map(lettersOf).join(' ')
  const original = sources.flatMap((place) => wordsOf(place.words).map(lettersOf)).join(' ')
  const [first] = sources
  const where = first === undefined ? '' : `${first.label}, paragraph ${first.paragraph}`
  strictAssert(own === original, `A stored text has other words than its sources (${where})`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
