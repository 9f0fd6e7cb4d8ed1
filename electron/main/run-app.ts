import path from 'node:path'
import { app, type BrowserWindow, type Session } from 'electron'
import type { LockReason } from '../../shared/contract/index.ts'
import { startAutoLock } from './auto-lock.ts'
import { FileGrants } from './file-grants.ts'
import { answerCalls, tellPage } from './ipc.ts'
import { LastFolders } from './last-folders.ts'
import { openMainWindow, showPage } from './main-window.ts'
import { installMenu } from './menu.ts'
import { guardNavigation } from './navigation-guards.ts'
import { answerPageCall } from './page-calls.ts'
import { answerPageRequest, readPageFiles } from './page-files.ts'
import { PageFlush } from './page-flush.ts'
import { SCHEME } from './page-origin.ts'
import { TaskbarProgress } from './taskbar-progress.ts'
import { VaultKeeper } from './vault-keeper.ts'

const HERE = import.meta.dirname
const ZOOM_FACTORS = [1, 1.25, 1.5, 2]

/** Opens the window and joins its parts: page, core, menu, lock. */
export function runApp(pageSession: Session): void {
  const files = readPageFiles(path.join(HERE, '../renderer'))
  pageSession.protocol.handle(SCHEME, (request) => answerPageRequest(request, files))
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents))

  const grants = new FileGrants()
  const window = openMainWindow(app.getPath('userData'), path.join(HERE, 'preload.cjs'))
  const flush = new PageFlush(() => tellPage(window, 'flush', {}))
  const folders = new LastFolders(path.join(app.getPath('userData'), 'folders.json'))
  const taskbar = new TaskbarProgress(window)
  const keeper = new VaultKeeper({
    files: { core: path.join(HERE, 'core.js'), reader: path.join(HERE, 'reader-process.js') },
    settings: {
      storeFolder: path.join(app.getPath('userData'), 'store'),
      resourcesFolder: resourcesFolder(),
      logFolder: path.join(app.getPath('userData'), 'logs'),
      appVersion: app.getVersion(),
    },
    onEvent: (name, payload) => {
      taskbar.onEvent(name, payload)
      tellPage(window, name, payload)
    },
    beforeLock: () => flush.wait(),
    onLocked: () => {
      grants.forgetAll()
      void showPage(window)
    },
  })
  answerCalls(window, (channel, input) =>
    answerPageCall(channel, input, {
      window,
      grants,
      folders,
      taskbar,
      core: () => keeper.core,
      lock: () => keeper.lock('asked'),
      flushed: () => flush.confirm(),
    }),
  )
  const lockIfOpen = (reason: LockReason): void => void keeper.lockIfOpen(reason)
  startAutoLock(lockIfOpen)
  installMenu({
    tell: (command) => tellPage(window, 'menu', { command }),
    lock: () => lockIfOpen('asked'),
    zoom: (step) => zoom(window, step),
  })
  followWindow(window, keeper, flush)
}

/** Fonts, word list and sample: beside the archive of the installed app, in the checkout otherwise. */
function resourcesFolder(): string {
  return app.isPackaged
    ? path.join(process.resourcesPath, 'resources')
    : path.join(app.getAppPath(), 'resources')
}

function zoom(window: BrowserWindow, step: -1 | 0 | 1): void {
  const now = ZOOM_FACTORS.indexOf(window.webContents.getZoomFactor())
  const next = step === 0 ? 0 : Math.min(Math.max(now + step, 0), ZOOM_FACTORS.length - 1)
  window.webContents.setZoomFactor(ZOOM_FACTORS[next] ?? 1)
}

function followWindow(window: BrowserWindow, keeper: VaultKeeper, flush: PageFlush): void {
  const closing = { isFlushed: false }
  window.on('close', (event) => {
    if (closing.isFlushed) return
    event.preventDefault()
    void flush.wait().then(() => {
      closing.isFlushed = true
      window.close()
    })
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  // Windows asks before it signs the user out: by then the store must be closed.
  window.on('query-session-end', () => void keeper.lockIfOpen('shutdown'))
  window.webContents.on('render-process-gone', () => void keeper.lock('stopped'))
  app.on('window-all-closed', () => app.quit())
  const ending = { isDone: false }
  app.on('will-quit', (event) => {
    if (ending.isDone) return
    event.preventDefault()
    void keeper.end().finally(() => {
      ending.isDone = true
      app.quit()
    })
  })
}
