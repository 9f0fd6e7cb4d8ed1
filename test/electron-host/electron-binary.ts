import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The real Electron program of this checkout; undefined when it is not there. Never `require('electron')` to find out:
 * that starts a download.
 */
export function electronBinary(root: string): string | undefined {
  const folder = path.join(root, 'node_modules/electron')
  const pathFile = path.join(folder, 'path.txt')
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const file = path.join(override ?? path.join(folder, 'dist'), name)
  return existsSync(file) ? file : undefined
}

/** The version of Electron that the app is built for. */
export function electronVersion(root: string): string {
  const manifest = JSON.parse(
    readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
  ) as { version: string }
  return manifest.version
}
