// npm start: builds the app and opens it: in Electron where its program is present or can be had, else in a Chromium
// window through the stand-in, else with one sentence that says what to install.
import { spawn, spawnSync } from 'node:child_process'
import { connect } from 'node:net'
import path from 'node:path'
import { electronBinary } from '../test/electron-host/electron-binary.ts'
import { hostChromium } from '../test/electron-host/launch.ts'
import { openInChromium } from './start-in-chromium.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const DOWNLOAD_HOST = 'github.com'
const REACH_LIMIT_MS = 3_000
const DOWNLOAD_LIMIT_MS = 180_000

function build(): boolean {
  console.log('Building Saferplan.')
  const vite = path.join(ROOT, 'node_modules/.bin/vite')
  const { status } = spawnSync(vite, ['build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** Whether a download has any chance; asked quickly, so that a machine without a network is not kept waiting. */
function canDownload(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: DOWNLOAD_HOST, port: 443, timeout: REACH_LIMIT_MS })
    const answer = (isReached: boolean) => (): void => {
      socket.destroy()
      resolve(isReached)
    }
    socket.once('connect', answer(true))
    socket.once('error', answer(false))
    socket.once('timeout', answer(false))
  })
}

async function findElectron(): Promise<string | undefined> {
  const present = electronBinary(ROOT)
  if (present !== undefined || !(await canDownload())) return present
  console.log('Downloading Electron.')
  const installer = path.join(ROOT, 'node_modules/electron/install.js')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS })
  return electronBinary(ROOT)
}

function openInElectron(electron: string, args: readonly string[]): void {
  const app = spawn(electron, [ROOT, ...args], { stdio: 'inherit' })
  app.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

const args = process.argv.slice(2)
if (!build()) {
  console.error('The app could not be built. Run npm ci, then try again.')
  process.exitCode = 1
} else {
  const electron = await findElectron()
  if (electron !== undefined) {
    openInElectron(electron, args)
  } else if (hostChromium() !== undefined) {
    console.log(
      'Electron is not here and cannot be downloaded: opening the same app in a Chromium window instead.',
    )
    console.log('It has no menu bar there, and file dialogs are asked in this terminal.')
    await openInChromium(ROOT, args)
  } else {
    console.error(
      'Neither Electron nor Chromium is here. Install the package chromium, then run npm start again.',
    )
    process.exitCode = 1
  }
}
