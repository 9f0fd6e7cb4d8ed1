/** Tells the time; injected so that tests and documents are the same each time. */
export interface Clock {
  /** The present moment in UTC, "2020-04-01T09:00:00.000Z". */
  now(): string
}

export const SYSTEM_CLOCK: Clock = { now: () => new Date().toISOString() }
