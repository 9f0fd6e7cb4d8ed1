import { dateInWords } from '../../../kit/civil-date.ts'
import { type DueDate, dueOf, type EditionContent, oldWordingOf } from '../../plan/index.ts'
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

export const DUE_WORDS_DIFFER: Rule = {
  name: 'due-words-differ',
  heading: 'Words that name another date',
  severity: 'warning',
  reason: 'What is printed must name the day on which it is due.',
  check: (content) =>
    itemsOf(content).flatMap((place: PlacedItem): Found[] => {
      const old = oldWordingOf(place.item, content.edition.startsOn)
      if (old === null) return []
      const due = dueOf(place.item)
      const meant = due === null ? 'no due date is set' : `it is due by ${dateInWords(due.on)}`
      return [{ place, message: `The words say "${old.words}", but ${meant}.` }]
    }),
}

function found(content: EditionContent, problem: (due: DueDate) => string | null): Found[] {
  return itemsOf(content).flatMap((place: PlacedItem): Found[] => {
    const due = dueOf(place.item)
    const message = due === null ? null : problem(due)
    return message === null ? [] : [{ place, message }]
  })
}

/** The date as printed where there are such words, else the day. ISO days compare as text. */
function named(due: DueDate): string {
  return due.words === null ? dateInWords(due.on) : `"${due.words}" (${dateInWords(due.on)})`
}
