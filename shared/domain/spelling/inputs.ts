import { z } from 'zod'

/** The most words of her own that an officer can keep. */
export const MOST_OWN_WORDS = 2_000

/** One word, as it stands in a text. */
export const ownWord = z
  .string()
  .transform((word) => word.normalize('NFC').replaceAll('’', "'").trim())
  .pipe(
    z
      .string()
      .max(60, 'A word of your own can have at most 60 letters.')
      .regex(/^\p{L}[\p{L}\p{M}'-]*$/u, 'That is not a single word. Give one word without spaces.'),
  )

export const learnWordInput = z.strictObject({ word: ownWord })
export const forgetWordInput = z.strictObject({ word: ownWord })
