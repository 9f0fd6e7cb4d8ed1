import { doubt, type EntryFinding, type MediationEvent } from '../measures/index.ts'
import type { CaseId } from '../mediation/index.ts'
import { LEFT_OUT } from './activities-that-count.ts'
import type { Place, PlaceId } from './place.ts'
import { liesInside, placesNamedIn } from './places-named.ts'

/** What of mediation a measure counts, and what has to be said about the rest. */
export interface CountedMediation {
  readonly mediation: readonly MediationEvent[]
  readonly doubts: readonly EntryFinding[]
}

/** Picks what of mediation one measure counts, by the places that its words name; null where they name none. */
export type ChooseMediation = (
  events: readonly MediationEvent[],
  placeFilter: string | null,
) => CountedMediation

/**
 * Chooses what of mediation is of the wards that the words of a measure name, or inside these: by the ward of the case.
 * What is left out for want of a ward is told without its number, which would be one of very few cases. An erased case
 * has no ward any more, so it leaves a measure of one ward.
 */
export function mediationThatCounts(
  places: readonly Place[],
  wardOf: ReadonlyMap<CaseId, PlaceId>,
): ChooseMediation {
  const read = placesNamedIn(places)
  const byId = new Map(places.map((place) => [place.id, place]))
  return (events, placeFilter) => {
    if (placeFilter === null || placeFilter.trim() === '') return { mediation: events, doubts: [] }
    const asked = read(placeFilter)
    if (asked.places.length === 0) {
      const message = `Only “${placeFilter}” counts, which names no known place: no case is counted. Add it to the places, change the words, or type the figure.`
      return { mediation: [], doubts: [doubt(LEFT_OUT, message)] }
    }
    const inside: MediationEvent[] = []
    let isAnyWithout = false
    for (const event of events) {
      const wardId = wardOf.get(event.caseId)
      const ward = wardId === undefined ? undefined : byId.get(wardId)
      if (ward === undefined) isAnyWithout = true
      else if (asked.places.some((area) => liesInside(ward, area, places))) inside.push(event)
    }
    const said = [
      ...asked.unknown.map(
        (words) => `“${words}” in “${placeFilter}” is no known place: cases there are left out.`,
      ),
      ...(isAnyWithout ? ['Cases are left out of which no ward is known, such as erased ones.'] : []),
    ]
    return { mediation: inside, doubts: said.map((message) => doubt(LEFT_OUT, message)) }
  }
}
