import type { CivilDate } from '../../kit/civil-date.ts'
import type { Activity } from '../activities/index.ts'
import {
  doubt,
  type EntryFinding,
  type MeasureScoring,
  type ScoringRules,
  samePeriodLastYear,
} from '../measures/index.ts'
import type { Place } from './place.ts'
import { liesInside, placesNamedIn } from './places-named.ts'

/** Which activities of the log a measure counts, and what has to be said about the others. */
export interface CountedActivities {
  readonly activities: readonly Activity[]
  readonly doubts: readonly EntryFinding[]
}

/** Findings of this rule tell of activities that may belong to a figure and are not in it. */
export const LEFT_OUT = 'left-out'

/** Picks the activities that one measure counts. */
export type ChooseActivities = (
  linked: readonly Activity[],
  scoring: Pick<MeasureScoring, 'participation' | 'placeFilter'>,
  rules: Pick<ScoringRules, 'counting' | 'activityKinds' | 'span'>,
  asAt: CivilDate,
) => CountedActivities

/**
 * Chooses among the activities linked with a measure those held in the places that its words name, or inside these. The
 * log knows how many came and not who: where the words ask how often or how long somebody took part, nothing is counted.
 * What is left out without being known to lie elsewhere is told, of the days and kinds that the measure counts.
 */
export function activitiesThatCount(places: readonly Place[]): ChooseActivities {
  const read = placesNamedIn(places)
  return (linked, { participation, placeFilter }, { counting, activityKinds, span }, asAt) => {
    if (counting !== 'activities' && counting !== 'attendance' && counting !== 'first-time') {
      return { activities: linked, doubts: [] }
    }
    if (participation !== null && !(participation.kind === 'sessions' && participation.atLeast <= 1)) {
      return { activities: [], doubts: [doubt('who-came', WHO_CAME)] }
    }
    if (placeFilter === null || placeFilter.trim() === '') return { activities: linked, doubts: [] }
    const { from } = samePeriodLastYear(span)
    const isMeant = ({ kind, heldOn }: Activity): boolean =>
      (activityKinds.length === 0 || activityKinds.includes(kind)) &&
      from <= heldOn &&
      heldOn <= span.to &&
      heldOn <= asAt
    const asked = read(placeFilter)
    if (asked.places.length === 0) {
      const count = linked.filter(isMeant).length
      return { activities: [], doubts: [doubt(LEFT_OUT, noKnownPlace(placeFilter, count))] }
    }
    const inside: Activity[] = []
    let [withoutPlace, unclear] = [0, 0]
    for (const activity of linked) {
      const held = activity.place === null ? null : read(activity.place)
      if (held?.places.some((place) => asked.places.some((area) => liesInside(place, area, places)))) {
        inside.push(activity)
      } else if (!isMeant(activity)) continue
      else if (held === null) withoutPlace += 1
      // A ward that is asked for may be part of the larger area that is written.
      else if (!held.places.some((place) => place.kind === 'ward')) unclear += 1
    }
    const said = [
      ...asked.unknown.map((words) => unknownPart(words, placeFilter)),
      ...(withoutPlace === 0
        ? []
        : [`${activitiesInWords(withoutPlace)} left out: no place is written with ${it(withoutPlace)}.`]),
      ...(unclear === 0
        ? []
        : [
            `${activitiesInWords(unclear)} left out: the place written with ${it(unclear)} is not one of the known wards.`,
          ]),
    ]
    return { activities: inside, doubts: said.map((message) => doubt(LEFT_OUT, message)) }
  }
}

const WHO_CAME =
  'This cannot be counted from the log of activities, which does not know who came: type the figure.'

function noKnownPlace(filter: string, count: number): string {
  return `Only “${filter}” counts, which names no known place: ${activitiesInWords(count)} left out. Add it to the places, change the words, or type the figure.`
}

function unknownPart(words: string, filter: string): string {
  return `“${words}” in “${filter}” is no known place: what was held there is left out. Add it to the places or change the words.`
}

function activitiesInWords(count: number): string {
  return count === 1 ? '1 activity is' : `${count === 0 ? 'no' : count} activities are`
}

function it(count: number): string {
  return count === 1 ? 'it' : 'them'
}
