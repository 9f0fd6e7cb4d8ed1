import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createPackage } from '@electron/asar'

/** A folder that electron-builder takes for Electron's program: the names that it looks for, with nothing behind them. */
export async function makeStandInElectron(folder: string, version: string): Promise<string> {
  const electron = path.join(folder, 'electron-folder')
  const emptyApp = path.join(folder, 'empty-app')
  for (const each of [path.join(electron, 'resources'), path.join(electron, 'locales'), emptyApp]) {
    mkdirSync(each, { recursive: true })
  }
  const program = path.join(electron, 'electron')
  writeFileSync(program, '#!/bin/sh\nexit 1\n')
  chmodSync(program, 0o755)
  writeFileSync(path.join(electron, 'version'), version)
  writeFileSync(path.join(electron, 'LICENSE'), 'licence\n')
  writeFileSync(path.join(electron, 'LICENSES.chromium.html'), '<p>licences</p>\n')
  writeFileSync(path.join(electron, 'locales/en-GB.pak'), '')
  writeFileSync(path.join(emptyApp, 'package.json'), '{}')
  // The builder reads this archive's header, so that it must be a real one.
  await createPackage(emptyApp, path.join(electron, 'resources/default_app.asar'))
  return electron
}
