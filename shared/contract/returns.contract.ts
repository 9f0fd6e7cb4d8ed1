import { z } from 'zod'
import { FREQUENCIES } from '../domain/measures/index.ts'
import type { PartnerId } from '../domain/plan/index.ts'
import {
  AXIS_ROLES,
  columnUseSchema as columnUse,
  meaningSchema as meaning,
  RETURN_LIMITS,
} from '../domain/returns/index.ts'
import { command, query } from './channel.ts'
import { bytes, count, day, fileName, fileToken, id, nothing, workId } from './fields.ts'
import {
  cellWords,
  columnNumber,
  dateOrder,
  namedField,
  purpose,
  returnAccount,
  returnField,
  returnRecord,
  returnView,
  rowFate,
  rowNumber,
  rowsView,
  valuesView,
} from './return-schemas.ts'
import { savedFile } from './saved-file.ts'

/** Names a partner's file that was read and is kept in the core's memory until it is brought in or the app locks. */
const reading = z.string().regex(/^[0-9a-f]{32}$/)
const held = z.strictObject({ reading })

/** One thing that a person says about a file. Each has effect at once on what is answered; nothing is stored. */
const said = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('table'), table: count }),
  /** Where the table starts: its heading rows; first 0 for a table without headings that begins in row `last` + 1. */
  z.strictObject({ kind: z.literal('headings'), sheet: count, first: count, last: count }),
  z.strictObject({ kind: z.literal('purpose'), purpose }),
  z.strictObject({ kind: z.literal('column'), column: columnNumber, use: columnUse }),
  z.strictObject({
    kind: z.literal('levels'),
    levels: z.array(z.enum(AXIS_ROLES).nullable()).max(10).readonly(),
  }),
  z.strictObject({ kind: z.literal('constant'), field: returnField, words: cellWords.nullable() }),
  z.strictObject({ kind: z.literal('order'), column: columnNumber, order: dateOrder }),
  z.strictObject({ kind: z.literal('fill-down'), column: columnNumber, fillsDown: z.boolean() }),
  z.strictObject({ kind: z.literal('profile'), profile: id<number>().nullable() }),
  z.strictObject({
    kind: z.literal('values'),
    answers: z
      .array(z.strictObject({ field: namedField, words: cellWords, meaning }))
      .min(1)
      .max(2_000)
      .readonly(),
  }),
  /** Reads a cell as other words; null as it stands. `everywhere` puts all cells of the column right that say the same. */
  z.strictObject({
    kind: z.literal('fix'),
    row: rowNumber,
    column: columnNumber,
    words: cellWords.nullable(),
    everywhere: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('leave-out'),
    row: rowNumber,
    reason: z.string().trim().min(1).max(500).nullable(),
  }),
])
export type ReturnSaid = z.infer<typeof said>

const profileChoice = z.strictObject({
  /** The name by which the layout is remembered: mostly the partner's and what they send. */
  name: z.string().trim().min(1).max(200),
  partnerId: id<PartnerId>().nullable(),
  frequency: z.enum(FREQUENCIES).exclude(['once']).nullable(),
  dueDays: z.int().min(0).max(366),
})

export const returnsContract = {
  /** Makes ready for reading a file, because the page for it is open. */
  'returns.prepare': query(nothing, nothing),
  /** Reads a partner's spreadsheet in a process without key, and proposes how to understand it. */
  'returns.read': command(z.strictObject({ file: fileToken, workId }), returnView, { grant: 'file-token' }),
  /** The same for a file that the person dropped on the page, which hands its bytes over and never learns of a path. */
  'returns.readDropped': command(z.strictObject({ fileName, bytes, workId }), returnView, {
    inputCap: RETURN_LIMITS.fileBytes + 1000,
  }),
  /** The same for rows that the person pasted. */
  'returns.readPasted': command(
    z.strictObject({ rows: z.array(z.array(cellWords).max(200).readonly()).min(1).max(20_000).readonly() }),
    returnView,
    { inputCap: 8_000_000 },
  ),
  'returns.view': query(held, returnView),
  'returns.say': command(z.strictObject({ reading, said }), returnView, { inputCap: 2_000_000 }),
  /** Some rows of a sheet as the file has them, to see where the table starts. */
  'returns.grid': query(
    z.strictObject({ reading, sheet: count, firstRow: rowNumber, rows: z.int().min(1).max(200) }),
    z.strictObject({
      letters: z.array(z.string()).readonly(),
      rows: z
        .array(
          z.strictObject({ row: rowNumber, isHidden: z.boolean(), cells: z.array(z.string()).readonly() }),
        )
        .readonly(),
    }),
  ),
  'returns.values': query(held, valuesView),
  'returns.rows': query(
    z.strictObject({ reading, fate: rowFate.nullable(), offset: count, limit: z.int().min(1).max(500) }),
    rowsView,
  ),
  /** Saves the rows that need attention as the same spreadsheet with a Reason column, to send back to the partner. */
  'returns.saveRejected': command(held, savedFile, { grant: 'save-dialog' }),
  /** Brings the rows in: one transaction, and a step that can be taken back at any time. */
  'returns.bringIn': command(
    z.strictObject({
      reading,
      profile: profileChoice.nullable(),
      /** Whether the file stays with the import; of respondents' answers only where this says so. */
      keepsFile: z.boolean().exactOptional(),
      workId,
    }),
    z.strictObject({ importId: id<number>(), account: returnAccount }),
  ),
  /** Every return that was brought in, the newest first, undone ones with the day of that. */
  'returns.list': query(nothing, z.array(returnRecord).readonly()),
  /** One of them with what became of its rows, a page at a time. */
  'returns.get': query(
    z.strictObject({ importId: id<number>(), offset: count, limit: z.int().min(1).max(500) }),
    z.strictObject({
      record: returnRecord,
      rows: z
        .array(
          z.strictObject({
            /** "Wards, cell C7". */
            place: z.string(),
            fate: rowFate,
            reason: z.string().nullable(),
            /** What it is now in the store, in words; null where it is no longer there. */
            now: z.string().nullable(),
          }),
        )
        .readonly(),
      total: count,
      /** What was changed since and would stay when the import is undone, a sentence each. */
      dependants: z.array(z.string()).readonly(),
    }),
  ),
  /** The place, from 0, of the row that stood in a cell, in the order of `returns.get`; null where there is none. */
  'returns.rowAt': query(
    z.strictObject({ importId: id<number>(), cell: z.string().max(20) }),
    z.strictObject({ place: count.nullable() }),
  ),
  'returns.undo': command(
    z.strictObject({ importId: id<number>() }),
    z.strictObject({ dependants: z.array(z.string()).readonly() }),
  ),
  /** Saves the file as it was supplied. */
  'returns.saveFile': command(z.strictObject({ importId: id<number>() }), savedFile, {
    grant: 'save-dialog',
  }),
  /** The partners' files that are awaited, with a message that asks for each late one. */
  'returns.expected': query(
    nothing,
    z
      .array(
        z.strictObject({
          profileId: id<number>(),
          profile: z.string(),
          partner: z.string().nullable(),
          period: z.string(),
          dueOn: day,
          state: z.enum(['waiting', 'late']),
          message: z.string(),
        }),
      )
      .readonly(),
  ),
  /** Forgets how a partner's files are read; what was brought in stays. */
  'returns.forgetProfile': command(z.strictObject({ profile: id<number>() }), nothing),
}
