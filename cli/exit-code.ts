import { Failure, type FailureKind } from '../shared/kit/failure.ts'

/** What the command line answers to whoever called it. Others rely on these numbers. */
export const EXIT = { done: 0, bug: 1, usage: 2, refused: 3, wrongPassphrase: 4, damagedOrNewer: 5 } as const

const BY_KIND: Partial<Record<FailureKind, number>> = {
  'wrong-passphrase': EXIT.wrongPassphrase,
  'store-damaged': EXIT.damagedOrNewer,
  'store-newer': EXIT.damagedOrNewer,
  'slots-missing': EXIT.damagedOrNewer,
  'slots-damaged': EXIT.damagedOrNewer,
}

/** The words of the call are off: what is wrong, and what would be right. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** The exit code for whatever a command threw. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage
  if (error instanceof Failure) return BY_KIND[error.kind] ?? EXIT.refused
  return EXIT.bug
}
