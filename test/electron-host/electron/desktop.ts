import { EventEmitter } from 'node:events'
import { host } from './host-link.ts'
import { strict } from './strict.ts'

// What the desktop around the app offers, as far as the app uses it.

export const shell = strict('shell', {
  showItemInFolder: (file: string): void => host.notify('log', `shell.showItemInFolder ${file}`),
  openPath: async (file: string): Promise<string> => {
    host.notify('log', `shell.openPath ${file}`)
    return ''
  },
})

/** A clipboard of the host's own; the one of the page is Chromium's, and specs put the same text here. */
class Clipboard {
  #text = ''
  readText = async (): Promise<string> => this.#text
  writeText = async (text: string): Promise<void> => {
    this.#text = text
  }
  clear = (): void => {
    this.#text = ''
  }
}
export const clipboard = strict('clipboard', new Clipboard())

class PowerMonitor extends EventEmitter {
  /** Seconds without input. Tests set it to see what the app does when nobody is there. */
  idleSeconds = 0
  getSystemIdleTime = (): number => this.idleSeconds
}
export const powerMonitor = strict('powerMonitor', new PowerMonitor())

class NativeTheme extends EventEmitter {
  themeSource = 'system'
  readonly shouldUseDarkColors = false
  readonly shouldUseHighContrastColors = false
}
export const nativeTheme = strict('nativeTheme', new NativeTheme())

const PRIMARY = { id: 1, workArea: { x: 0, y: 0, width: 1600, height: 1000 } }
export const screen = strict('screen', {
  getPrimaryDisplay: () => PRIMARY,
  getDisplayMatching: () => PRIMARY,
})
