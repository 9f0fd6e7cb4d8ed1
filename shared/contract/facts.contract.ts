import { z } from 'zod'
import { FACT_STANDINGS } from '../domain/facts/index.ts'
import { factSourceInput } from '../domain/facts/inputs.ts'
import type { FactId } from '../domain/plan/index.ts'
import { query } from './channel.ts'
import { fileName, id } from './fields.ts'
import { editionChoice } from './plan.contract.ts'

const sourceFigure = z.strictObject({
  value: z.number(),
  /** The files that it was brought in with, the newest first; empty for what was typed. */
  origins: z
    .array(
      z.strictObject({
        importId: id<number>(),
        fileName,
        at: z.string(),
        sheet: z.string(),
        cell: z.string(),
      }),
    )
    .readonly(),
  hasTyped: z.boolean(),
})

const heldFact = z.strictObject({
  factId: id<FactId>(),
  source: factSourceInput,
  /** What the source is of: "Burglary in Ash End". */
  of: z.string(),
  figure: sourceFigure.nullable(),
  standing: z.enum(FACT_STANDINGS),
  /** How the fact stands to its source. */
  sentence: z.string(),
})
export type HeldFactView = z.infer<typeof heldFact>

export const factsContract = {
  /** The facts that are tied to figures of the store, each held against its figure of now. */
  'facts.held': query(editionChoice, z.array(heldFact).readonly()),
  /** What a source says now, before a fact is tied to it; null where there is no figure of the whole period. */
  'facts.figure': query(
    z.strictObject({ source: factSourceInput }),
    z.strictObject({ of: z.string(), figure: sourceFigure.nullable() }),
  ),
}
