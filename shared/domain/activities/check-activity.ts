import { type CivilDate, dateInWords } from '../../kit/civil-date.ts'
import { doubt, type EntryFinding, refusal } from '../measures/index.ts'
import type { DaySpan } from '../plan/index.ts'
import type { Activity } from './activity.ts'

/** An activity as it was entered, before it is kept. */
export type ActivityEntry = Omit<Activity, 'id'>

/** What is wrong or doubtful in an activity; nothing where it can be kept as it is. */
export function checkActivity(
  entry: ActivityEntry,
  edition: Pick<DaySpan, 'startsOn' | 'endsOn'>,
  asAt: CivilDate,
): EntryFinding[] {
  return [...checkDays(entry, edition, asAt), ...checkPeople(entry)]
}

function checkDays(
  { name, heldOn, heldUntil }: ActivityEntry,
  { startsOn, endsOn }: Pick<DaySpan, 'startsOn' | 'endsOn'>,
  asAt: CivilDate,
): EntryFinding[] {
  const found: EntryFinding[] = []
  if (name.trim() === '') found.push(refusal('name-missing', 'The activity has no name. Say what was done.'))
  if (heldUntil !== null && heldUntil < heldOn) {
    found.push(
      refusal(
        'ends-before',
        `It would end on ${dateInWords(heldUntil)}, before it began on ${dateInWords(heldOn)}. Change one of the two days.`,
      ),
    )
  }
  if (heldOn > asAt) {
    found.push(doubt('to-come', `${dateInWords(heldOn)} is still to come. It will count from that day on.`))
  } else if (heldOn < startsOn || heldOn > endsOn) {
    found.push(
      doubt(
        'outside-year',
        `${dateInWords(heldOn)} lies outside the plan year, ${dateInWords(startsOn)} to ${dateInWords(endsOn)}. Is that the day?`,
      ),
    )
  }
  return found
}

function checkPeople({ attendance, firstTime }: ActivityEntry): EntryFinding[] {
  const numbers = [attendance, firstTime].filter((number) => number !== null)
  if (numbers.some((number) => !Number.isInteger(number) || number < 0)) {
    return [
      refusal(
        'people',
        'The number of people is a whole number from 0 up. Leave it empty where it is not known.',
      ),
    ]
  }
  if (firstTime !== null && attendance !== null && firstTime > attendance) {
    return [
      refusal(
        'more-new-than-came',
        `${firstTime} came for the first time, but only ${attendance} came in all. Change one of the two numbers.`,
      ),
    ]
  }
  return []
}
