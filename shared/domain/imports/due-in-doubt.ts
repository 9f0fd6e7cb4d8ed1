import { addDays, addMonths, type CivilDate, dateInWords } from '../../kit/civil-date.ts'
import { type DueDate, editionFirstYear, editionSpan } from '../plan/index.ts'
import type { Findings } from './findings.ts'
import type { DraftIssue, DraftItem } from './plan-draft.ts'

type Change = (item: DatedItem) => DraftItem
type DatedItem = DraftItem & { readonly due: DueDate }

/**
 * Offers the days that words name as due dates, and asks about those before the edition begins: carried over from last
 * year, or a slip. The words stay whatever is answered.
 */
export function settleDueDates(
  issues: DraftIssue[][],
  editionLabel: string | null,
  findings: Findings,
): DraftIssue[][] {
  const firstYear = editionLabel === null ? undefined : editionFirstYear(editionLabel)
  const span = firstYear === undefined ? null : editionSpan(firstYear)
  const dated = itemsOf(issues).filter(isDated)
  const early = span === null ? [] : dated.filter((item) => item.due.on < span.startsOn)
  const offered = dated.filter((item) => !early.includes(item) && namesItsDay(item))
  const changes = new Map<DraftItem, Change>()
  for (const [item, answer] of askAboutOffered(offered, findings)) {
    if (answer === 'leave') changes.set(item, withoutDue)
  }
  if (span === null || early.length === 0) return mapItems(issues, changes)
  for (const [item, answer] of askAboutEarly(early, editionLabel ?? '', span, findings)) {
    if (answer === 'clear') changes.set(item, withoutDue)
    if (answer === 'in-year') changes.set(item, (one) => ({ ...one, due: personsDay(one.due, span) }))
  }
  return mapItems(issues, changes)
}

function isDated(item: DraftItem): item is DatedItem {
  return item.due !== undefined
}

/** A day from a column of dates is no offer: somebody wrote it down as the due date. */
function namesItsDay({ text, due }: DatedItem): boolean {
  return due.words !== null && text.includes(due.words)
}

function withoutDue({ due: _, ...item }: DatedItem): DraftItem {
  return item
}

type Answered = readonly (readonly [item: DatedItem, answer: string])[]

function askAboutOffered(items: readonly DatedItem[], findings: Findings): Answered {
  const [first] = items
  if (first === undefined) return []
  const answers = findings.askOfEach({
    kind: 'due-date',
    parts: items.map(partOf),
    sentence: offerInWords(items),
    proposal: 'Set the day as the due date. A month means its last day; the words stay as they are printed.',
    choices: [
      { value: 'set', label: 'Set the due dates' },
      { value: 'leave', label: 'Set none; the words stay' },
    ],
    meanwhile: 'set',
  })
  return items.map((item, at) => [item, answers[at] ?? 'set'])
}

/** "17 measures name 31 March 2021 in their words. Set it as the due date?", with the commonest day of several. */
function offerInWords(items: readonly DatedItem[]): string {
  const days = Map.groupBy(items, (item) => item.due.on)
  const [[day, most] = ['' as CivilDate, []]] = [...days].toSorted(
    ([oneDay, one], [otherDay, other]) => other.length - one.length || oneDay.localeCompare(otherDay),
  )
  const what = nounFor(items)
  if (items.length === 1) return `One ${what} names ${dateInWords(day)} in its words. Set it as the due date?`
  if (days.size === 1)
    return `${items.length} ${what} name ${dateInWords(day)} in their words. Set it as the due date?`
  return `${items.length} ${what} name a day in their words, ${most.length} of them ${dateInWords(day)}. Set it as the due date of each?`
}

function nounFor(items: readonly DraftItem[]): string {
  const measures = items.filter((item) => item.measure !== undefined).length
  const isOne = items.length === 1
  if (measures === items.length) return isOne ? 'measure' : 'measures'
  if (measures === 0) return isOne ? 'action' : 'actions'
  return 'actions and measures'
}

function askAboutEarly(
  items: readonly DatedItem[],
  editionLabel: string,
  span: Span,
  findings: Findings,
): Answered {
  const isOne = items.length === 1
  const days = new Set(items.map((item) => personsDay(item.due, span).on))
  const [only] = days
  const inYear = days.size === 1 && only !== undefined ? dateInWords(only) : 'the same day of the plan year'
  const answers = findings.askOfEach({
    kind: 'early-date',
    parts: items.map(partOf),
    sentence: `${isOne ? 'One due date lies' : `${items.length} due dates lie`} before the edition ${editionLabel} begins. What should be done?`,
    proposal: `Leave ${isOne ? 'it' : 'them'} as printed and decide later; plan health will show ${isOne ? 'it' : 'them'}.`,
    choices: [
      { value: 'keep', label: 'Leave as printed, and ask me later' },
      { value: 'in-year', label: `Change to ${inYear}; the words stay` },
      { value: 'clear', label: 'Set no due date; the words stay' },
    ],
    meanwhile: 'keep',
  })
  return items.map((item, at) => [item, answers[at] ?? 'keep'])
}

function partOf(item: DatedItem) {
  return { words: `${dateInWords(item.due.on)}: ${item.text}`, sources: item.sources.slice(0, 1) }
}

type Span = ReturnType<typeof editionSpan>

/** The same day of the edition's own year, as a person sets it: it no longer follows the words. */
function personsDay(due: DueDate, span: Span): DueDate {
  return { on: dayInYear(due, span), words: null, precision: 'day' }
}

function dayInYear({ on, precision }: DueDate, span: Span): CivilDate {
  for (let years = 1; years <= 200; years += 1) {
    // The last day of a month is counted from the first of the next, so that February has 29 days when it should.
    const day =
      precision === 'day' ? addMonths(on, 12 * years) : addDays(addMonths(addDays(on, 1), 12 * years), -1)
    if (day >= span.startsOn) return day
  }
  return span.endsOn
}

function itemsOf(issues: readonly DraftIssue[][]): DraftItem[] {
  return issues.flat().flatMap((issue) => issue.rows.flatMap((row) => row.cells.flat()))
}

function mapItems(issues: DraftIssue[][], changes: ReadonlyMap<DraftItem, Change>): DraftIssue[][] {
  if (changes.size === 0) return issues
  const changed = (item: DraftItem): DraftItem => (isDated(item) ? (changes.get(item)?.(item) ?? item) : item)
  return issues.map((own) =>
    own.map((issue) => ({
      ...issue,
      rows: issue.rows.map((row) => ({ cells: row.cells.map((cell) => cell.map(changed)) })),
    })),
  )
}
