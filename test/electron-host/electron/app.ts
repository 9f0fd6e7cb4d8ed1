import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { commandLine } from './command-line.ts'
import { appManifest, hostEnvironment } from './environment.ts'
import { answersHost } from './host-link.ts'
import { takeSingleInstanceLock } from './single-instance.ts'
import { preventable, strict } from './strict.ts'

/** What the app needs to know of its windows when it quits; windows.ts fills it in. */
export interface OpenWindows {
  count(): number
  closeAll(): void
}

/** As much of Electron's metrics as tests need: which processes there are beside main. */
export interface ProcessMetric {
  readonly name: string
  readonly pid: number
}

const environment = hostEnvironment()
const manifest = appManifest(environment.appDir)
const paths: Record<string, string> = {
  home: os.homedir(),
  temp: os.tmpdir(),
  appData: environment.appData,
  exe: process.execPath,
}
const readiness = Promise.withResolvers<void>()
const state = { isReady: false, isQuitting: false }
let runningServices: () => ProcessMetric[] = () => []
let openWindows: OpenWindows = { count: () => 0, closeAll: () => undefined }

export function isReady(): boolean {
  return state.isReady
}

/** utility-process.ts says what runs. */
export function setRunningServices(list: () => ProcessMetric[]): void {
  runningServices = list
}

export function setOpenWindows(windows: OpenWindows): void {
  openWindows = windows
}

/** The user, or a listener, has said that the app shall stay. */
export function cancelQuit(): void {
  state.isQuitting = false
}

/** What happens when the last window is gone. */
export function lastWindowClosed(): void {
  if (state.isQuitting) finishQuit()
  else if (app.listenerCount('window-all-closed') === 0) app.quit()
  else app.emit('window-all-closed')
}

function finishQuit(): void {
  const event = preventable({})
  app.emit('will-quit', event)
  state.isQuitting = false
  if (!event.defaultPrevented) app.exit(0)
}

class App extends EventEmitter {
  readonly isPackaged = environment.isPackaged
  readonly commandLine = commandLine
  name = manifest.productName ?? manifest.name
  isSandboxEnabled = false

  isReady = (): boolean => state.isReady
  whenReady = (): Promise<void> => readiness.promise
  getName = (): string => this.name
  getVersion = (): string => manifest.version
  getAppPath = (): string => environment.appDir
  getLocale = (): string => 'en-GB'
  focus = (): void => undefined
  getAppMetrics = (): ProcessMetric[] => runningServices()
  setAppUserModelId = (): void => undefined
  setAboutPanelOptions = (): void => undefined

  enableSandbox = (): void => {
    if (state.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.isSandboxEnabled = true
  }

  requestSingleInstanceLock = (): boolean =>
    takeSingleInstanceLock(this.getPath('userData'), (argv, cwd) =>
      this.emit('second-instance', {}, argv, cwd),
    )

  getPath = (name: string): string => {
    const known = paths[name]
    if (known !== undefined) return known
    if (name === 'userData') return path.join(environment.appData, this.name)
    if (name === 'sessionData') return this.getPath('userData')
    if (name === 'logs') return path.join(this.getPath('userData'), 'logs')
    if (['documents', 'downloads', 'desktop'].includes(name)) return path.join(environment.appData, name)
    throw new Error(`Failed to get '${name}' path`)
  }

  setPath = (name: string, folder: string): void => {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    if (name === 'userData' || name === 'sessionData') mkdirSync(folder, { recursive: true })
    paths[name] = folder
  }

  quit = (): void => {
    if (state.isQuitting) return
    state.isQuitting = true
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) state.isQuitting = false
    else if (openWindows.count() === 0) finishQuit()
    else openWindows.closeAll()
  }

  exit = (code = 0): never => {
    this.emit('quit', {}, code)
    process.exit(code)
  }
}

export const app = strict('app', new App())

answersHost({
  ready() {
    state.isReady = true
    app.emit('will-finish-launching')
    app.emit('ready', {}, {})
    readiness.resolve()
  },
})
