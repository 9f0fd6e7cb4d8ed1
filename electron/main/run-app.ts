import path from 'node:path'
import { app, type BrowserWindow, type Session } from 'electron'
import { type LockReason, nextTextSize } from '../../shared/contract/index.ts'
import { startAutoLock } from './auto-lock.ts'
import { ClipboardGuard } from './clipboard-guard.ts'
import { CopyFolder } from './copy-folder.ts'
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
import { PreferencesKeeper } from './preferences-keeper.ts'
import { TaskbarProgress } from './taskbar-progress.ts'
import { VaultKeeper } from './vault-keeper.ts'

const HERE = import.meta.dirname

/** Opens the window and joins its parts: page, core, menu, lock. */
export function runApp(pageSession: Session): void {
  const files = readPageFiles(path.join(HERE, '../renderer'))
  pageSession.protocol.handle(SCHEME, (request) => answerPageRequest(request, files))
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents))

  const grants = new FileGrants()
  const clipboard = new ClipboardGuard()
  const userData = app.getPath('userData')
  const preferences = new PreferencesKeeper(path.join(userData, 'preferences.json'))
  const copyFolder = new CopyFolder(path.join(userData, 'places.json'))
  const storeFolder = path.join(userData, 'store')
  const window = openMainWindow(userData, path.join(HERE, 'preload.cjs'))
  const flush = new PageFlush(() => tellPage(window, 'flush', {}))
  const folders = new LastFolders(path.join(userData, 'folders.json'))
  const taskbar = new TaskbarProgress(window)
  const keeper = new VaultKeeper({
    files: { core: path.join(HERE, 'core.js'), reader: path.join(HERE, 'reader-process.js') },
    settings: {
      storeFolder,
      resourcesFolder: resourcesFolder(),
      logFolder: path.join(userData, 'logs'),
      appVersion: app.getVersion(),
    },
    onEvent: (name, payload) => {
      taskbar.onEvent(name, payload)
      tellPage(window, name, payload)
    },
    beforeLock: () => flush.wait(),
    onLocked: () => {
      void clipboard.clearIfOurs()
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
      preferences,
      copyFolder,
      clipboard,
      storeFolder,
      core: () => keeper.core,
      lock: () => keeper.lock('asked'),
      flushed: () => flush.confirm(),
    }),
  )
  const lockIfOpen = (reason: LockReason): void => void keeper.lockIfOpen(reason)
  startAutoLock(lockIfOpen, () => preferences.current.idleMinutes)
  installMenu({
    tell: (command) => tellPage(window, 'menu', { command }),
    lock: () => lockIfOpen('asked'),
    zoom: (step) => {
      const textSize = nextTextSize(preferences.current.textSize, step)
      tellPage(window, 'preferences', preferences.change({ textSize }))
    },
  })
  followWindow(window, { keeper, flush, clipboard })
}

/** Fonts, word list and sample: beside the archive of the installed app, in the checkout otherwise. */
function resourcesFolder(): string {
  return app.isPackaged
    ? path.join(process.resourcesPath, 'resources')
    : path.join(app.getAppPath(), 'resources')
}

interface Followers {
  readonly keeper: VaultKeeper
  readonly flush: PageFlush
  readonly clipboard: ClipboardGuard
}

function followWindow(window: BrowserWindow, { keeper, flush, clipboard }: Followers): void {
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
    void Promise.allSettled([keeper.end(), clipboard.clearIfOurs()]).finally(() => {
      ending.isDone = true
      app.quit()
    })
  })
}
