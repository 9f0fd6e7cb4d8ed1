import { z } from 'zod'
import { ACTIVITY_KINDS } from '../domain/vault/index.ts'
import { query } from './channel.ts'
import { count, instant, nothing } from './fields.ts'

const seq = z.int().positive()

const activityEntry = z.strictObject({
  seq,
  at: instant,
  action: z.string(),
  command: z.string().nullable(),
  entity: z.string().nullable(),
  entityId: z.int().nullable(),
  place: z.string().nullable(),
  reason: z.string().nullable(),
})

export const activityContract = {
  /**
   * One page of the activity log, newest first: the entries before a number, or the newest ones. Never values; only
   * the reason for which an edition was reopened stands beside its entry.
   */
  'vault.activity': query(
    z.strictObject({ before: seq.nullable(), kind: z.enum(ACTIVITY_KINDS).nullable() }),
    z.strictObject({
      entries: z.array(activityEntry).readonly(),
      /** What commands are called, by their names. */
      labels: z.array(z.strictObject({ command: z.string(), label: z.string() })).readonly(),
      hasMore: z.boolean(),
    }),
  ),
  /** Whether the log is whole: how many entries fit together, and the number of the first that does not. */
  'vault.checkLog': query(nothing, z.strictObject({ entries: count, brokenAt: count.nullable() })),
}
