import { EventEmitter } from 'node:events'
import { decode, encode } from '../page/codec.js'
import { answersHost } from './host-link.ts'
import { HostFrame } from './web-contents.ts'
import { windowOf } from './windows.ts'

type InvokeHandler = (event: object, ...args: unknown[]) => unknown

interface SenderFrame {
  readonly windowId: number
  readonly url: string
}

const handlers = new Map<string, InvokeHandler>()

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: InvokeHandler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
})

/** The event that a listener gets. A frame that has navigated since is another frame, exactly as in Electron. */
function eventFrom(frame: SenderFrame): object | undefined {
  const sender = windowOf(frame.windowId)?.webContents
  if (sender === undefined) return undefined
  const senderFrame =
    sender.mainFrame.url === frame.url ? sender.mainFrame : new HostFrame(sender.id, frame.url)
  return { sender, senderFrame, frameId: sender.id, processId: sender.id, type: 'frame', ports: [] }
}

function argumentsFrom(text: string): unknown[] {
  const args = decode(text)
  return Array.isArray(args) ? args : []
}

answersHost({
  async invoke(frame: SenderFrame, channel: string, args: string) {
    const handler = handlers.get(channel)
    const event = eventFrom(frame)
    try {
      if (handler === undefined || event === undefined) {
        throw new Error(`No handler registered for '${channel}'`)
      }
      return { value: encode(await handler(event, ...argumentsFrom(args))) }
    } catch (error) {
      return { error: String(error) }
    }
  },
  send(frame: SenderFrame, channel: string, args: string) {
    const event = eventFrom(frame)
    if (event !== undefined) ipcMain.emit(channel, event, ...argumentsFrom(args))
  },
})
