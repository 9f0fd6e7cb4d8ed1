import { dateInWords } from '../../../kit/civil-date.ts'
import type { DueDate, EditionContent, Item } from '../../plan/index.ts'
import { itemsOf, type PlacedItem } from '../places.ts'
import type { Found, Rule } from '../rule.ts'

export const DUE_BEFORE_EDITION: Rule = {
  name: 'due-before-edition',
  heading: 'Dates before the plan year',
  severity: 'error',
  reason: "A date before the year begins was mostly carried over from last year's plan.",
  check: (content) =>
    found(content, (due) =>
      due.on < content.edition.startsOn
        ? `${named(due)} is before the plan year, which begins on ${dateInWords(content.edition.startsOn)}.`
        : null,
    ),
}

export const DUE_AFTER_EDITION: Rule = {
  name: 'due-after-edition',
  heading: 'Dates after the plan year',
  severity: 'warning',
  reason: 'What falls due after the year ends cannot be reported in it.',
  check: (content) =>
    found(content, (due) =>
      due.on > content.edition.endsOn
        ? `${named(due)} is after the plan year, which ends on ${dateInWords(content.edition.endsOn)}.`
        : null,
    ),
}

function found(content: EditionContent, problem: (due: DueDate) => string | null): Found[] {
  return itemsOf(content).flatMap((place: PlacedItem): Found[] => {
    const due = dueOf(place.item)
    const message = due === null ? null : problem(due)
    return message === null ? [] : [{ place, message }]
  })
}

function dueOf(item: Item): DueDate | null {
  if (item.role === 'measure') return item.measure.due
  return item.role === 'action' ? item.due : null
}

/** The date as printed where there are such words, else the day. ISO days compare as text. */
function named(due: DueDate): string {
  return due.words === null ? dateInWords(due.on) : `"${due.words}" (${dateInWords(due.on)})`
}
