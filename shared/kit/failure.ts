/**
 * The kinds of failure that are expected in normal use. Each has one plain sentence for a person, and each is data:
 * the router turns it into a reply, the command line into an exit code. Anything else that is thrown is a bug.
 */
export const FAILURE_KINDS = [
  'invalid-input',
  'not-found',
  'conflict',
  'locked',
  'cancelled',
  'wrong-passphrase',
  'not-a-store',
  'store-exists',
  'store-in-use',
  'store-damaged',
  'store-newer',
  'slots-missing',
  'slots-damaged',
  'read-only',
  'disk-full',
  'file-unreadable',
  'file-unsupported',
  'file-in-use',
  'too-large',
] as const

export type FailureKind = (typeof FAILURE_KINDS)[number]

/**
 * An expected failure on its way to a person. `message` says what happened, where, and what to do, in plain English;
 * it never holds personal data, a secret, SQL or a machine's path beyond the file name that the person chose.
 */
export class Failure extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'Failure'
    this.kind = kind
  }
}

/** True for an expected failure, also one of the given kind only. */
export function isFailure(error: unknown, kind?: FailureKind): error is Failure {
  return error instanceof Failure && (kind === undefined || error.kind === kind)
}
