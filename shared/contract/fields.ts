import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '../kit/civil-date.ts'

/** For operations that need nothing. */
export const nothing = z.strictObject({})

/** Names one piece of long work, chosen by the page, so that progress and cancelling can refer to it. */
export const workId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Names one gesture of the person: commands of one gesture that follow each other are one step of undo. */
export const gesture = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** A one-use word for a file that the person chose in a dialog: 32 hexadecimal characters. The page never sees a path. */
export const fileToken = z.string().regex(/^[0-9a-f]{32}$/)

/** A file's own name as the person knows it, without its folder. */
export const fileName = z.string().min(1).max(255)

/** A passphrase as UTF-8 bytes. Bytes can be overwritten after use; a string cannot. */
export const passphrase = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length > 0 && value.length <= 4096,
  'a passphrase',
)

/** A file's content. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes')

/** A recovery key as a person types it, spaces and hyphens included. */
export const recoveryKey = z.string().min(1).max(100)

/** An instant, as "2020-06-01T14:32:00.000Z". */
export const instant = z.iso.datetime()

/** A calendar day, as "2020-06-01". */
export const day = z.custom<CivilDate>(
  (value) => typeof value === 'string' && parseCivilDate(value) !== undefined,
  'a calendar day',
)

/** A row number of the store, with the meaning that its type gives it. */
export function id<Id extends number>(): z.ZodType<Id> {
  return z.custom<Id>((value) => Number.isSafeInteger(value) && Number(value) > 0, 'an id')
}

/** A count of things. */
export const count = z.int().nonnegative()
