import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import { app, cancelQuit, isReady, lastWindowClosed, setOpenWindows } from './app.ts'
import { host } from './host-link.ts'
import { sessionOf } from './session.ts'
import { preventable, strict } from './strict.ts'
import { HostWebContents } from './web-contents.ts'

type Preferences = Electron.WebPreferences
type Options = Electron.BrowserWindowConstructorOptions

const windows = new Map<number, HostBrowserWindow>()
let nextId = 1

export function windowOf(id: number): HostBrowserWindow | undefined {
  return windows.get(id)
}

export function focusedWindow(): HostBrowserWindow | null {
  return [...windows.values()].at(-1) ?? null
}

setOpenWindows({
  count: () => windows.size,
  closeAll: () => {
    for (const window of [...windows.values()]) window.close()
  },
})

/** Stops at what the host cannot model, so that a test never passes on settings that Electron would treat differently. */
function refuseWhatCannotBeModelled(preferences: Preferences): void {
  const isUnsafe =
    preferences.contextIsolation === false ||
    preferences.nodeIntegration === true ||
    preferences.sandbox === false ||
    preferences.webSecurity === false ||
    preferences.webviewTag === true
  if (isUnsafe) throw new Error('the stand-in host runs isolated, sandboxed windows only')
  if (preferences.partition?.startsWith('persist:')) {
    throw new Error('the stand-in host keeps no session on disk: use a partition in memory')
  }
}

class BrowserWindowBase extends EventEmitter {
  readonly id = nextId++
  readonly webContents: HostWebContents
  readonly webPreferences: Preferences
  #isClosed = false
  #isVisible: boolean
  #isMaximized = false
  #isMinimized = false
  #title: string
  #bounds: Electron.Rectangle

  constructor(options: Options = {}) {
    super()
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.webPreferences = options.webPreferences ?? {}
    refuseWhatCannotBeModelled(this.webPreferences)
    const session = sessionOf(this.webPreferences.partition ?? '')
    this.webContents = strict('WebContents', new HostWebContents(this.id, session, this.webPreferences))
    this.#isVisible = options.show ?? true
    this.#title = options.title ?? app.name
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
  }

  loadURL = (url: string): Promise<unknown> => this.webContents.loadURL(url)
  show = (): void => this.#change(() => (this.#isVisible = true), 'show')
  hide = (): void => this.#change(() => (this.#isVisible = false), 'hide')
  maximize = (): void => this.#change(() => (this.#isMaximized = true), 'maximize')
  minimize = (): void => this.#change(() => (this.#isMinimized = true), 'minimize')
  restore = (): void => this.#change(() => (this.#isMinimized = false), 'restore')
  focus = (): void => this.#change(() => undefined, 'focus')
  isVisible = (): boolean => this.#isVisible
  isMaximized = (): boolean => this.#isMaximized
  isMinimized = (): boolean => this.#isMinimized
  isFullScreen = (): boolean => false
  isDestroyed = (): boolean => this.#isClosed
  getTitle = (): string => this.#title
  setTitle = (title: string): void => this.#change(() => (this.#title = title), 'page-title-updated')
  getBounds = (): Electron.Rectangle => ({ ...this.#bounds })
  getNormalBounds = (): Electron.Rectangle => ({ ...this.#bounds })
  setBounds = (bounds: Partial<Electron.Rectangle>): void => {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('resize')
  }
  setProgressBar = (): void => undefined
  setContentProtection = (): void => undefined

  close = (): void => {
    if (this.#isClosed) return
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) cancelQuit()
    else void host.call('close', this.id)
  }

  destroy = (): void => void host.call('destroy', this.id)

  /** For the host: the page is gone. */
  markClosed = (): void => {
    if (this.#isClosed) return
    this.#isClosed = true
    this.webContents.isGone = true
    windows.delete(this.id)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (windows.size === 0) lastWindowClosed()
  }

  #change(apply: () => unknown, event: string): void {
    apply()
    this.emit(event)
  }
}

/** A window of the app: its state lives here, its page in Chromium. */
export class HostBrowserWindow extends BrowserWindowBase {
  static getAllWindows = (): HostBrowserWindow[] => [...windows.values()]
  static fromWebContents = (contents: HostWebContents): HostBrowserWindow | null =>
    windows.get(contents.id) ?? null
  static getFocusedWindow = focusedWindow

  constructor(options: Options = {}) {
    super(options)
    const self: HostBrowserWindow = strict('BrowserWindow', this)
    windows.set(this.id, self)
    const { preload, additionalArguments = [] } = this.webPreferences
    const preloadText = preload === undefined ? '' : readFileSync(preload, 'utf8')
    void host.call('create', this.id, { ...this.getBounds(), preload: preloadText, additionalArguments })
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, self)
    // biome-ignore lint/correctness/noConstructorReturn: unmapped members must fail by name on instances too
    return self
  }
}
