import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { encode } from '../page/codec.js'
import { host } from './host-link.ts'
import type { Session } from './session.ts'

/** The frame of a page. A new document is a new frame, so that a message from the one before can be told apart. */
export class HostFrame {
  readonly windowId: number
  readonly url: string
  readonly parent = null
  readonly detached = false

  constructor(windowId: number, url: string) {
    this.windowId = windowId
    this.url = url
  }

  get origin(): string {
    const parsed = URL.parse(this.url)
    return parsed === null ? 'null' : `${parsed.protocol}//${parsed.host}`
  }

  get top(): HostFrame {
    return this
  }
}

type OpenHandler = (details: Electron.HandlerDetails) => { action: 'allow' | 'deny' }

/** A page, as main sees it. */
export class HostWebContents extends EventEmitter {
  readonly id: number
  readonly session: Session
  /** What the window was made with; Electron has it too, though not in its types. */
  readonly getLastWebPreferences: () => Electron.WebPreferences
  mainFrame: HostFrame
  isGone = false
  openHandler: OpenHandler | undefined
  #zoom = 1

  constructor(id: number, session: Session, preferences: Electron.WebPreferences) {
    super()
    this.id = id
    this.session = session
    this.getLastWebPreferences = () => preferences
    this.mainFrame = new HostFrame(id, '')
  }

  send = (channel: string, ...args: unknown[]): void => host.notify('send', this.id, channel, encode(args))
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.openHandler = handler
  }
  getURL = (): string => this.mainFrame.url
  isDestroyed = (): boolean => this.isGone
  loadURL = (url: string): Promise<unknown> => host.call('load', this.id, url)
  reload = (): void => void host.call('reload', this.id)
  getType = (): string => 'window'
  getZoomFactor = (): number => this.#zoom
  setZoomFactor = (factor: number): void => {
    this.#zoom = factor
  }
}
