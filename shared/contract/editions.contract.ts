import { z } from 'zod'
import { type Edition, type EditionEvent, SNAPSHOT_KINDS, type SnapshotId } from '../domain/plan/index.ts'
import { publishEditionInput, reopenEditionInput, rollForwardInput } from '../domain/plan/inputs/index.ts'
import { command, query } from './channel.ts'
import { day, id, instant, nothing } from './fields.ts'
import { editionContentSchema, editionSchema, planSchema } from './plan-schemas.ts'

const editionEvent: z.ZodType<EditionEvent> = z.strictObject({
  kind: z.enum(['published', 'reopened']),
  at: instant,
  happenedOn: day,
  approvedOn: day.nullable(),
  approvedBy: z.string().nullable(),
  reason: z.string().nullable(),
})

const editionLine = z.strictObject({
  plan: planSchema,
  edition: editionSchema,
  /** Publications and reopenings, in order. */
  events: z.array(editionEvent).readonly(),
})
export type EditionLine = z.infer<typeof editionLine>

/** A moment at which an edition's content was kept. */
const moment = z.strictObject({
  id: id<SnapshotId>(),
  kind: z.enum(SNAPSHOT_KINDS),
  takenAt: instant,
  takenOn: day,
})
export type EditionMoment = z.infer<typeof moment>

/** An edition as it stands, or as it stood at a moment that was kept. */
export const editionState = z.strictObject({
  edition: id<Edition['id']>(),
  snapshot: id<SnapshotId>().nullable(),
})
export type EditionState = z.infer<typeof editionState>

const created = z.strictObject({ edition: id<Edition['id']>() })

export const editionsContract = {
  /** Every edition of every plan, the newest first, and today's date where the officer is. */
  'editions.list': query(nothing, z.strictObject({ today: day, editions: z.array(editionLine).readonly() })),
  /** The moments of an edition that can be looked at and compared, the newest first. */
  'editions.moments': query(z.strictObject({ edition: id<Edition['id']>() }), z.array(moment).readonly()),
  'editions.contentAt': query(editionState, editionContentSchema),
  /** Makes the edition of a later year from this one. */
  'editions.rollForward': command(rollForwardInput, created),
  /** Freezes an approved edition; it cannot be undone. */
  'editions.publish': command(publishEditionInput, nothing),
  /** Makes a published edition a draft again, for a reason; it cannot be undone. */
  'editions.reopen': command(reopenEditionInput, nothing),
}
