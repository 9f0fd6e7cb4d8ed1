import { FAILURE_KINDS, type FailureKind } from '../kit/failure.ts'

/** An expected failure as the page sees it: one plain sentence that says what happened, where, and what to do. */
export interface ExpectedFailure {
  readonly kind: FailureKind
  readonly message: string
}

/** Something that should not have happened. It was logged once under `reference`; nothing was stored. */
export interface BugFailure {
  readonly kind: 'bug'
  readonly message: string
  /** Eight characters that find the entry in the log. */
  readonly reference: string
}

export type ReplyFailure = ExpectedFailure | BugFailure

/** Every call is answered with one of these; nothing is ever thrown across. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ReplyFailure }

export function success<T>(value: T): Reply<T> {
  return { ok: true, value }
}

export function refusal(kind: FailureKind, message: string): Reply<never> {
  return { ok: false, failure: { kind, message } }
}

/** The reply to a call that ended in a bug. */
export function bug(reference: string): Reply<never> {
  const message = `Something went wrong in the program (reference ${reference}). Nothing was changed. Please try again, and report the reference if it happens again.`
  return { ok: false, failure: { kind: 'bug', message, reference } }
}

/** Whether something that another process sent has the shape of a reply. */
export function isReply(value: unknown): value is Reply<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  if (value.ok === true) return 'value' in value
  return value.ok === false && 'failure' in value && isReplyFailure(value.failure)
}

function isReplyFailure(value: unknown): value is ReplyFailure {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('message' in value)) return false
  const kinds: readonly unknown[] = ['bug', ...FAILURE_KINDS]
  return typeof value.message === 'string' && kinds.includes(value.kind)
}
