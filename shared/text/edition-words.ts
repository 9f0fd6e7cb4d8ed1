import type { Edition, EditionEvent, RollForwardCounts, SnapshotKind } from '../domain/plan/index.ts'
import { dateInWords } from '../kit/civil-date.ts'
import { countOf } from './counts.ts'
import { contentsInWords, EDITION_STATE_WORDS } from './plan-words.ts'

/** How an edition stands, as a person says it: "Approved on 10 March 2020 by the District Board". */
export function standingInWords({ state, approvedOn, approvedBy, publishedOn }: Edition): string {
  const word = EDITION_STATE_WORDS[state]
  if (state === 'draft') return word
  if (state === 'published') return publishedOn === null ? word : `${word} on ${dateInWords(publishedOn)}`
  const day = approvedOn === null ? word : `${word} on ${dateInWords(approvedOn)}`
  return approvedBy === null ? day : `${day} by ${approvedBy}`
}

/** What an edition was kept for, with its moment before it: "… as it was published". */
export const SNAPSHOT_WORDS: Readonly<Record<SnapshotKind, string>> = {
  day: 'before the first change of that day',
  approved: 'as it was approved',
  published: 'as it was published',
  reopened: 'as it stood when it was reopened',
  rolled: 'as it was made from the year before',
}

/** A publication or reopening as a sentence. */
export function eventInWords({ kind, happenedOn, approvedOn, approvedBy, reason }: EditionEvent): string {
  const day = dateInWords(happenedOn)
  if (kind === 'reopened') return `Reopened on ${day}, because: ${reason ?? ''}`
  const by = approvedBy === null ? '' : ` by ${approvedBy}`
  const approved = approvedOn === null ? '' : `, approved on ${dateInWords(approvedOn)}${by}`
  return `Published on ${day}${approved}.`
}

/** Exactly what rolling forward will do, a sentence each; the first says what comes along. */
export function rollForwardInWords(counts: RollForwardCounts): string[] {
  const { datesMoved, actionsLeft, rowsWithoutAction, fundingLeft, statusesReset } = counts
  const some = (count: number, words: (count: number) => string): string[] =>
    count === 0 ? [] : [words(count)]
  return [
    `${contentsInWords(counts)} come along, with ${countOf(counts.sections, 'part')} of running text.`,
    ...some(
      counts.prioritiesLeft,
      (count) => `${countOf(count, 'priority', 'priorities')} ${are(count)} left out.`,
    ),
    ...some(
      counts.sectionsLeft,
      (count) => `${countOf(count, 'part')} of running text ${are(count)} left out.`,
    ),
    ...some(actionsLeft, (count) => `${countOf(count, 'finished or stopped action')} ${stay(count)} behind.`),
    ...some(
      rowsWithoutAction,
      (count) => `${countOf(count, 'row')} will have outcomes and measures but no action.`,
    ),
    ...some(fundingLeft, (count) => `${countOf(count, 'funding source')} ${stay(count)} behind.`),
    ...some(statusesReset, (count) => `${countOf(count, 'action')} will be "not started" again.`),
    ...datesMoved.map(
      ({ from, to, count }) =>
        `${countOf(count, 'due date')} ${count === 1 ? 'moves' : 'move'} from ${dateInWords(from)} to ${dateInWords(to)}.`,
    ),
    ...some(counts.datesCleared, (count) => `${countOf(count, 'due date')} ${are(count)} cleared.`),
    ...some(
      counts.datesOutside,
      (count) =>
        `${countOf(count, 'due date')} will lie outside the year; plan health will list ${count === 1 ? 'it' : 'them'}.`,
    ),
    ...some(
      counts.oldWordings,
      (count) =>
        `${countOf(count, 'entry', 'entries')} will still name another date in ${count === 1 ? 'its' : 'their'} words. No word is changed by itself: the new words are proposed afterwards.`,
    ),
  ]
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are'
}

function stay(count: number): string {
  return count === 1 ? 'stays' : 'stay'
}
