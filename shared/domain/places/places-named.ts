import { placeFinder } from './names.ts'
import { PLACE_KINDS, type Place } from './place.ts'

/** What a text says of places. */
export interface NamedPlaces {
  readonly places: readonly Place[]
  /** Parts of the text that are the name of no known place, as they were written. */
  readonly unknown: readonly string[]
}

/** What divides one place from the next; kept by `split`, as a name may have it inside: "Boney Hay and Central". */
const DIVIDER = /(\s*[,;/&]\s*(?:and\s+)?|\s+(?:and|or)\s+)/i
const BEFORE_A_NAME = /^(?:(?:only|from|in|at|of|for|within|the|held|people|residents|living|areas?)\s+)+/i

/** Reads which known places a text names in whole: "Chasetown and Stowe". Made once for a list of places. */
export function placesNamedIn(places: readonly Place[]): (text: string) => NamedPlaces {
  const finder = placeFinder(places)
  const byId = new Map(places.map((place) => [String(place.id), place]))
  const placeOf = (words: string): Place | undefined => {
    const known = finder.exactly(words) ?? finder.exactly(words.replace(BEFORE_A_NAME, ''))
    return known === undefined ? undefined : byId.get(known.id)
  }
  return (text) => {
    const parts = text.trim().split(DIVIDER)
    const named = new Set<Place>()
    const unknown: string[] = []
    let at = 0
    while (at < parts.length) {
      // The longest name first, so that a name with "and" inside is not read as two.
      let end = parts.length
      let place: Place | undefined
      while (end > at && place === undefined) {
        place = placeOf(parts.slice(at, end).join('').trim())
        if (place === undefined) end -= 2
      }
      const alone = (parts[at] ?? '').trim()
      if (place !== undefined) named.add(place)
      else if (alone !== '') unknown.push(alone)
      at = place === undefined ? at + 2 : end + 1
    }
    return { places: [...named], unknown }
  }
}

/** True where a place is the area, or lies inside: in the only district of the list lies each of its wards. */
export function liesInside(place: Place, area: Place, places: readonly Place[]): boolean {
  if (place.id === area.id) return true
  const isInside = PLACE_KINDS.indexOf(place.kind) < PLACE_KINDS.indexOf(area.kind)
  return isInside && places.filter(({ kind }) => kind === area.kind).length === 1
}
