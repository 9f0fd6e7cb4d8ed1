import type {
  ChannelName,
  EventName,
  EventPayload,
  Input,
  Output,
  ReplyFailure,
  SaferplanApi,
} from '../../shared/contract/index.ts'

declare global {
  interface Window {
    /** What the preload gives the page. Only this file uses it. */
    readonly saferplan: SaferplanApi
  }
}

/** A call that was refused, with the sentence that a person reads. */
export class CallFailed extends Error {
  readonly kind: ReplyFailure['kind']

  constructor(failure: ReplyFailure) {
    super(failure.message)
    this.name = 'CallFailed'
    this.kind = failure.kind
  }
}

/** Asks one thing of the rest of the program. Throws `CallFailed` when it is refused. */
export async function call<Name extends ChannelName>(
  channel: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const reply = await window.saferplan.call(channel, input)
  if (!reply.ok) throw new CallFailed(reply.failure)
  return reply.value
}

/** Hears of an event until the answered function is called. */
export function listen<Name extends EventName>(
  event: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.saferplan.on(event, listener)
}

/** The sentence of whatever a call threw. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CallFailed) return error.message
  return 'Something went wrong in this window. Nothing was changed. Please try again.'
}
