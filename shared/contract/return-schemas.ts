import { z } from 'zod'
import { FREQUENCIES } from '../domain/measures/index.ts'
import type { PartnerId } from '../domain/plan/index.ts'
import {
  AXIS_ROLES,
  CONFIDENCES,
  columnUseSchema as columnUse,
  DATE_ORDERS,
  meaningSchema as meaning,
  NAMED_FIELDS,
  RETURN_FIELDS,
  RETURN_PURPOSES,
  ROW_FATES,
  TEXT_ENCODINGS,
  WORKBOOK_FORMATS,
} from '../domain/returns/index.ts'
import { count, day, id, instant } from './fields.ts'

export const rowNumber = z.int().min(1).max(2_000_000)
export const columnNumber = z.int().min(1).max(20_000)
export const returnField = z.enum(RETURN_FIELDS)
export const namedField = z.enum(NAMED_FIELDS)
export const purpose = z.enum(RETURN_PURPOSES)
export const dateOrder = z.enum(DATE_ORDERS)
/** Words of a cell, or in place of one. */
export const cellWords = z.string().max(32_767)

/** What would come, or came, of the rows: read = added + changed + unchanged + setAside. */
export const returnAccount = z.strictObject({
  read: count,
  added: count,
  changed: count,
  unchanged: count,
  setAside: count,
})

const period = z.strictObject({ from: day, to: day })

const column = z.strictObject({
  column: columnNumber,
  /** "C", as the spreadsheet names it. */
  letter: z.string(),
  headings: z.array(z.string()).readonly(),
  isHidden: z.boolean(),
  /** Three different things that it holds. */
  samples: z.array(z.string()).readonly(),
  use: columnUse,
  /** Null where nothing was proposed, or a person has chosen. */
  confidence: z.enum(CONFIDENCES).nullable(),
  /** Why its cells may name people; null where they do not look like it. Such a column is left out at first. */
  personal: z.string().nullable(),
  /** Whether an empty cell means what stands above it. */
  fillsDown: z.boolean(),
})

/** A file as it is understood with what was said so far; nothing of it is stored. */
export const returnView = z.strictObject({
  reading: z.string(),
  fileName: z.string(),
  format: z.enum(WORKBOOK_FORMATS),
  encoding: z.enum(TEXT_ENCODINGS).nullable(),
  /** How it was read, a sentence each. */
  remarks: z.array(z.string()).readonly(),
  sheets: z
    .array(z.strictObject({ name: z.string(), isHidden: z.boolean(), rowCount: count, columnCount: count }))
    .readonly(),
  tables: z
    .array(
      z.strictObject({
        sheet: count,
        /** "Wards, rows 4 to 27". */
        place: z.string(),
        title: z.array(z.string()).readonly(),
        rows: count,
      }),
    )
    .readonly(),
  /** The table that is looked at; null where none was found on any sheet. */
  table: z
    .strictObject({
      at: count,
      sheet: count,
      headingRows: z.strictObject({ first: count, last: count }),
      firstRow: rowNumber,
      lastRow: rowNumber,
      /** Rows of it that are no rows: "1 totals row". */
      aside: z.array(z.string()).readonly(),
      purpose,
      columns: z.array(column).readonly(),
      /** What the levels of headings across say, from the top; empty where it is not a wide table. */
      levels: z.array(z.enum(AXIS_ROLES).nullable()).readonly(),
      constants: z.array(z.strictObject({ field: returnField, words: cellWords })).readonly(),
      /** Needed fields that nothing gives yet. */
      missing: z.array(returnField).readonly(),
      /** Of a file of replies: the versions of the form, and what a column can answer; null for other files. */
      forms: z
        .strictObject({
          versions: z.array(count).readonly(),
          questions: z.array(z.strictObject({ ref: z.string(), label: z.string() })).readonly(),
        })
        .nullable(),
      dateQuestions: z
        .array(
          z.strictObject({
            column: columnNumber,
            heading: z.string(),
            order: dateOrder,
            either: count,
            dayFirst: count,
            monthFirst: count,
            /** Real dates beside words: Excel may have turned some of them round. */
            dateCells: count,
          }),
        )
        .readonly(),
    })
    .nullable(),
  /** The remembered layout that it is read with, and what is different this time. */
  profile: z
    .strictObject({
      id: id<number>(),
      name: z.string(),
      partnerId: id<PartnerId>().nullable(),
      frequency: z.enum(FREQUENCIES).exclude(['once']).nullable(),
      dueDays: count,
      /** When a file of it was brought in last. */
      lastAt: instant.nullable(),
      changes: z.array(z.string()).readonly(),
    })
    .nullable(),
  /** All remembered layouts, to choose another. */
  profiles: z.array(z.strictObject({ id: id<number>(), name: z.string() })).readonly(),
  /** The same file, byte by byte, that was brought in before and not undone. */
  sameFile: z.strictObject({ importId: id<number>(), at: instant }).nullable(),
})
export type ReturnView = z.infer<typeof returnView>

