import path from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { PAGE_URL } from './page-origin.ts'
import { PARTITION } from './session-guards.ts'
import { placeOnScreen, readWindowState, saveWindowState } from './window-state.ts'

/** How the page runs: sandboxed, isolated, without Node, without anything that opens a way out. */
export function pagePreferences(isPackaged: boolean, preload: string): Electron.WebPreferences {
  return {
    preload,
    partition: PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: !isPackaged,
    navigateOnDragDrop: false,
    disableDialogs: true,
  }
}

/** Opens the app's one window where it stood last, and shows the page in it. */
export function openMainWindow(userData: string, preload: string): BrowserWindow {
  const stateFile = path.join(userData, 'window.json')
  const saved = readWindowState(stateFile)
  const display = saved === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(saved.bounds)
  const place = placeOnScreen(saved, display.workArea)
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    webPreferences: pagePreferences(app.isPackaged, preload),
  })
  if (place.isMaximized) window.maximize()
  // Keeps screenshots and shared screens from showing names; elsewhere than on Windows it is not dependable.
  if (process.platform === 'win32') window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    saveWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }),
  )
  void showPage(window)
  return window
}

/** Shows the page from its beginning: after a lock, nothing of what was on the screen is left in its memory. */
export async function showPage(window: BrowserWindow): Promise<void> {
  if (!window.isDestroyed()) await window.loadURL(PAGE_URL)
}
