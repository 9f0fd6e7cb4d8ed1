import { z } from 'zod'
import type { Issue, Item, Priority } from '../domain/plan/index.ts'
import { query } from './channel.ts'
import { id } from './fields.ts'
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

export const governanceContract = {
  'governance.check': query(editionChoice, z.array(finding).readonly()),
}