/** What the words of the named fields mean. */
export const valuesView = z.strictObject({
  values: z
    .array(
      z.strictObject({
        field: namedField,
        words: z.string(),
        count,
        row: rowNumber,
        meaning: meaning.nullable(),
        /** What would be taken if nothing is said; null where a person has to answer. */
        proposed: meaning.nullable(),
        isCertain: z.boolean(),
        proposals: z
          .array(z.strictObject({ id: z.string(), name: z.string(), confidence: z.enum(CONFIDENCES) }))
          .readonly(),
      }),
    )
    .readonly(),
  /** Everything that the store knows, to choose from, by field. */
  known: z
    .array(
      z.strictObject({
        field: namedField,
        names: z.array(z.strictObject({ id: z.string(), name: z.string() })).readonly(),
      }),
    )
    .readonly(),
})
export type ValuesView = z.infer<typeof valuesView>

export const rowFate = z.enum(ROW_FATES)

const checkedCell = z.strictObject({
  field: returnField,
  row: rowNumber,
  /** Null for what is no cell of the row: a heading across, or what is said once for all. */
  column: columnNumber.nullable(),
  /** As the file has it. */
  original: z.string(),
  /** As it is read; empty where it is not. */
  reading: z.string(),
  /** "Cell C7 holds “*”: the sender kept the figure back." */
  problem: z.string().nullable(),
})

/** A page of the rows as they would be brought in. */
export const rowsView = z.strictObject({
  /** How many rows that are brought in are unlikely; each says why. */
  doubtful: count,
  account: returnAccount,
  /** How many rows each fate has; `attention` are counted as set aside in the account. */
  fates: z.strictObject({ added: count, changed: count, unchanged: count, attention: count, aside: count }),
  /** What "Bring in" would say and do. */
  sentence: z.string(),
  columns: z.array(z.strictObject({ field: returnField, label: z.string() })).readonly(),
  rows: z
    .array(
      z.strictObject({
        row: rowNumber,
        /** "Wards, cell C7". */
        place: z.string(),
        fate: rowFate,
        /** Why it is set aside, or what is wrong with the row as a whole. */
        reason: z.string().nullable(),
        /** What the store holds now, where that changes: "12 becomes 14". */
        change: z.string().nullable(),
        cells: z.array(checkedCell).readonly(),
        isLeftOut: z.boolean(),
      }),
    )
    .readonly(),
  total: count,
})
export type RowsView = z.infer<typeof rowsView>

/** One file that was brought in. */
export const returnRecord = z.strictObject({
  importId: id<number>(),
  fileName: z.string(),
  at: instant,
  purpose,
  profile: z.string().nullable(),
  /** The layout that it was read with; null where none was remembered, or it is forgotten. */
  profileId: id<number>().nullable(),
  sheet: z.string(),
  period: period.nullable(),
  account: returnAccount,
  undoneAt: instant.nullable(),
})
export type ReturnRecordView = z.infer<typeof returnRecord>
