import type { ActivityKind } from '../domain/activities/index.ts'

/** What a kind of activity is called on screens and in papers. */
export const LOGGED_ACTIVITY_WORDS: Readonly<Record<ActivityKind, string>> = {
  session: 'Session',
  campaign: 'Campaign',
  training: 'Training',
  meeting: 'Meeting',
  event: 'Event',
  visit: 'Visit',
  diversionary: 'Diversionary activity',
  other: 'Other',
}
