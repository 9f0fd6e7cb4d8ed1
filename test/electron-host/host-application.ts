import type { ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import type * as Electron from 'electron'
import type { BrowserContext, Page } from 'playwright-core'
import {
  type FromPreload,
  HostWindow,
  type RuntimeVersions,
  type WindowListener,
  type WindowOptions,
} from './host-window.ts'
import { answerRoute, type BlockedRequest } from './requests.ts'
import { type Handlers, Rpc } from './rpc.ts'

/** Answers a dialog that main opens: what Electron's own function would give back. */
export type DialogAnswer = (kind: string, options: object) => Promise<unknown>

export interface HostParts {
  /** The app's main process, not yet listened to. */
  readonly mainProcess: ChildProcess
  readonly browser: Promise<BrowserContext>
  readonly versions: RuntimeVersions
  /** Removes what was put into the temporary folder. */
  readonly cleanUp: () => void
}

const FIRST_WINDOW_MS = 30_000

/**
 * The app as it runs over the stand-in: its main process, and Chromium's pages as its windows. Has the members of
 * Playwright's ElectronApplication that specs use.
 */
export class HostApplication extends EventEmitter implements WindowListener {
  onDialog: DialogAnswer | undefined
  /** Requests that were refused. */
  readonly blocked: BlockedRequest[] = []
  /** What main asked of the desktop. */
  readonly log: string[] = []
  /** Errors of pages and preloads, and whatever the host cannot model. A test that passes has none. */
  readonly problems: string[] = []
  exitCode: number | null = null
  readonly #parts: HostParts
  readonly #rpc: Rpc
  readonly #windows = new Map<number, HostWindow>()
  readonly #opening = new Map<number, Promise<void>>()
  /** The blank page that Chromium starts with. */
  readonly #spare: Page[] = []
  readonly #browser: Promise<BrowserContext>
  #isClosed = false

  constructor(parts: HostParts) {
    super()
    this.#parts = parts
    const { mainProcess } = parts
    this.#rpc = new Rpc((message) => {
      if (mainProcess.connected) mainProcess.send(message)
    }, this.#handlers())
    mainProcess.on('message', (message) => this.#rpc.receive(message))
    mainProcess.stdout?.on('data', (data: Buffer) => this.emit('stdout', data.toString()))
    mainProcess.stderr?.on('data', (data: Buffer) => this.emit('stderr', data.toString()))
    mainProcess.once('exit', (code, signal) => {
      this.exitCode = code
      this.#rpc.fail(new Error(`the main process has ended (${signal ?? code})`))
      void this.#shutDown()
    })
    this.#browser = this.#prepare(parts.browser)
    this.#browser.catch((error: Error) => {
      this.problems.push(`Chromium did not start: ${error.message.split('\n')[0]}`)
      mainProcess.kill()
    })
  }

  process(): ChildProcess {
    return this.#parts.mainProcess
  }

  windows(): Page[] {
    return [...this.#windows.values()].filter(({ url }) => url !== 'about:blank').map(({ page }) => page)
  }

  async firstWindow(options: { timeout?: number } = {}): Promise<Page> {
    const [open] = this.windows()
    if (open !== undefined) return open
    const signal = AbortSignal.timeout(options.timeout ?? FIRST_WINDOW_MS)
    const ended = once(this, 'close', { signal }).then(() => {
      const problems = this.problems.join('; ')
      throw new Error(`the app ended with ${this.exitCode} before it opened a window ${problems}`)
    })
    ended.catch(() => undefined)
    await Promise.race([once(this, 'window', { signal }), ended])
    return this.firstWindow(options)
  }

  /** Runs a function in the main process; it sees nothing of the test but its argument. */
  evaluate<Result, Argument>(
    fn: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    return this.#rpc.call<Result>('evaluate', fn.toString(), argument)
  }

  context(): Promise<BrowserContext> {
    return this.#browser
  }

  /** The network connections that main tried to make and was refused; none once it has ended. */
  refusedConnections(): Promise<readonly string[]> {
    return this.#rpc.call<readonly string[]>('refused-connections').catch(() => [])
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    const closed = once(this, 'close')
    await this.evaluate(({ app }) => app.quit()).catch(() => undefined)
    await closed
  }

  fromPreload(window: HostWindow, message: FromPreload): void {
    const frame = { windowId: window.id, url: window.url }
    if (message.op === 'invoke') this.#invoke(window, frame, message)
    else if (message.op === 'send') this.#rpc.notify('send', frame, message.channel, message.args)
    else if (message.op === 'accelerator') this.#rpc.notify('accelerator', message.keys)
    else if (message.op === 'preload-error') this.problems.push(`preload: ${message.message}`)
    else this.windowOpen(window, message.url, message.name, message.features)
  }

  navigated(window: HostWindow): void {
    this.#rpc.notify('navigated', window.id, window.url)
  }

  windowOpen(window: HostWindow, url: string, frameName: string, features: string): void {
    const details = {
      url,
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    }
    void this.#rpc.call<string>('window-open', window.id, details).then(
      (action) => {
        if (action === 'deny') return
        this.problems.push(`window.open(${url}) was allowed: the host cannot open child windows`)
      },
      () => undefined,
    )
  }

  #handlers(): Handlers {
    return {
      loaded: () => void this.#browser.then(() => this.#rpc.notify('ready')),
      create: (id: number, options: WindowOptions) => void this.#opening.set(id, this.#create(id, options)),
      load: async (id: number, url: string) => (await this.#window(id)).load(url),
      reload: async (id: number) => (await this.#window(id)).reload(),
      send: (id: number, channel: string, args: string) =>
        this.#windows.get(id)?.post({ op: 'event', channel, args }),
      close: async (id: number) => (await this.#window(id)).page.close({ runBeforeUnload: true }),
      destroy: async (id: number) => (await this.#window(id)).page.close(),
      dialog: (kind: string, options: object) => this.#answerDialog(kind, options),
      log: (line: string) => void this.log.push(line),
    }
  }

  #answerDialog(kind: string, options: object): Promise<unknown> {
    if (this.onDialog !== undefined) return this.onDialog(kind, options)
    throw new Error(`dialog.${kind} was opened and the test has not answered it: replace it through evaluate`)
  }

  async #prepare(starting: Promise<BrowserContext>): Promise<BrowserContext> {
    const context = await starting
    context.on('close', () => {
      for (const window of [...this.#windows.values()]) this.#gone(window)
    })
    const requests = {
      rpc: this.#rpc,
      windowOf: (page: Page) => [...this.#windows.values()].find((window) => window.page === page),
      blocked: (request: BlockedRequest) => void this.blocked.push(request),
    }
    await context.route('**/*', (route) => answerRoute(route, requests))
    this.#spare.push(...context.pages())
    return context
  }

  async #window(id: number): Promise<HostWindow> {
    await this.#opening.get(id)
    const window = this.#windows.get(id)
    if (window === undefined) throw new Error('Object has been destroyed')
    return window
  }

  async #create(id: number, options: WindowOptions): Promise<void> {
    const context = await this.#browser
    const page = this.#spare.shift() ?? (await context.newPage())
    const window = await HostWindow.open(id, page, context, options, this.#parts.versions, this)
    this.#windows.set(id, window)
    this.#followPage(window, options)
  }

  #followPage(window: HostWindow, options: WindowOptions): void {
    const { id, page } = window
    const tell = (name: string, ...args: unknown[]): void => this.#rpc.notify('event', id, name, ...args)
    page.on('domcontentloaded', () => tell('dom-ready'))
    page.on('load', () => {
      tell('did-finish-load')
      tell('ready-to-show')
      this.emit('window', page)
    })
    page.on('close', () => this.#gone(window))
    page.on('pageerror', (error) => void this.problems.push(`page error: ${error.message}`))
    page.on('console', (message) => this.emit('page-console', message.type(), message.text()))
    page.on('crash', () => {
      // Playwright cannot use a crashed page again: a fresh one takes over this window, empty until main loads into it.
      this.#windows.delete(id)
      const taken = this.#create(id, options).then(() => page.close())
      this.#opening.set(id, taken)
      tell('render-process-gone', { reason: 'crashed', exitCode: 5 })
    })
    page.on('dialog', async (dialog) => {
      if (dialog.type() !== 'beforeunload') return dialog.dismiss()
      const mayLeave = await this.#rpc.call<boolean>('will-prevent-unload', id)
      return mayLeave ? dialog.accept() : dialog.dismiss()
    })
  }

  #gone(window: HostWindow): void {
    if (this.#windows.get(window.id) !== window) return
    this.#windows.delete(window.id)
    this.#rpc.notify('event', window.id, 'closed')
  }

  #invoke(window: HostWindow, frame: object, message: FromPreload & { op: 'invoke' }): void {
    const { id, channel, args } = message
    const { world } = window
    const answer = (outcome: object): void => window.post({ op: 'reply', id, channel, ...outcome }, world)
    this.#rpc
      .call<{ value: string } | { error: string }>('invoke', frame, channel, args)
      .then(answer, (error: unknown) => answer({ error: String(error) }))
  }

  async #shutDown(): Promise<void> {
    const context = await this.#browser.catch(() => undefined)
    await context?.close().catch(() => undefined)
    this.#parts.cleanUp()
    this.#isClosed = true
    this.emit('close')
  }
}
