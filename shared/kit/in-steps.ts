/**
 * Long work as a row of short steps: it stands still after each, some ten milliseconds of work, so that whoever carries
 * it out can do something else in between or give it up.
 */
export type InSteps<T> = Generator<void, T, void>

/** Carries work out without a pause. */
export function atOnce<T>(work: InSteps<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** Carries work out with a pause after each step; what the pause throws ends it. */
export async function withPauses<T>(work: InSteps<T>, pause: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await pause()
  }
}

/** How many rows of a table are a step. */
export const ROWS_OF_A_STEP = 4000

/** Whether a step is over after so many rows. */
export function isStep(rows: number): boolean {
  return rows % ROWS_OF_A_STEP === 0 && rows > 0
}
