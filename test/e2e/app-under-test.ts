import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { startSharedChromium } from '../electron-host/chromium.ts'
import { electronBinary } from '../electron-host/electron-binary.ts'
import { HostApplication } from '../electron-host/host-application.ts'
import { hostChromium, launch, type SharedParts } from '../electron-host/launch.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const binary = process.env.E2E_HOST === '1' ? undefined : electronBinary(ROOT)

/** What the specs run on: the real Electron where its program is present, else the stand-in. */
export const target: 'electron' | 'host' = binary === undefined ? 'host' : 'electron'

/** The members that both have, so that one spec runs on either. */
export type App = Pick<ElectronApplication, 'evaluate' | 'firstWindow' | 'windows' | 'close' | 'process'>

export interface StartOptions {
  /** The app's folder; the checkout when left out. */
  readonly appDir?: string
  readonly isPackaged?: boolean
  /** The folder of an installed app's resources. */
  readonly resourcesFolder?: string
  /** More switches. */
  readonly switches?: readonly string[]
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active'
  /** What it shares with apps started before it, and leaves to those after it; nothing when left out. */
  readonly shared?: SharedParts
}

/** Starts the app on a data folder of its own. */
export async function startApp(userData: string, options: StartOptions = {}): Promise<App> {
  const args = [options.appDir ?? ROOT, `--user-data-dir=${userData}`, ...(options.switches ?? [])]
  if (binary !== undefined)
    return _electron.launch({ executablePath: binary, args: [...args, '--no-sandbox'] })
  const { isPackaged, resourcesFolder, colorScheme, forcedColors, shared } = options
  const app = launch({
    args,
    ...(isPackaged === undefined ? {} : { isPackaged }),
    ...(resourcesFolder === undefined ? {} : { env: { HOST_RESOURCES_PATH: resourcesFolder } }),
    ...(colorScheme === undefined ? {} : { colorScheme }),
    ...(forcedColors === undefined ? {} : { forcedColors }),
    ...(shared === undefined ? {} : { shared }),
  })
  return app as unknown as App
}

/** Ends the app and answers what went wrong behind the page's back: errors, refused requests and connections. */
export async function closeAndInspect(app: App): Promise<string[]> {
  const host: unknown = app
  const connections = host instanceof HostApplication ? await host.refusedConnections() : []
  await app.close()
  if (!(host instanceof HostApplication)) return []
  return [
    ...host.problems,
    ...host.blocked.map(({ url, why }) => `request refused ${why}: ${url}`),
    ...connections.map((what) => `main tried to connect: ${what}`),
  ]
}

/**
 * Has `work` done with what makes the start of one app after another cheap, and ends it afterwards. Each app still has
 * processes, a profile and data of its own; on Electron nothing is shared.
 */
export async function withSharedParts(
  work: (shared: SharedParts | undefined) => Promise<void>,
): Promise<void> {
  const executablePath = hostChromium()
  if (target === 'electron' || executablePath === undefined) return work(undefined)
  const codeCache = mkdtempSync(path.join(tmpdir(), 'saferplan-e2e-code-'))
  const chromium = await startSharedChromium(executablePath)
  try {
    await work({ chromium, codeCache })
  } finally {
    await chromium.close()
    rmSync(codeCache, { recursive: true, force: true, maxRetries: 5 })
  }
}
