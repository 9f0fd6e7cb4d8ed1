import { z } from 'zod'
import { forgetWordInput, learnWordInput } from '../domain/spelling/index.ts'
import { command, query } from './channel.ts'
import { nothing } from './fields.ts'

const spellingWords = z.strictObject({
  /** Words that the officer has added, in the order of the alphabet. */
  own: z.array(z.string()).readonly(),
  /** Names that the plan itself holds: its area, partners and places. */
  names: z.array(z.string()).readonly(),
})
export type SpellingWords = z.infer<typeof spellingWords>

export const spellingContract = {
  /** The words that are right besides those of the dictionary. They are kept in the store and nowhere else. */
  'spelling.words': query(nothing, spellingWords),
  'spelling.learn': command(learnWordInput, nothing),
  'spelling.forget': command(forgetWordInput, nothing),
}
