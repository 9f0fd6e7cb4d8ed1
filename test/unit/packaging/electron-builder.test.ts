import path from 'node:path'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../../..')

describe('the configuration of the installers', async () => {
  const configuration = await getConfig(ROOT, 'electron-builder.yml', null)

  test('is one that electron-builder takes', async () => {
    await validateConfiguration(configuration, new DebugLogger(false))
  })

  test('would be refused with a misspelt word', async () => {
    const misspelt = { ...configuration, msi: { ...configuration.msi, perMachin: true } }
    await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow(
      /Invalid configuration/,
    )
  })

  test('installs for every user, where a user cannot change it', () => {
    expect(configuration.msi).toMatchObject({ perMachine: true, oneClick: true, runAfterFinish: false })
    expect(configuration.nsis).toMatchObject({
      perMachine: true,
      oneClick: false,
      allowToChangeInstallationDirectory: false,
      deleteAppDataOnUninstall: false,
    })
    expect(configuration.linux?.target).toEqual([
      { target: 'AppImage', arch: 'x64' },
      { target: 'deb', arch: 'x64' },
    ])
  })

  test('sets every fuse', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  test('never publishes, never compiles, and names the Electron that the app is tested with', async () => {
    const manifest: unknown = (await import('electron/package.json', { with: { type: 'json' } })).default
    expect(configuration.publish).toBeNull()
    expect(configuration.npmRebuild).toBe(false)
    expect(manifest).toMatchObject({ version: configuration.electronVersion })
  })
})
