import type { ChannelName, Input, Output } from './contract.ts'
import type { EventName, EventPayload } from './events.ts'
import type { Reply } from './reply.ts'

/** All that the preload gives the page, as `window.saferplan`. */
export interface SaferplanApi {
  /** Asks one thing. Resolves always: what can be expected to fail is a reply with `ok: false`. */
  call<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Reply<Output<Name>>>
  /** Hears of events until the returned function is called. */
  on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void
}
