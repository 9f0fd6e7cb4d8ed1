import type * as Electron from 'electron'
import { cancelQuit } from './app.ts'
import { answersHost } from './host-link.ts'
import { Menu } from './menu.ts'
import { preventable } from './strict.ts'
import { HostFrame } from './web-contents.ts'
import { windowOf } from './windows.ts'

// What happens in Chromium, told to the app's main process as Electron would tell it.

interface PageRequest {
  readonly windowId: number
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: Uint8Array<ArrayBuffer> | null
  readonly resourceType: string
}

async function answerRequest(asked: PageRequest): Promise<object> {
  const { url, method, headers, body, resourceType } = asked
  const session = windowOf(asked.windowId)?.webContents.session
  if (session === undefined) return { blocked: 'by the host (the window is gone)' }
  if (!(await session.allows({ url, method, resourceType }))) {
    return { blocked: 'by the app (webRequest.onBeforeRequest)' }
  }
  const response = await session.protocol.respond(new Request(url, { method, headers, body }))
  if (response === undefined) return { blocked: 'by the host (no network)' }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}

answersHost({
  request: answerRequest,

  navigated(id: number, url: string) {
    const contents = windowOf(id)?.webContents
    if (contents === undefined) return
    contents.mainFrame = new HostFrame(id, url)
    contents.emit('did-navigate', {}, url, 200, 'OK')
  },

  /** True when the app lets its page go there. */
  'will-navigate'(id: number, url: string): boolean {
    const contents = windowOf(id)?.webContents
    const event = preventable({ url, isMainFrame: true, isSameDocument: false })
    contents?.emit('will-frame-navigate', event)
    contents?.emit('will-navigate', event, url)
    return !event.defaultPrevented
  },

  'window-open'(id: number, details: Electron.HandlerDetails): string {
    return windowOf(id)?.webContents.openHandler?.(details).action ?? 'allow'
  },

  /** True when the app lets its page be left although it asked to stay. */
  'will-prevent-unload'(id: number): boolean {
    const event = preventable({})
    windowOf(id)?.webContents.emit('will-prevent-unload', event)
    if (!event.defaultPrevented) cancelQuit()
    return event.defaultPrevented
  },

  /** A key that the page did not take for itself. */
  accelerator(keys: string) {
    Menu.getApplicationMenu()?.itemFor(keys)?.click()
  },

  event(id: number, name: string, ...args: unknown[]) {
    const window = windowOf(id)
    if (name === 'ready-to-show') window?.emit(name)
    else if (name === 'closed') window?.markClosed()
    else window?.webContents.emit(name, {}, ...args)
  },
})
