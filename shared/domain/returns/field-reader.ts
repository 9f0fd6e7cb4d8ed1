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
  const remembered = new Map<string, unknown>()
  function once<T>(key: string, read: () => T): T {
    const before = remembered.get(key)
    if (before !== undefined) return before as T
    const value = read()
    remembered.set(key, value)
    return value
  }
  const orders = new Map(
    FIELDS_OF[mapping.purpose].map(({ field }) => {
      const column = columnOf(mapping, field)
      return [field, mapping.dateOrders.find((one) => one.column === column)?.order ?? 'day-first'] as const
    }),
  )
  return {
    named: (field, words) =>
      once(`${field}:${words}`, () => {
        const meaning = meaningOf(words, field, { mapping, finder: finders[field] })
        if (meaning === null)
          return { ok: false, message: `holds “${tidy(words)}”, and nobody has said yet what that means` }
        if (meaning.kind === 'left-out') return { unwanted: meaning.reason }
        return { ok: true, value: meaning.kind === 'known' ? { id: meaning.id } : { newName: tidy(words) } }
      }),
    count: (cell) =>
      cell.kind === 'text' ? once(`count:${cell.text}`, () => readCount(cell)) : readCount(cell),
    day: (field, cell) =>
      once(`${field}:${cell.kind}:${cell.text}`, () => readDayCell(cell, orders.get(field) ?? 'day-first')),
    period: (cell) => once(`period:${cell.kind}:${cell.text}`, () => readPeriodCell(cell, day)),
  }
}
