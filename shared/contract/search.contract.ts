import { z } from 'zod'
import type { Edition } from '../domain/plan/index.ts'
import { query } from './channel.ts'
import { count, id } from './fields.ts'
import { planPlace } from './plan-place.ts'

/** A stretch of a text that was found; `isMatch` where it is what was looked for. */
const piece = z.strictObject({ text: z.string(), isMatch: z.boolean() })

const hit = z.strictObject({
  /** What it is and where, in words: "Issue 3, measure". */
  where: z.string(),
  pieces: z.array(piece).readonly(),
  place: planPlace,
})
export type SearchHit = z.infer<typeof hit>

const found = z.strictObject({
  /** Words that the plan does not hold, and the likely ones that were looked for instead. */
  corrected: z.array(z.strictObject({ typed: z.string(), used: z.string() })).readonly(),
  /** True where no place holds all the words, so that places with some of them are shown. */
  isLoosened: z.boolean(),
  /** How many places hold it; not all of them are listed when there are very many. */
  total: count,
  /** By priority or part of the plan, the best first. */
  groups: z
    .array(
      z.strictObject({ title: z.string(), edition: z.string().nullable(), hits: z.array(hit).readonly() }),
    )
    .readonly(),
})
export type SearchFound = z.infer<typeof found>

export const searchContract = {
  /** Finds words anywhere in the plan. Any text can be asked for; it has no commands. */
  'search.find': query(
    z.strictObject({
      text: z.string().max(2_000),
      /** The plan year to search; null for the one in use. */
      edition: id<Edition['id']>().nullable(),
      /** True to search every plan year. */
      everywhere: z.boolean(),
    }),
    found,
  ),
}
