// The `electron` module as the app's main process sees it: exactly what the app imports, and no more.
import type * as Electron from 'electron'
import './page-events.ts'
import { app } from './app.ts'
import { clipboard, nativeTheme, powerMonitor, screen, shell } from './desktop.ts'
import { dialog } from './dialog.ts'
import { answersHost, host } from './host-link.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { refusedConnections } from './no-network.ts'
import { protocol } from './protocol.ts'
import { session } from './session.ts'
import { utilityProcess } from './utility-process.ts'
import { HostBrowserWindow as BrowserWindow } from './windows.ts'

const electron = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
}
// A misspelt member fails here, before anything runs.
electron satisfies Partial<Record<keyof typeof Electron, unknown>>

answersHost({
  /** Runs a spec's function in this process, with `electron` as its first argument. */
  evaluate: (source: string, argument: unknown) => new Function(`return (${source})`)()(electron, argument),
  'refused-connections': () => refusedConnections(),
})

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  host,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
}
