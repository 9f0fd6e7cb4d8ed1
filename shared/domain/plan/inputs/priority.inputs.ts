import { z } from 'zod'
import { COLUMN_ROLES, PRIORITY_KINDS } from '../content.ts'
import { columnId, editionId, line, optionalLine, position, priorityId } from './fields.ts'

const kind = z.enum(PRIORITY_KINDS)

export const addPriorityInput = z.strictObject({
  editionId,
  kind,
  name: line,
  /** With the council's usual columns and no issue yet; false for a priority that is only told about. */
  hasTable: z.boolean().default(true),
  at: position.optional(),
})
export const renamePriorityInput = z.strictObject({ priorityId, name: line, tableHeading: optionalLine })
export const setPriorityKindInput = z.strictObject({ priorityId, kind })
export const setPriorityRiskInput = z.strictObject({
  priorityId,
  volume: optionalLine,
  individualHarm: optionalLine,
  communityHarm: optionalLine,
})
export const setPriorityHotspotsInput = z.strictObject({ priorityId, hotspots: z.array(line).max(100) })
/** Null takes it out of the one that it is folded into. */
export const foldPriorityInput = z.strictObject({ priorityId, intoId: priorityId.nullable() })
export const movePriorityInput = z.strictObject({ priorityId, to: position })
export const deletePriorityInput = z.strictObject({ priorityId })
export const addTableInput = z.strictObject({ priorityId })

export const addColumnInput = z.strictObject({
  priorityId,
  role: z.enum(COLUMN_ROLES).exclude(['issue']),
  heading: line,
  at: position.optional(),
})
export const renameColumnInput = z.strictObject({ columnId, heading: line })
export const moveColumnInput = z.strictObject({ columnId, to: position })
/** A column that still holds items is only deleted with them when `withItems` says so. */
export const deleteColumnInput = z.strictObject({ columnId, withItems: z.boolean().default(false) })
