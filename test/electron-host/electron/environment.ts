import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What the host hands to the process that runs the app's main bundle. */
export interface HostEnvironment {
  /** The app's folder: the one with package.json. */
  readonly appDir: string
  /** Where the operating system would keep the data of apps. */
  readonly appData: string
  readonly isPackaged: boolean
  readonly electronVersion: string
  readonly chromeVersion: string
}

/** Reads what launch.ts wrote into the environment of this process. */
export function hostEnvironment(): HostEnvironment {
  return {
    appDir: setting('HOST_APP_DIR'),
    appData: setting('HOST_APP_DATA'),
    isPackaged: process.env.HOST_PACKAGED === '1',
    electronVersion: setting('HOST_ELECTRON_VERSION'),
    chromeVersion: setting('HOST_CHROME_VERSION'),
  }
}

export interface AppManifest {
  readonly name: string
  readonly productName?: string
  readonly version: string
  readonly main: string
}

/** The app's package.json. */
export function appManifest(appDir: string): AppManifest {
  return JSON.parse(readFileSync(path.join(appDir, 'package.json'), 'utf8')) as AppManifest
}

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: start the app through launch.ts`)
  return value
}
