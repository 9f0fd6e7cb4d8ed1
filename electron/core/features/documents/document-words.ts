import type { EditionContent, Priority } from '../../../../shared/domain/plan/index.ts'
import { type CivilDate, dateInWords, dateParts } from '../../../../shared/kit/civil-date.ts'
import { countOf, listInWords } from '../../../../shared/text/counts.ts'
import {
  COLUMN_ROLE_WORDS,
  EDITION_STATE_WORDS,
  PRIORITY_KIND_WORDS,
  RISK_WORDS,
} from '../../../../shared/text/plan-words.ts'

/** What the papers need besides the content: nothing in them comes from the clock or the machine. */
export interface DocumentDetails {
  /** The date on the paper. */
  readonly date: CivilDate
  /** The body that publishes it, for the paper's metadata. */
  readonly publisher: string
}

/** The plan's title and edition in one line, as at the foot of each page: "Delivery plan 2020/21". */
export function editionTitle({ plan, edition }: EditionContent): string {
  return `${plan.title} ${edition.label}`
}

/** The same with the area before it, unless the plan's title names it already. */
export function fullTitle(content: EditionContent): string {
  return isAreaInTitle(content) ? editionTitle(content) : `${content.plan.area}: ${editionTitle(content)}`
}

/** What stands above the title on the cover: the area, or the publisher where the title names the area already. */
export function aboveTitle(content: EditionContent, { publisher }: DocumentDetails): string {
  return isAreaInTitle(content) ? publisher : content.plan.area
}

function isAreaInTitle({ plan }: EditionContent): boolean {
  return plan.title.toLowerCase().includes(plan.area.toLowerCase())
}

/** The years that the plan spans, "2020 to 2023"; one year alone when it begins and ends in it. */
export function planYears({ plan }: EditionContent): string {
  const first = dateParts(plan.startsOn).year
  const last = dateParts(plan.endsOn).year
  return first === last ? String(first) : `${first} to ${last}`
}

/** "1 April 2020 to 31 March 2021". */
export function editionPeriod({ edition }: EditionContent): string {
  return `${dateInWords(edition.startsOn)} to ${dateInWords(edition.endsOn)}`
}

/** "Draft", "Approved on 3 March 2020 by the District Board", "Published on 1 April 2020". */
export function editionState({ edition }: EditionContent): string {
  const word = EDITION_STATE_WORDS[edition.state]
  if (edition.state === 'draft') return word
  if (edition.state === 'published') return withDay(word, edition.publishedOn)
  const by = edition.approvedBy === null ? '' : ` by ${edition.approvedBy}`
  return `${withDay(word, edition.approvedOn)}${by}`
}

function withDay(word: string, on: CivilDate | null): string {
  return on === null ? word : `${word} on ${dateInWords(on)}`
}

/** The heading above a priority's table: as the council printed it, else "Priority: Domestic abuse". */
export function tableHeading(priority: Priority): string {
  return priority.tableHeading ?? `${PRIORITY_KIND_WORDS[priority.kind]}: ${priority.name}`
}

/** The priorities whose work stands in the table of this one. */
export function foldedInto(priority: Priority, all: readonly Priority[]): readonly Priority[] {
  return all.filter((other) => other.foldedIntoId === priority.id)
}

/** "This table also covers Burglary and Fraud."; null where it covers nothing else. */
export function alsoCovers(priority: Priority, all: readonly Priority[]): string | null {
  const names = foldedInto(priority, all).map((folded) => folded.name)
  return names.length === 0 ? null : `This table also covers ${listInWords(names)}.`
}

/**
 * What is known of a priority beside its table, in sentences: "Assessed as volume high, harm to individuals moderate.
 * Hotspot wards: Quayside. Supports Housing."; null where nothing is.
 */
export function assessmentInWords(
  { risk, hotspots, supports }: Priority,
  aims: EditionContent['aims'],
): string | null {
  const assessed = (['volume', 'individualHarm', 'communityHarm'] as const).flatMap((part) => {
    const word = risk[part]
    return word === null ? [] : [`${RISK_WORDS[part].toLowerCase()} ${word}`]
  })
  const supported = aims.filter(({ id }) => supports.includes(id)).map(({ name }) => name)
  const sentences = [
    ...(assessed.length === 0 ? [] : [`Assessed as ${listInWords(assessed)}.`]),
    ...(hotspots.length === 0 ? [] : [`Hotspot wards: ${listInWords(hotspots)}.`]),
    ...(supported.length === 0 ? [] : [`Supports: ${supported.join('; ')}.`]),
  ]
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** What a priority's table holds, for someone who cannot see it: "Action table with 5 issues. Columns: …". */
export function tableSummary(priority: Priority, headings: readonly string[]): string {
  return `Action table of ${priority.name} with ${countOf(priority.issues.length, 'issue')}. Columns: ${listInWords(headings)}.`
}

/** The heading of a column as printed; the usual words for its role where the council left it empty. */
export function columnHeading(column: {
  readonly heading: string
  readonly role: keyof typeof COLUMN_ROLE_WORDS
}): string {
  return column.heading.trim() === '' ? COLUMN_ROLE_WORDS[column.role] : column.heading
}
