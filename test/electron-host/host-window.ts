import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { toApp, toWeb } from './addresses.ts'

/** What main asks for when it makes a window. */
export interface WindowOptions {
  readonly width: number
  readonly height: number
  /** The preload script's text. */
  readonly preload: string
  readonly additionalArguments: readonly string[]
}

/** What the preload's world says to the host. `args` and `value` are encoded by page/codec.js and not read here. */
export type FromPreload =
  | { readonly op: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly op: 'send'; readonly channel: string; readonly args: string }
  | { readonly op: 'open'; readonly url: string; readonly name: string; readonly features: string }
  | { readonly op: 'accelerator'; readonly keys: string }
  | { readonly op: 'preload-error'; readonly message: string }

/** Who hears of what happens in a window. */
export interface WindowListener {
  fromPreload(window: HostWindow, message: FromPreload): void
  navigated(window: HostWindow): void
  windowOpen(window: HostWindow, url: string, name: string, features: string): void
}

export interface RuntimeVersions {
  readonly electron: string
  readonly chrome: string
}

const ISOLATED = 'Electron Isolated Context'
const scriptText = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'page', name), 'utf8').replaceAll(/^export /gm, '')

/** One BrowserWindow: a page of Chromium with the preload in a JavaScript world of its own. */
export class HostWindow {
  readonly id: number
  readonly page: Page
  url = 'about:blank'
  /** The address of a navigation that main itself asked for; will-navigate is not asked about it. */
  expected: string | undefined
  readonly #cdp: CDPSession
  readonly #listener: WindowListener
  readonly #secret = randomBytes(8).toString('hex')
  #mainFrame = ''
  #world: number | undefined

  private constructor(id: number, page: Page, cdp: CDPSession, listener: WindowListener) {
    this.id = id
    this.page = page
    this.#cdp = cdp
    this.#listener = listener
  }

  static async open(
    id: number,
    page: Page,
    context: BrowserContext,
    options: WindowOptions,
    versions: RuntimeVersions,
    listener: WindowListener,
  ): Promise<HostWindow> {
    const window = new HostWindow(id, page, await context.newCDPSession(page), listener)
    window.#follow()
    await window.#install(options, versions)
    return window
  }

  async load(url: string): Promise<void> {
    this.expected = toWeb(url).split('#')[0]
    await this.page.goto(toWeb(url), { waitUntil: 'load' })
  }

  async reload(): Promise<void> {
    this.expected = toWeb(this.url).split('#')[0]
    await this.page.reload()
  }

  /** The preload's world in the document that is there now; a message for one that is gone is dropped. */
  get world(): number | undefined {
    return this.#world
  }

  post(message: object, world: number | undefined = this.#world): void {
    if (world === undefined) return
    const call = {
      functionDeclaration: `(message) => ${this.#binding}(message)`,
      executionContextId: world,
      arguments: [{ value: JSON.stringify(message) }],
    }
    this.#cdp.send('Runtime.callFunctionOn', call).catch(() => undefined)
  }

  get #binding(): string {
    return `__host_${this.#secret}`
  }

  #follow(): void {
    const cdp = this.#cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const isOurs = context.name === ISOLATED && context.auxData?.frameId === this.#mainFrame
      if (isOurs) this.#world = context.id
    })
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#world = undefined
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = undefined
    })
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#arrivedAt(frame.url)
    })
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#mainFrame) this.#arrivedAt(url)
    })
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.#listener.windowOpen(this, toApp(url), windowName, windowFeatures.join(',')),
    )
    cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      if (executionContextId !== this.#world) return
      this.#listener.fromPreload(this, JSON.parse(payload) as FromPreload)
    })
  }

  #arrivedAt(url: string): void {
    this.url = toApp(url)
    this.#listener.navigated(this)
  }

  async #install(options: WindowOptions, versions: RuntimeVersions): Promise<void> {
    const cdp = this.#cdp
    await cdp.send('Page.enable')
    this.#mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: this.#binding, executionContextName: ISOLATED })
    const names = JSON.stringify({
      binding: this.#binding,
      fromPage: `p${this.#secret}`,
      fromPreload: `r${this.#secret}`,
    })
    const info = JSON.stringify({
      platform: process.platform,
      arch: process.arch,
      versions,
      argv: options.additionalArguments,
      env: {},
    })
    const worlds = scriptText('world.js')
    // The page's end is installed first: it must listen when the preload exposes its functions.
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(() => { ${worlds}; mainWorld(makeBridge, ${names}) })()`,
    })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: ISOLATED,
      source: `(() => { ${scriptText('codec.js')}; ${worlds}; preloadWorld(makeBridge, { encode, decode }, ${names}, ${info},
        function (require, module, exports, process) {\n${options.preload}\n}) })()`,
    })
  }
}
