import type { CivilDate } from '../../kit/civil-date.ts'
import type { Period } from '../measures/index.ts'
import { type Reading, readCount, readDayCell, readPeriodCell, tidy } from './cell-forms.ts'
import { columnOf, type Meaning, NAMED_FIELDS, type NamedField, type ReturnMapping } from './mapping.ts'
import { type NameFinder, nameFinder, normaliseName } from './names.ts'
import { FIELDS_OF, type ReturnField } from './purpose.ts'
import type { Named, Understanding } from './row-face.ts'
import type { SuppliedCell } from './sheet.ts'

/** The fields of a cell, understood and remembered by their words. */
export interface FieldReader {
  /** As `tidy` has it. */
  tidy(text: string): string
  /** The words are tidy. */
  named(field: NamedField, words: string): Reading<Named> | { readonly unwanted: string }
  count(cell: SuppliedCell): Reading<number>
  day(field: ReturnField, cell: SuppliedCell): Reading<CivilDate>
  period(cell: SuppliedCell): Reading<Period>
}

/** What words of a named field mean with the answers given so far; null while that is open. */
export function meaningOf(
  words: string,
  field: NamedField,
  { mapping, finder }: { readonly mapping: ReturnMapping; readonly finder: NameFinder },
): Meaning | null {
  const key = normaliseName(words, field)
  const answer = mapping.values.find((one) => one.field === field && normaliseName(one.words, field) === key)
  if (answer !== undefined) return answer.meaning
  const known = finder.exactly(words)
  return known === undefined ? null : { kind: 'known', id: known.id }
}

/** Understands the cells of a table's fields; words that come again are looked up once. */
export function fieldReader({ mapping, names, day }: Understanding): FieldReader {
  const finders = Object.fromEntries(
    NAMED_FIELDS.map((field) => [field, nameFinder(names[field], field)]),
  ) as Record<NamedField, NameFinder>
  const orders = new Map(
    FIELDS_OF[mapping.purpose].map(({ field }) => {
      const column = columnOf(mapping, field)
      return [field, mapping.dateOrders.find((one) => one.column === column)?.order ?? 'day-first'] as const
    }),
  )
  const named = onceFor((field: NamedField, words): ReturnType<FieldReader['named']> => {
    const meaning = meaningOf(words, field, { mapping, finder: finders[field] })
    if (meaning === null)
      return { ok: false, message: `holds “${words}”, and nobody has said yet what that means` }
    if (meaning.kind === 'left-out') return { unwanted: meaning.reason }
    return { ok: true, value: meaning.kind === 'known' ? { id: meaning.id } : { newName: words } }
  })
  const countOf = onceFor((kind: SuppliedCell['kind'], text) => readCount({ kind, text, number: null }))
  const dayOf = onceFor((field: ReturnField, text) =>
    readDayCell({ kind: 'text', text, number: null }, orders.get(field) ?? 'day-first'),
  )
  const periodOf = onceFor((kind: SuppliedCell['kind'], text) =>
    readPeriodCell({ kind, text, number: null }, day),
  )
  const tidyOf = onceFor((_: 'text', text) => tidy(text))
  return {
    tidy: (text) => tidyOf('text', text),
    named,
    count: (cell) => (cell.kind === 'text' ? countOf('text', cell.text) : readCount(cell)),
    day: (field, cell) =>
      cell.kind === 'text' ? dayOf(field, cell.text) : readDayCell(cell, orders.get(field) ?? 'day-first'),
    period: (cell) => (cell.kind === 'date' ? readPeriodCell(cell, day) : periodOf(cell.kind, cell.text)),
  }
}

/** Remembers what was read under a key and a text. */
function onceFor<Key extends string, T>(read: (key: Key, text: string) => T): (key: Key, text: string) => T {
  const remembered = new Map<Key, Map<string, T>>()
  return (key, text) => {
    let values = remembered.get(key)
    if (values === undefined) {
      values = new Map()
      remembered.set(key, values)
    }
    let value = values.get(text)
    if (value === undefined) {
      value = read(key, text)
      values.set(text, value)
    }
    return value
  }
}
