import { type KnownName, type NameFinder, nameFinder, normaliseName } from '../returns/index.ts'
import type { Indicator, Place } from './place.ts'

// Names of places and of what is counted, by the same rules of reading as partners' tables are read with.

/** The place that words mean by its name, another spelling or its code; undefined where none or more than one does. */
export function matchPlace(words: string, places: readonly Place[]): Place | undefined {
  const id = placeFinder(places).exactly(words)?.id
  return places.find((place) => String(place.id) === id)
}

/** The thing counted that words mean; undefined where none or more than one does. */
export function matchIndicator(words: string, indicators: readonly Indicator[]): Indicator | undefined {
  const known = indicators.map(({ id, name, aliases }) => ({ id: String(id), name, otherNames: aliases }))
  const id = nameFinder(known, 'indicator').exactly(words)?.id
  return indicators.find((indicator) => String(indicator.id) === id)
}

/** The places that misspelt words may mean, the likeliest first, at most five. A proposal for a person, never a fact. */
export function nearPlaces(words: string, places: readonly Place[]): Place[] {
  return placeFinder(places)
    .proposals(words)
    .flatMap(({ id }) => places.find((place) => String(place.id) === id) ?? [])
}

/** Finds places among many words; made once for a list of places. Ids are the places' numbers as text. */
export function placeFinder(places: readonly Place[]): NameFinder {
  return nameFinder(places.map(knownPlace), 'place')
}

/** True where two spellings are one name: letters' case, punctuation, "ward", "St" and "&" do not matter. */
export function isSameName(one: string, other: string, field: 'place' | 'indicator'): boolean {
  return normaliseName(one, field) === normaliseName(other, field)
}

function knownPlace({ id, name, code, aliases }: Place): KnownName {
  return { id: String(id), name, otherNames: code === null ? aliases : [...aliases, code] }
}
