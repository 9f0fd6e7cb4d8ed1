import { type InSteps, isStep } from '../../kit/in-steps.ts'
import { plainAnswer } from './answer-sheet.ts'
import { normaliseName } from './names.ts'
import type { ReturnRecord } from './records.ts'
import type { Named, RowFace, RowProblem, Understood } from './row-face.ts'
import type { FoundTable } from './table.ts'

/** A record of a table as it stands before it is held against the store. */
export interface ReadRow {
  readonly row: number
  readonly column: number
  /** What makes two records the same one; null where the record was not understood. */
  readonly key: string | null
  readonly face: RowFace | null
  readonly problems: readonly RowProblem[]
  /** Why it is not brought in though nothing is wrong with it. */
  readonly aside: string | null
  /** How many rows of the table it counts, where the rows are cases or people. */
  readonly counted: number | null
  /** What is unlikely in it, in sentences; it is brought in all the same. */
  readonly doubts?: readonly string[]
}

/**
 * What makes a record the same as one in the store or in another file: a figure by what, where and when; an activity by
 * its name, day and place; a partner by its name.
 */
export function faceKey(face: RowFace): string {
  switch (face.kind) {
    case 'ward-figures':
      return `${refKey(face.indicator, 'indicator')}|${refKey(face.place, 'place')}|${face.period.from}|${face.period.to}`
    case 'readings':
      return [refKey(face.measure, 'measure'), face.period.from, face.period.to].join('|')
    case 'activities':
      return [normaliseName(face.name, 'kind'), face.heldOn, normaliseName(face.place ?? '', 'place')].join(
        '|',
      )
    case 'partners':
      return normaliseName(face.name, 'agency')
    case 'survey-answers':
      return `respondent ${face.at}`
    case 'survey-totals':
      return [face.wave, ...[face.question, face.group ?? '', face.answer ?? ''].map(plainAnswer)].join('|')
    case 'mediation-forms':
      return [face.partyId, face.point, face.endedOn].join('|')
  }
}

/** A name is one object for all rows that say it. */
const newKeys = new WeakMap<Named, string>()

function refKey(named: Named, field: 'indicator' | 'place' | 'measure'): string {
  if ('id' in named) return named.id
  const known = newKeys.get(named)
  if (known !== undefined) return known
  const key = `new ${normaliseName(named.newName, field)}`
  newKeys.set(named, key)
  return key
}

/**
 * Understands every record of a table. Cases are added up to one figure for each ward, kind and month; a figure that
 * the table gives twice is brought in once where both agree, and is a question where they do not.
 */
export function* understandRows(
  records: readonly ReturnRecord[],
  understand: (record: ReturnRecord) => Understood,
): InSteps<ReadRow[]> {
  const rows: ReadRow[] = []
  const byKey = new Map<string, number>()
  let read = 0
  for (const record of records) {
    if (isStep(read++)) yield
    const { row, column, counted } = record
    const understood = understand(record)
    if (!understood.ok) {
      const apart = understood.isWanted
        ? { problems: understood.problems, aside: null }
        : { problems: [], aside: understood.reason }
      rows.push({ row, column, key: null, face: null, counted, ...apart })
      continue
    }
    const key = faceKey(understood.face)
    const at = byKey.get(key)
    const before = at === undefined ? undefined : rows[at]
    if (at === undefined || before === undefined) {
      byKey.set(key, rows.length)
      const { face, doubts } = understood
      const read = { row, column, key, face, problems: [], aside: null, counted }
      rows.push(doubts.length === 0 ? read : { ...read, doubts })
    } else if (counted !== null && before.face?.kind === 'ward-figures') {
      rows[at] = withOneMore(before, before.face, counted)
    } else {
      rows.push(again(record, understood.face, key, before))
    }
  }
  return rows
}

function withOneMore(
  before: ReadRow,
  face: Extract<RowFace, { kind: 'ward-figures' }>,
  counted: number,
): ReadRow {
  return {
    ...before,
    face: { ...face, count: face.count + counted },
    counted: (before.counted ?? 0) + counted,
  }
}

/** A record whose key was met before in the same table. */
function again({ row, column, counted }: ReturnRecord, face: RowFace, key: string, before: ReadRow): ReadRow {
  const rest = { row, column, key: null, face: null, counted }
  if (before.face !== null && isSameFace(face, before.face)) {
    return { ...rest, problems: [], aside: `It says the same as row ${before.row}` }
  }
  if (face.kind === 'activities') {
    // Two sessions of one name on one day, at different times: both count, the second under a key of its own.
    return { ...rest, key: `${key}|${row}`, face, problems: [], aside: null }
  }
  const what =
    face.kind === 'mediation-forms'
      ? `is a second reply of this party at this point, and says something else than row ${before.row}`
      : `says something else than row ${before.row} of the same thing`
  const message = `${what}. Leave one of the two out, or put right what they are of`
  return { ...rest, problems: [{ field: null, message }], aside: null }
}

function isSameFace(one: RowFace, other: RowFace): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

const ASIDE_WORDS = { total: 'It is a totals row', 'repeated-heading': 'It repeats the headings' } as const

/** The rows of a table that hold totals or headings again: read, and set aside with that reason. */
export function asideRows(table: FoundTable): ReadRow[] {
  return table.aside.flatMap(({ row, reason }) =>
    reason === 'total' || reason === 'repeated-heading'
      ? [
          {
            row,
            column: table.block.firstColumn,
            key: null,
            face: null,
            problems: [],
            aside: ASIDE_WORDS[reason],
            counted: null,
          },
        ]
      : [],
  )
}
