import { z } from 'zod'

/** Sizes of all text, in per cent of the usual one. */
export const TEXT_SIZES = [100, 125, 150, 200] as const
/** Minutes without input after which the app locks. */
export const IDLE_MINUTES = [2, 5, 10, 15] as const

/**
 * How the officer likes the window, kept outside the store because the lock screen needs it too. No word of the plan
 * and nothing about a person may ever be added here.
 */
export const preferences = z.strictObject({
  textSize: z.literal(TEXT_SIZES),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether the question mark alone shows the list of keys; speech input can type one by mistake. */
  questionMarkKey: z.boolean(),
  /** Whether misspelt words are marked. */
  spelling: z.boolean(),
  idleMinutes: z.literal(IDLE_MINUTES),
})
export type Preferences = z.infer<typeof preferences>

export const USUAL_PREFERENCES: Preferences = {
  textSize: 100,
  theme: 'system',
  questionMarkKey: true,
  spelling: true,
  idleMinutes: 5,
}

/** The next larger or smaller text; 0 sets it back to the usual size. */
export function nextTextSize(size: Preferences['textSize'], step: -1 | 0 | 1): Preferences['textSize'] {
  if (step === 0) return USUAL_PREFERENCES.textSize
  const next = TEXT_SIZES.indexOf(size) + step
  return TEXT_SIZES[Math.min(Math.max(next, 0), TEXT_SIZES.length - 1)] ?? size
}
