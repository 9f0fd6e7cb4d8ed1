import { z } from 'zod'
import { type Edition, PRIORITY_KINDS, type Priority, type Section } from '../domain/plan/index.ts'
import { command, query } from './channel.ts'
import { count, gesture, id, instant, nothing } from './fields.ts'
import { planPlace } from './plan-place.ts'
import { editionContentSchema, editionSchema, editionSummarySchema, planSchema } from './plan-schemas.ts'

/** An edition to look at; null for the one in use. */
export const editionChoice = z.strictObject({ edition: id<Edition['id']>().nullable() })

/** One line of the plan's front page. */
const priorityLine = z.strictObject({
  id: id<Priority['id']>(),
  kind: z.enum(PRIORITY_KINDS),
  name: z.string(),
  foldedIntoId: id<Priority['id']>().nullable(),
  issues: count,
  actions: count,
  outcomes: count,
  measures: count,
  /** Findings of the plan's health that name this priority. */
  findings: count,
})
export type PriorityLine = z.infer<typeof priorityLine>

const planOverview = z.strictObject({
  plan: planSchema,
  edition: editionSchema,
  editions: z.array(editionSchema).readonly(),
  summary: editionSummarySchema,
  priorities: z.array(priorityLine).readonly(),
  /** The narrative sections in printed order. */
  parts: z
    .array(
      z.strictObject({
        id: id<Section['id']>(),
        heading: z.string(),
        priorityId: id<Priority['id']>().nullable(),
      }),
    )
    .readonly(),
  /** Findings of the plan's health by severity. */
  health: z.strictObject({ errors: count, warnings: count, notes: count }),
  /** What undo and redo would do next, in words ("Add an issue"); null when there is nothing. */
  undoLabel: z.string().nullable(),
  redoLabel: z.string().nullable(),
})
export type PlanOverview = z.infer<typeof planOverview>

const step = z.strictObject({
  label: z.string().nullable(),
  /** Where in the plan it changed something; null when that is in no one place. */
  place: planPlace.nullable(),
})
export type TakenStep = z.infer<typeof step>

export const planContract = {
  /** The plan's front page; null while the store holds no plan. */
  'plan.overview': query(editionChoice, planOverview.nullable()),
  /** One edition, whole. */
  'plan.content': query(editionChoice, editionContentSchema),
  /** A plan without priorities, to be filled by hand. */
  'plan.createEmpty': command(
    z.strictObject({
      title: z.string().trim().min(1).max(200),
      area: z.string().trim().min(1).max(200),
      firstYear: z.int().min(1990).max(2100),
      lastYear: z.int().min(1990).max(2110),
    }),
    z.strictObject({ edition: id<Edition['id']>() }),
  ),
  /** The steps that can be taken back, the last first, in words and with the moment of each. */
  'plan.history': query(
    nothing,
    z.array(z.strictObject({ id: count, label: z.string(), at: instant })).readonly(),
  ),
  /**
   * Takes the last step back; `label` says which, null when there was none. With a gesture named, only where the last
   * step is of that gesture: so typing is given up without taking back anything else.
   */
  'plan.undo': command(z.strictObject({ gesture: gesture.exactOptional() }), step),
  'plan.redo': command(nothing, step),
}
