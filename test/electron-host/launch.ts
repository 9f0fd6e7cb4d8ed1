import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { openInShared, startChromium } from './chromium.ts'
import { electronVersion } from './electron-binary.ts'
import { HostApplication } from './host-application.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const CHROMIUM_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
// What this Electron is built on, as far as the app can see.
const CHROME_VERSION = '154.0.0.0'

export interface LaunchOptions {
  /** The app's folder first, then its switches. */
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly isVisible?: boolean
  /** True to run as an installed app would: `app.isPackaged`. */
  readonly isPackaged?: boolean
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active'
  /** Without it the app starts a Chromium of its own and compiles all its code anew. */
  readonly shared?: SharedParts
}

/** What apps that are started one after another can share, to start sooner. */
export interface SharedParts {
  /** Is up already and stays up; each app has a profile of its own in it. */
  readonly chromium: Browser
  /** A folder where the app's processes keep their compiled code. */
  readonly codeCache: string
}

/** The Chromium to use: what HOST_CHROMIUM names, else one in the usual places. */
export function hostChromium(): string | undefined {
  return [process.env.HOST_CHROMIUM, ...CHROMIUM_PLACES].find(
    (file) => file !== undefined && existsSync(file),
  )
}

/**
 * Starts the app's real main bundle in a process of its own with our `electron`, and Chromium as its windows. Both
 * start at once; main hears of `ready` when Chromium is up.
 */
export function launch(options: LaunchOptions): HostApplication {
  const executablePath = hostChromium()
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. Install the package chromium, or name one in HOST_CHROMIUM.')
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'host-profile-'))
  const versions = { electron: electronVersion(ROOT), chrome: CHROME_VERSION }
  const [appDir = '.', ...switches] = options.args
  const mainProcess = fork(
    path.join(import.meta.dirname, 'main-process.ts'),
    [path.resolve(appDir), ...switches],
    {
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning'],
      env: {
        ...process.env,
        ...options.env,
        NODE_OPTIONS: '',
        HOST_APP_DIR: path.resolve(appDir),
        HOST_APP_DATA: path.join(folder, 'app-data'),
        HOST_PACKAGED: options.isPackaged === true ? '1' : '0',
        HOST_ELECTRON_VERSION: versions.electron,
        HOST_CHROME_VERSION: versions.chrome,
        HOST_CODE_CACHE: options.shared?.codeCache,
        NODE_COMPILE_CACHE: options.shared?.codeCache,
      },
    },
  )
  const look = { colorScheme: options.colorScheme ?? null, forcedColors: options.forcedColors ?? null }
  const browser =
    options.shared === undefined
      ? startChromium({
          profile: path.join(folder, 'chromium'),
          isVisible: options.isVisible === true,
          executablePath,
          ...look,
        })
      : openInShared(options.shared.chromium, look)
  const cleanUp = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return new HostApplication({ mainProcess, browser, versions, cleanUp })
}
