import type { ReturnView, RowsView } from '../../../shared/contract/index.ts'
import {
  type ColumnUse,
  FIELDS_OF,
  type Meaning,
  type NamedField,
  type ReturnField,
  type ReturnPurpose,
  type RowFate,
} from '../../../shared/domain/returns/index.ts'
import { countOf, listInWords } from '../../../shared/text/counts.ts'
import type { ReturnStep } from '../../app/router.tsx'

export const PURPOSE_WORDS: Readonly<
  Record<ReturnPurpose, { readonly label: string; readonly hint: string }>
> = {
  'ward-figures': {
    label: 'Ward figures',
    hint: 'Counts by ward or area: offences, reports, cases. A list with one row for each case is counted.',
  },
  readings: {
    label: 'Figures of measures',
    hint: 'What the plan’s measures stood at in a month, quarter or year.',
  },
  activities: {
    label: 'Activities',
    hint: 'Sessions, visits and events with their day and how many came; also a register with ticks.',
  },
  partners: { label: 'Partners', hint: 'Names of organisations with their short and other names.' },
  'survey-answers': {
    label: 'Answers to a survey, one person a row',
    hint: 'They are counted into results; no answer of one person is stored.',
  },
  'survey-totals': {
    label: 'Results of a survey',
    hint: 'How many gave each answer, or percentages with their base.',
  },
  'mediation-forms': {
    label: 'Replies to mediation forms',
    hint: 'One reply a row, by case reference and party. Free words are sealed, and the file is not kept.',
  },
}

export const STEP_WORDS: Readonly<Record<ReturnStep, string>> = {
  choose: 'Choose',
  table: 'Table',
  purpose: 'What it is',
  columns: 'Columns',
  values: 'Words',
  rows: 'Check and bring in',
}

export const FATE_WORDS: Readonly<Record<RowFate, string>> = {
  added: 'Will be added',
  changed: 'Will change',
  unchanged: 'Already here',
  attention: 'Needs attention',
  aside: 'Left out',
}

export const NAMED_FIELD_WORDS: Readonly<
  Record<NamedField, { readonly one: string; readonly several: string }>
> = {
  place: { one: 'ward or area', several: 'Wards and areas' },
  indicator: { one: 'kind of count', several: 'What is counted' },
  measure: { one: 'measure', several: 'Measures' },
  agency: { one: 'partner', several: 'Partners' },
  kind: { one: 'kind of activity', several: 'Kinds of activities' },
}

export const CONFIDENCE_WORDS = {
  certain: 'Certain',
  likely: 'Likely',
  possible: 'Possible',
} as const

/** A use of a column as the value of a list. */
export function valueOfUse(use: ColumnUse): string {
  if (use.kind !== 'field') return use.kind
  return use.question === undefined ? use.field : `${use.field} ${use.question}`
}

/** The use that a value of the list stands for. */
export function columnUseFrom(value: string): ColumnUse {
  if (value === 'across' || value === 'left-out') return { kind: value }
  const [field, question] = value.split(' ')
  const use = { kind: 'field', field: field as ReturnField } as const
  return question === undefined ? use : { ...use, question }
}

/** What a page says of the columns that may name people and are left out; null where there are none. */
export function leftOutPeople({ columns }: NonNullable<ReturnView['table']>): string | null {
  const names = columns.flatMap((column) =>
    column.personal !== null && column.use.kind === 'left-out' ? [`“${columnName(column)}”`] : [],
  )
  if (names.length === 0) return null
  const [verb, them] =
    names.length === 1 ? ['may name people and is', 'it'] : ['may name people and are', 'them']
  return `${listInWords(names)} ${verb} left out. Nothing of ${them} is stored.`
}

/** What the page calls a field of a purpose. */
export function fieldLabel(purpose: ReturnPurpose, field: ReturnField): string {
  return FIELDS_OF[purpose].find((rule) => rule.field === field)?.label ?? field
}

/** A heading for the page: the words of a column with its letter. */
export function columnName({
  headings,
  letter,
}: {
  readonly headings: readonly string[]
  readonly letter: string
}): string {
  const words = headings.join(', ')
  return words === '' ? `Column ${letter}` : words
}

/** What a wide table says, in words: "12 columns, Apr-20 to Mar-21, hold counts". Null where it is not one. */
export function acrossWords(table: NonNullable<ReturnView['table']>): string | null {
  const across = table.columns.filter(({ use }) => use.kind === 'across')
  const [first, last] = [across[0], across.at(-1)]
  if (first === undefined || last === undefined) return null
  const names = across.length === 1 ? columnName(first) : `${columnName(first)} to ${columnName(last)}`
  const figures = table.purpose === 'activities' ? 'ticks of who came' : 'figures'
  return `${countOf(across.length, 'column')}, ${names}, ${across.length === 1 ? 'holds' : 'hold'} ${figures}. Each is read by its heading.`
}

/** A meaning as the value of a list, and back. */
export function meaningValue(meaning: Meaning | null): string {
  if (meaning === null) return ''
  return meaning.kind === 'known' ? `known ${meaning.id}` : meaning.kind
}

export function meaningFromValue(value: string): Meaning | null {
  if (value.startsWith('known ')) return { kind: 'known', id: value.slice('known '.length) }
  if (value === 'new') return { kind: 'new' }
  return value === 'left-out' ? { kind: 'left-out', reason: 'Not wanted' } : null
}

/** What a page says of rows that are brought in though something in them is unlikely. */
export function doubtsInWords(doubtful: number): string {
  return doubtful === 1
    ? '1 row is doubtful. It says why, and is brought in unless you leave it out.'
    : `${countOf(doubtful, 'row')} are doubtful. Each says why, and is brought in unless you leave it out.`
}

/** "All 120" and the like: the words of a tab with how many rows it has. */
export function tabWords(fates: RowsView['fates'], fate: RowFate | null): string {
  const count = fate === null ? Object.values(fates).reduce((sum, one) => sum + one, 0) : fates[fate]
  return `${fate === null ? 'All' : FATE_WORDS[fate]} (${count.toLocaleString('en-GB')})`
}
