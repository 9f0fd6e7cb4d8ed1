import { type Handlers, Rpc } from '../rpc.ts'

// The other end is HostApplication, which drives Chromium. Handlers are added by the module that they belong to.
const handlers: Record<string, (...params: never[]) => unknown> = {}

/** The way from the app's main process to Chromium. */
export const host = new Rpc((message) => {
  if (process.connected) process.send?.(message)
}, handlers)

/** Says what the host may ask of this process. */
export function answersHost(more: Handlers): void {
  Object.assign(handlers, more)
}

process.on('message', (message) => host.receive(message))
process.on('disconnect', () => process.exit(1))
