import { z } from 'zod'
import { measureIdentity, period } from '../measures/inputs.ts'
import { indicatorId, placeId } from '../places/inputs.ts'
import { factId } from '../plan/inputs/fields.ts'
import type { FactSource } from './source.ts'

const factSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ward-figure'), indicatorId, placeId, period }),
  z.strictObject({ kind: z.literal('reading'), measure: measureIdentity, period }),
]) satisfies z.ZodType<FactSource>

export const factSourceInput = factSource
/** A source of null unties the fact. */
export const tieFactInput = z.strictObject({ factId, source: factSource.nullable() })
