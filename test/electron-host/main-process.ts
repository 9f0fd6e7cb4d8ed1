// Entry of the process that is the app's main process: makes `electron` resolve to our own module, takes the network
// away, then runs the app's real main bundle.
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { appManifest, hostEnvironment } from './electron/environment.ts'
import { refuseNetwork } from './electron/no-network.ts'

const standIn = new URL('./electron/index.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
refuseNetwork()

const { appDir, electronVersion, chromeVersion } = hostEnvironment()
process.argv.splice(1, 1, appDir)
Object.assign(process.versions, { electron: electronVersion, chrome: chromeVersion })
Object.assign(process, { type: 'browser', resourcesPath: process.env.HOST_RESOURCES_PATH ?? appDir })

const { host } = await import('./electron/index.ts')
await import(pathToFileURL(path.join(appDir, appManifest(appDir).main)).href)
host.notify('loaded')
