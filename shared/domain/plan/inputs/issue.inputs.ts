import { z } from 'zod'
import { issueId, itemId, position, priorityId, rowId, text } from './fields.ts'

/** `statement` is what the issue says, one entry for each paragraph; it may be left for later. */
export const addIssueInput = z.strictObject({
  priorityId,
  statement: z.array(text).max(50).default([]),
  at: position.optional(),
})
/** `priorityId` is where it goes; absent means that it stays in its priority. */
export const moveIssueInput = z.strictObject({
  issueId,
  priorityId: priorityId.optional(),
  to: position.optional(),
})
/** The row is the first of the new issue. */
export const splitIssueInput = z.strictObject({
  issueId,
  rowId,
  statement: z.array(text).max(50).default([]),
})
export const joinIssueInput = z.strictObject({ issueId })
export const deleteIssueInput = z.strictObject({ issueId })

export const addRowInput = z.strictObject({ issueId, at: position.optional() })
/** `issueId` is where it goes; absent means that it stays in its issue. */
export const moveRowInput = z.strictObject({ rowId, issueId: issueId.optional(), to: position.optional() })
/** The named items go into a new row below. */
export const splitRowInput = z.strictObject({ rowId, itemIds: z.array(itemId).min(1).max(500) })
export const joinRowInput = z.strictObject({ rowId })
export const deleteRowInput = z.strictObject({ rowId })
