import type { SearchFound } from '../../../../shared/contract/index.ts'
import type { EditionId } from '../../../../shared/domain/plan/index.ts'
import { likelyWords, type QueryWord, readQuery } from '../../../../shared/domain/search/index.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { groupFinds } from './group-finds.ts'
import { matchExpression, type SoughtWord } from './match-expression.ts'
import {
  findMatches,
  isWordBeginning,
  listWords,
  markMatches,
  type PlacedMatch,
  placeMatches,
} from './search.repository.ts'
import { SEARCH_SOURCES, type SearchSource } from './search.sources.ts'

const MOST_SHOWN = 100

const NOTHING: SearchFound = { corrected: [], isLoosened: false, total: 0, groups: [] }

/**
 * Looks for words in a plan year, or in all when it is null. Each word may go on ("burg" finds "burglary"); a word that
 * the plan does not hold is taken for a slip of one that it does. Places that hold all words come first, and places with
 * some of them only where none holds all.
 */
export async function search(db: ReadDb, text: string, editionId: EditionId | null): Promise<SearchFound> {
  const sought = await correct(db, readQuery(text))
  if (sought.length === 0) return NOTHING
  const all = await findPlaces(db, matchExpression(sought, 'and'), editionId)
  const isLoosened = all.places.length === 0 && sought.length > 1
  const { expression, places } = isLoosened
    ? await findPlaces(db, matchExpression(sought, 'or'), editionId)
    : all
  const best = places.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_SHOWN)
  const words = await markMatches(
    db,
    expression,
    best.map(({ entry }) => entry),
  )
  return {
    corrected: sought.flatMap(({ typed, instead }) =>
      instead[0] === undefined ? [] : [{ typed, used: instead[0] }],
    ),
    isLoosened: isLoosened && places.length > 0,
    total: places.length,
    groups: groupFinds(best.map((place) => ({ ...place, marked: words.get(place.entry) ?? '' }))),
  }
}

interface ScoredPlace extends PlacedMatch {
  readonly source: SearchSource
  readonly score: number
}

/** The index gives the best match the lowest score, below nought. */
function rank({ score, source }: ScoredPlace): number {
  return score * source.weight
}

async function findPlaces(
  db: ReadDb,
  expression: string,
  editionId: EditionId | null,
): Promise<{ readonly expression: string; readonly places: readonly ScoredPlace[] }> {
  const matches = await findMatches(db, expression)
  const scores = new Map(matches.map(({ entry, score }) => [entry, score]))
  const places: ScoredPlace[] = []
  for (const source of SEARCH_SOURCES) {
    for (const match of await placeMatches(db, source, matches, editionId)) {
      places.push({ ...match, source, score: scores.get(match.entry) ?? 0 })
    }
  }
  return { expression, places }
}

async function correct(db: ReadDb, words: readonly QueryWord[]): Promise<SoughtWord[]> {
  const sought: SoughtWord[] = []
  for (const [at, word] of words.entries()) {
    sought.push({ ...word, instead: await wordsInstead(db, word, at === words.length - 1) })
  }
  return sought
}

async function wordsInstead(db: ReadDb, { words, isPhrase }: QueryWord, isLast: boolean): Promise<string[]> {
  const [word] = words
  if (isPhrase || word === undefined || (await isWordBeginning(db, word))) return []
  return likelyWords(word, await listWords(db), isLast)
}
