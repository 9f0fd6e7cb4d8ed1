/** Asks whether the person has cancelled; the part of an AbortSignal that pure code can know of. */
export interface CancelSignal {
  readonly aborted: boolean
}

/** How long work tells how far it is, and hears that it should stop. */
export interface Progress {
  /** Called with what is being done in plain words, and how much of it is done (0 to 1, or null when unknown). */
  report(activity: string, fraction: number | null): void
  /** Aborted when the person cancels; the work then throws a Failure of kind `cancelled` and leaves nothing behind. */
  readonly signal: CancelSignal
}

/** For work that nobody watches. */
export const UNWATCHED: Progress = { report: () => undefined, signal: { aborted: false } }
