import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { EVENT_NAMES, type EventName, events, type Reply } from '../../shared/contract/index.ts'
import { isOurPage } from './page-origin.ts'

// The only file that speaks Electron's IPC. One message in each direction; what they mean is the contract's matter.
const CALL = 'saferplan:call'
const EVENT = 'saferplan:event'

/** Answers the page's calls. A sender that is not the main frame of our own page gets an error and nothing else. */
export function answerCalls(
  window: BrowserWindow,
  answer: (channel: unknown, input: unknown) => Promise<Reply<unknown>>,
): void {
  ipcMain.handle(CALL, (event, channel: unknown, input: unknown) => {
    refuseUntrusted(event, window)
    return answer(channel, input)
  })
}

function refuseUntrusted(event: IpcMainInvokeEvent, window: BrowserWindow): void {
  const frame = event.senderFrame
  const isTrusted =
    frame !== null &&
    event.sender === window.webContents &&
    frame === event.sender.mainFrame &&
    isOurPage(frame.url)
  if (!isTrusted) throw new Error('untrusted sender')
}

/** Tells the page of an event; one that the contract does not know, or whose payload is not what it says, is dropped. */
export function tellPage(window: BrowserWindow, name: string, payload: unknown): void {
  if (!isEventName(name) || window.isDestroyed() || window.webContents.isDestroyed()) return
  const parsed = events[name].safeParse(payload)
  if (parsed.success) window.webContents.send(EVENT, name, parsed.data)
}

function isEventName(name: string): name is EventName {
  return EVENT_NAMES.some((each) => each === name)
}
