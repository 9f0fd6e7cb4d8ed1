import { z } from 'zod'
import { figure, itemId, line } from '../plan/inputs/fields.ts'
import { optionalText, period } from './inputs.ts'
import type { ZoneId, ZoneReadingId } from './zone.ts'

// What the commands of conditions that are judged zone by zone are given. The measure is named by its entry in an edition.

function id<Id extends number>() {
  return z.custom<Id>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0, {
    error: 'A zone and its figures are named by their numbers.',
  })
}

const zoneId = id<ZoneId>()

export const addZoneInput = z.strictObject({ itemId, name: line })
export const renameZoneInput = z.strictObject({ itemId, zoneId, name: line })
export const removeZoneInput = z.strictObject({ itemId, zoneId })
/** `value` may be left out where the two numbers that it is made of are given. */
export const setZoneReadingInput = z.strictObject({
  itemId,
  zoneId,
  period,
  value: figure.nullable(),
  numerator: figure.nullable(),
  denominator: figure.nullable(),
  note: optionalText,
  isProvisional: z.boolean(),
})
export const removeZoneReadingInput = z.strictObject({ itemId, zoneReadingId: id<ZoneReadingId>() })
