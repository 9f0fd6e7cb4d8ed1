import { z } from 'zod'
import { PROGRESS_STATES } from '../domain/governance/index.ts'
import { ACTION_STATUSES, type Issue, type Item, type Priority } from '../domain/plan/index.ts'
import { query } from './channel.ts'
import { count, day, id } from './fields.ts'
import { editionChoice } from './plan.contract.ts'

export const SEVERITIES = ['error', 'warning', 'note'] as const

/** One thing that a person should look at before the plan goes out. */
const finding = z.strictObject({
  /** The rule's name ("issue-without-measure"). */
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  /** Names priority, issue and item in words. */
  where: z.string(),
  message: z.string(),
  /** Where to go; null where the finding is about a larger part of the plan. */
  priorityId: id<Priority['id']>().nullable(),
  issueId: id<Issue['id']>().nullable(),
  itemId: id<Item['id']>().nullable(),
})
export type FindingView = z.infer<typeof finding>

const dueItem = z.strictObject({
  role: z.enum(['action', 'measure']),
  text: z.string(),
  on: day,
  priority: z.string(),
  priorityId: id<Priority['id']>(),
  issueId: id<Issue['id']>(),
  itemId: id<Item['id']>(),
})

const attention = z.strictObject({
  /** The day by the clock of this computer. */
  today: day,
  /** The last day that counts as soon. */
  until: day,
  /** Actions past their date that are neither finished nor stopped, the oldest first. */
  overdue: z.array(dueItem).readonly(),
  /** Open actions, and measures, that fall due from today on, the next first. */
  soon: z.array(dueItem).readonly(),
  progress: z
    .array(
      z.strictObject({
        priorityId: id<Priority['id']>(),
        state: z.enum(PROGRESS_STATES),
        statuses: z.record(z.enum(ACTION_STATUSES), count),
        overdue: count,
      }),
    )
    .readonly(),
})
export type AttentionView = z.infer<typeof attention>

export const governanceContract = {
  /** What time asks for: what is late, what falls due soon, and how each priority goes. */
  'governance.attention': query(editionChoice, attention),
  'governance.check': query(editionChoice, z.array(finding).readonly()),
}
