import { randomBytes } from 'node:crypto'
import {
  bug,
  type ChannelName,
  contract,
  isChannelName,
  type Reply,
  refusal,
  success,
} from '../../shared/contract/index.ts'
import { ownSentence } from '../../shared/domain/plan/inputs/index.ts'
import { assertNever } from '../../shared/kit/assert.ts'
import { bugReport } from '../../shared/kit/bug-report.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import type { CallContext, CoreChannel, Grant, Handler, Handlers, Session } from './handler.types.ts'
import { inputSize } from './input-size.ts'
import { followWork, workNamedBy } from './running-work.ts'

/** Answers one call. Never throws and never rejects: what goes wrong is a reply. */
export type Route = (channel: unknown, input: unknown, grant: Grant | null) => Promise<Reply<unknown>>

const LOCKED = 'The store is locked. Unlock it, then try again.'
const MALFORMED =
  'The program was asked for something in a form that it does not take. Nothing was changed. Start Saferplan again.'

/** The one way in: is it a channel, is the input valid, may it run now, what came of it. */
export function createRouter(handlers: Handlers, session: Session): Route {
  return async (channel, input, grant) => {
    if (!isCoreChannel(channel, handlers)) return refusal('invalid-input', MALFORMED)
    const { inputCap, input: schema, needsUnlocked } = contract[channel]
    if (inputSize(input, inputCap) > inputCap) return refusal('invalid-input', MALFORMED)
    const parsed = schema.safeParse(input)
    if (!parsed.success) return refusal('invalid-input', ownSentence(parsed.error) ?? MALFORMED)
    if (needsUnlocked && session.store === null) return refusal('locked', LOCKED)
    const work = followWork(session, grant, channel === 'app.cancel' ? null : workNamedBy(parsed.data))
    try {
      const value = await runUnderPolicy(handlers[channel], session, parsed.data, work.call)
      const output = contract[channel].output.safeParse(value)
      if (!output.success) throw new TypeError(`the answer on ${channel} is not what the contract says`)
      return success(output.data)
    } catch (error) {
      return replyTo(error, channel, session)
    } finally {
      work.finish()
    }
  }
}

function isCoreChannel(channel: unknown, handlers: Handlers): channel is CoreChannel {
  return isChannelName(channel) && Object.hasOwn(handlers, channel)
}

function replyTo(error: unknown, channel: ChannelName, session: Session): Reply<never> {
  if (isFailure(error)) return refusal(error.kind, error.message)
  const reference = randomBytes(4).toString('hex')
  session.options.logBug(reference, channel, bugReport(error))
  return bug(reference)
}

/** Any handler, seen from here: that input and channel belong together was checked by the schema just before. */
type AnyHandler = Handler<CoreChannel>
type AnyRun = (door: unknown, input: unknown, call: CallContext) => Promise<unknown>

async function runUnderPolicy(
  handler: AnyHandler,
  session: Session,
  input: unknown,
  call: CallContext,
): Promise<unknown> {
  const run = handler.run as AnyRun
  if (handler.policy === 'open') return run(session, input, call)
  const { store } = session
  if (store === null) return Promise.reject(new Error('a channel that needs the store does not say so'))
  switch (handler.policy) {
    case 'read':
      return store.unitOfWork.read((db) => run(db, input, call))
    case 'write':
      return run(store.unitOfWork, input, call)
    case 'store':
      return run(store, input, call)
    default:
      return assertNever(handler, 'the policy of a handler')
  }
}
