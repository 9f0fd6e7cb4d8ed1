import { z } from 'zod'
import { MEASURE_STATUSES, type Reading, type ZoneReading } from '../domain/measures/index.ts'
import {
  addSeriesMarkInput,
  changeReadingsInput,
  removeReadingInput,
  removeSeriesMarkInput,
  setReadingInput,
  setScoringInput,
  setStatusPolicyInput,
} from '../domain/measures/inputs.ts'
import {
  addZoneInput,
  removeZoneInput,
  removeZoneReadingInput,
  renameZoneInput,
  setZoneReadingInput,
} from '../domain/measures/zone-inputs.ts'
import type { IssueId, Item, Plan, PriorityId } from '../domain/plan/index.ts'
import { query } from './channel.ts'
import { edit } from './edit-channel.ts'
import { count, day, id } from './fields.ts'
import {
  activitySchema,
  directionSchema,
  periodSchema,
  readingSchema,
  revisionSchema,
  scoringSchema,
  seriesMarkSchema,
  standingSchema,
  statusPolicySchema,
  zoneSchema,
} from './measure-schemas.ts'
import { editionChoice } from './plan.contract.ts'
import { editionSchema, identity, measureDetailSchema } from './plan-schemas.ts'

/** The most characters of a pasted block of readings. */
const BLOCK_CAP = 1_000_000

/** The day that statuses are of; null for today. */
const asAt = day.nullable()

const measureLine = z.strictObject({
  itemId: id<Item['id']>(),
  /** What makes it the same measure in every plan year, and what activities count for. */
  identity,
  /** As printed. */
  words: z.string(),
  priorityId: id<PriorityId>(),
  priorityName: z.string(),
  issueId: id<IssueId>(),
  /** The issue's number in its priority, from 1. */
  issueNumber: count,
  issueWords: z.string(),
  /** The leads of its row as printed. */
  leads: z.array(z.string()).readonly(),
  measure: measureDetailSchema,
  /** What a person said; what then holds is in the standing's `rules`. */
  scoring: scoringSchema,
  /** Status with its reason, figures, and the periods that have no reading. */
  standing: standingSchema,
  direction: directionSchema,
  /** The last figures, oldest first, for a small line. */
  recent: z
    .array(z.strictObject({ period: periodSchema, value: z.number(), isProvisional: z.boolean() }))
    .readonly(),
})
export type MeasureLine = z.infer<typeof measureLine>

const measuresView = z.strictObject({
  planId: id<Plan['id']>(),
  edition: editionSchema,
  asAt: day,
  policy: statusPolicySchema,
  /** In printed order. */
  measures: z.array(measureLine).readonly(),
})
export type MeasuresView = z.infer<typeof measuresView>

const measurePage = z.strictObject({
  planId: id<Plan['id']>(),
  edition: editionSchema,
  asAt: day,
  policy: statusPolicySchema,
  line: measureLine,
  /** What was entered over the years and what was counted from activities, oldest first. */
  series: z.strictObject({
    readings: z.array(readingSchema).readonly(),
    marks: z.array(seriesMarkSchema).readonly(),
    /** Of a condition that is judged zone by zone; empty elsewhere. */
    zones: z.array(zoneSchema).readonly(),
  }),
  /** Where entered and counted figures disagree, as sentences. */
  doubts: z.array(z.string()).readonly(),
  /** The activities that the counted figures are made of. */
  activities: z.array(activitySchema).readonly(),
})
export type MeasurePage = z.infer<typeof measurePage>

const measureAttention = z.strictObject({
  missingFigures: count,
  waiting: count,
  offTrackWithoutAction: count,
  missedWithoutAction: count,
  unanswered: count,
  priorities: z
    .array(z.strictObject({ priorityId: id<PriorityId>(), waiting: count, offTrack: count, atRisk: count }))
    .readonly(),
})
export type MeasureAttentionView = z.infer<typeof measureAttention>

export const measuresContract = {
  /** Every measure of an edition with its status and direction; null for the edition in use. */
  'measures.list': query(editionChoice.extend({ asAt }), measuresView),
  /** Which measures would have another status by another rule; null for the edition in use and for today. */
  'measures.policy.try': query(
    editionChoice.extend({ asAt, policy: statusPolicySchema }),
    z
      .array(
        z.strictObject({
          itemId: id<Item['id']>(),
          from: z.enum(MEASURE_STATUSES),
          to: z.enum(MEASURE_STATUSES),
        }),
      )
      .readonly(),
  ),
  /** What the measures of an edition ask for today: figures that are missing, and what is off track. */
  'measures.attention': query(editionChoice, measureAttention),
  /** One measure, named by its entry in an edition, with all its figures. */
  'measures.page': query(z.strictObject({ itemId: id<Item['id']>(), asAt }), measurePage),
  /** What a reading was before each of its changes, the newest first. */
  'measures.revisions': query(
    z.strictObject({ readingId: id<NonNullable<Reading['id']>>() }),
    z.array(revisionSchema).readonly(),
  ),
  /** What a figure of a zone was before each of its changes, the newest first. */
  'measures.zone.revisions': query(
    z.strictObject({ zoneReadingId: id<ZoneReading['id']>() }),
    z.array(revisionSchema).readonly(),
  ),
  /** Fields that are absent stay as they were said. */
  'measures.scoring.set': edit(setScoringInput),
  /** Writes one figure; answers its id. A figure that was there for the same period is revised. */
  'measures.reading.set': edit(setReadingInput),
  /** A whole pasted block: all of it or nothing, one step of undo. */
  'measures.reading.changeMany': edit(changeReadingsInput, BLOCK_CAP),
  'measures.reading.remove': edit(removeReadingInput),
  'measures.mark.add': edit(addSeriesMarkInput),
  'measures.mark.remove': edit(removeSeriesMarkInput),
  /** From its first zone on, a condition is judged zone by zone; answers the zone's id. */
  'measures.zone.add': edit(addZoneInput),
  'measures.zone.rename': edit(renameZoneInput),
  /** Its figures go with it. */
  'measures.zone.remove': edit(removeZoneInput),
  /** Writes the figure of a zone for a period; one that was there is revised. */
  'measures.zone.setFigure': edit(setZoneReadingInput),
  'measures.zone.removeFigure': edit(removeZoneReadingInput),
  /** The rule and the tolerance that hold for the whole plan. */
  'measures.policy.set': edit(setStatusPolicyInput),
}
