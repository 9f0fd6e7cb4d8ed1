import { z } from 'zod'
import { MEASURE_KINDS, POLARITIES } from '../../measures/index.ts'
import { ACTION_STATUSES } from '../content.ts'
import {
  civilDay,
  columnId,
  dueDate,
  figure,
  issueId,
  itemId,
  line,
  mark,
  noteId,
  optionalLine,
  partnerId,
  position,
  rowId,
  text,
} from './fields.ts'

/** A cell of the table: an issue's own statement, or a row's cell in a column. */
export const cell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('statement'), issueId }),
  z.strictObject({ kind: z.literal('cell'), rowId, columnId }),
])

/** Every field is optional: what is absent stays, or for a new measure comes from its words. */
const measureFields = z.strictObject({
  kind: z.enum(MEASURE_KINDS).exactOptional(),
  polarity: z.enum(POLARITIES).exactOptional(),
  baseline: figure.nullable().exactOptional(),
  target: figure.nullable().exactOptional(),
  unit: optionalLine.exactOptional(),
  due: dueDate.nullable().exactOptional(),
  source: optionalLine.exactOptional(),
})

const namedPartners = z
  .array(z.strictObject({ partnerId, isLead: z.boolean() }))
  .max(100)
  .refine((given) => new Set(given.map((each) => each.partnerId)).size === given.length, {
    error: 'A partner is named twice. Name each partner once.',
  })
  .refine((given) => given.filter((each) => each.isLead).length <= 1, {
    error: 'Only one partner can be the lead. Choose the one that answers for the work.',
  })

/** `measure` is for a measure column, `partners` for a lead column; without them they come from the words. */
export const addItemInput = z.strictObject({
  cell,
  text,
  mark: mark.default('none'),
  at: position.optional(),
  measure: measureFields.optional(),
  partners: namedPartners.optional(),
})
export const setItemTextInput = z.strictObject({ itemId, text })
export const setItemMarkInput = z.strictObject({ itemId, mark })
/** `cell` is where it goes; absent means that it stays in its cell. */
export const moveItemInput = z.strictObject({ itemId, cell: cell.optional(), to: position.optional() })
/** `offset` counts characters of the text. */
export const splitItemInput = z.strictObject({ itemId, offset: z.int().positive() })
export const joinItemInput = z.strictObject({ itemId })
export const deleteItemInput = z.strictObject({ itemId })

/** `reason` says why an action was stopped; the other statuses need none. */
export const setActionStatusInput = z.strictObject({
  itemId,
  status: z.enum(ACTION_STATUSES),
  reason: optionalLine.optional(),
})
export const setActionDueInput = z.strictObject({ itemId, due: dueDate.nullable() })
/** `words` are those of the date that was offered. */
export const declineActionDueInput = z.strictObject({ itemId, words: line })
export const setActionOwnerInput = z.strictObject({ itemId, ownerId: partnerId.nullable() })
export const setMeasureInput = z.strictObject({ itemId, measure: measureFields })
export const setLeadPartnersInput = z.strictObject({ itemId, partners: namedPartners })

/** What happened to an action on a day. */
export const addNoteInput = z.strictObject({ itemId, on: civilDay, text })
export const changeNoteInput = z.strictObject({ itemId, noteId, on: civilDay, text })
export const deleteNoteInput = z.strictObject({ itemId, noteId })
