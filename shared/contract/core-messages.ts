import { z } from 'zod'
import type { Reply } from './reply.ts'

// What main and the core process say to each other. Both are ours; the schemas keep a mistake in one from becoming a
// riddle in the other. Contents that main only passes on stay `unknown` here and are checked where they are used.

/** What main tells the core once, before anything else. */
const coreSettings = z.strictObject({
  /** The folder that the store lies in, or will. */
  storeFolder: z.string(),
  /** The folder with fonts and the example plan. */
  resourcesFolder: z.string(),
  /** Where bugs are written down, without values. */
  logFolder: z.string(),
  appVersion: z.string(),
})
export type CoreSettings = z.infer<typeof coreSettings>

/** A file that the person chose: its path, which the page never sees, and the token that the page knows it by. */
const fileGrant = z.strictObject({ path: z.string(), token: z.string() })
export type FileGrant = z.infer<typeof fileGrant>

export const toCore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), settings: coreSettings }),
  z.strictObject({
    kind: z.literal('call'),
    id: z.int(),
    channel: z.string(),
    input: z.unknown(),
    grant: fileGrant.nullable(),
  }),
  z.strictObject({ kind: z.literal('reader-message'), reader: z.int(), message: z.unknown() }),
  z.strictObject({ kind: z.literal('reader-ended'), reader: z.int() }),
  /** Close the store. With time to spare, the backup of the day is made first if it is due. */
  z.strictObject({ kind: z.literal('close'), haste: z.enum(['in-haste', 'with-time']) }),
])
export type ToCore = z.infer<typeof toCore>

export const fromCore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), id: z.int(), reply: z.custom<Reply<unknown>>() }),
  z.strictObject({ kind: z.literal('event'), name: z.string(), payload: z.unknown() }),
  /** The core asks for a process without key to read one file with. */
  z.strictObject({ kind: z.literal('start-reader'), reader: z.int() }),
  z.strictObject({ kind: z.literal('reader-request'), reader: z.int(), message: z.unknown() }),
  z.strictObject({ kind: z.literal('end-reader'), reader: z.int() }),
  /** The store is closed and its keys are zeroed: the process may be ended. */
  z.strictObject({ kind: z.literal('closed') }),
])
export type FromCore = z.infer<typeof fromCore>
