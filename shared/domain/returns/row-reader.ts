import type { CivilDate } from '../../kit/civil-date.ts'
import { type Period, type ReadingForm, readFigure } from '../measures/index.ts'
import type { KnownWave } from './answer-sheet.ts'
import { monthOf, noNumber, type Reading, tidy } from './cell-forms.ts'
import type { FieldReader } from './field-reader.ts'
import type { NamedField } from './mapping.ts'
import type { ReturnField } from './purpose.ts'
import type { ReturnRecord } from './records.ts'
import type { Named, RowProblem, Understanding } from './row-face.ts'

/** One record being understood: what is asked of it is noted where it fails. */
export class RowReader {
  readonly problems: RowProblem[] = []
  /** What can be and is unlikely, in sentences: the row is brought in all the same. */
  readonly doubts: string[] = []
  unwanted: string | null = null
  readonly record: ReturnRecord
  readonly #fields: FieldReader
  readonly #understanding: Understanding

  constructor(record: ReturnRecord, fields: FieldReader, understanding: Understanding) {
    this.record = record
    this.#fields = fields
    this.#understanding = understanding
  }

  words(field: ReturnField): string | null {
    const cell = this.record.cells.get(field)
    const text = cell === undefined ? '' : this.#fields.tidy(cell.text)
    return text === '' ? null : text
  }

  needed(field: ReturnField, what: string): string | undefined {
    const words = this.words(field)
    if (words === null) this.#fail(field, `is empty, and ${what} belongs there`)
    return words ?? undefined
  }

  named(field: NamedField, what: string): Named | undefined {
    const words = this.needed(field, what)
    if (words === undefined) return undefined
    const found = this.#fields.named(field, words)
    if ('unwanted' in found) this.unwanted = found.unwanted
    else if (found.ok) return found.value
    else this.#fail(field, found.message)
    return undefined
  }

  namedIfAny(field: NamedField): Named | null {
    const words = this.words(field)
    if (words === null) return null
    const found = this.#fields.named(field, words)
    // Whom or what words mean that are left out here is simply not said; the row itself stays.
    if ('unwanted' in found) return null
    if (found.ok) return found.value
    this.#fail(field, found.message)
    return null
  }

  count(field: ReturnField): number | undefined {
    const cell = this.record.cells.get(field)
    if (cell === undefined) return this.#fail(field, 'is empty, and a figure belongs there')
    return this.#value(field, this.#fields.count(cell))
  }

  countIfAny(field: ReturnField): number | null {
    return this.record.cells.has(field) ? (this.count(field) ?? null) : null
  }

  /** `unreadable` is what is said of a cell that holds no day, in place of what repeats its words. */
  day(field: ReturnField, unreadable?: string): CivilDate | undefined {
    const cell = this.record.cells.get(field)
    if (cell === undefined) return this.#fail(field, 'is empty, and a day belongs there')
    const read = this.#fields.day(field, cell)
    return read.ok ? read.value : this.#fail(field, unreadable ?? read.message)
  }

  /** The period: of its own cell, from one day to another, or the month of the case's day. */
  period(): Period | undefined {
    const cell = this.record.cells.get('period')
    if (cell !== undefined) return this.#value('period', this.#fields.period(cell))
    if (this.record.cells.has('from') || this.record.cells.has('until')) {
      const [from, to] = [this.day('from'), this.day('until')]
      if (from === undefined || to === undefined) return undefined
      return from <= to ? { from, to } : this.#fail('until', 'holds a day before the day in From')
    }
    if (!this.record.cells.has('day')) return this.#fail('period', 'is empty, and a period belongs there')
    const day = this.day('day')
    return day === undefined ? undefined : monthOf(day)
  }

  /** The wave that all rows are of. */
  wave(): KnownWave | undefined {
    return this.#understanding.wave ?? this.#fail('wave', 'is of no wave yet. Choose the wave')
  }

  /** A percentage from 0 to 100, with or without its sign; null where there is none. */
  percentIfAny(field: ReturnField): number | null {
    const cell = this.record.cells.get(field)
    if (cell === undefined) return null
    const text = tidy(cell.text)
    const read = readFigure(text, 'percentage')
    if (read.ok && read.value >= 0 && read.value <= 100) return read.value
    this.#fail(field, `holds “${text}”, which is no percentage from 0 to 100`)
    return null
  }

  /** Notes what is wrong with a field. */
  fail(field: ReturnField, message: string): undefined {
    return this.#fail(field, message)
  }

  /** The same for a cell of a field that several columns have. */
  failAt(field: ReturnField, column: number, message: string): undefined {
    this.problems.push({ field, column, message })
    return undefined
  }

  figure(
    measure: string | undefined,
  ): { value: number; numerator: number | null; denominator: number | null } | undefined {
    const form = measure === undefined ? 'count' : this.#understanding.formOf(measure)
    const parts = [this.words('numerator'), this.words('denominator')]
    const words =
      parts[0] !== null && parts[1] !== null ? `${parts[0]} of ${parts[1]}` : this.#figureWords(form)
    if (words === null) return this.#fail('value', 'is empty, and a figure belongs there')
    const read = readFigure(words, form)
    if (read.ok) return { value: read.value, numerator: read.numerator, denominator: read.denominator }
    const kept = noNumber(words)
    const isPlain = kept.ok || kept.message.endsWith('is not a number')
    return this.#fail('value', isPlain ? `holds “${words}”. ${read.message}` : kept.message)
  }

  #figureWords(form: ReadingForm): string | null {
    const cell = this.record.cells.get('value')
    if (cell === undefined) return null
    // A percentage cell is shown with its sign; a fraction in a plain cell of a percentage measure stays what it says.
    return form === 'percentage' && cell.kind === 'percentage' ? cell.text : tidy(cell.text)
  }

  #value<T>(field: ReturnField, reading: Reading<T>): T | undefined {
    return reading.ok ? reading.value : this.#fail(field, reading.message)
  }

  #fail(field: ReturnField | null, message: string): undefined {
    this.problems.push({ field, message })
    return undefined
  }
}
