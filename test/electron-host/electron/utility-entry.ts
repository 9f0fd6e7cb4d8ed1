// Entry of a utility process: gives it `process.parentPort`, takes the network away, then runs the app's bundle.
import { EventEmitter } from 'node:events'
import { flushCompileCache, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { appManifest, hostEnvironment } from './environment.ts'
import { refuseNetwork } from './no-network.ts'

refuseNetwork()
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron' || specifier.startsWith('electron/')) {
      throw new Error('the stand-in host gives utility processes no electron module')
    }
    return next(specifier, context)
  },
})

/** Keeps messages until somebody listens, as Electron's port does. */
class ParentPort extends EventEmitter {
  readonly #early: unknown[] = []

  constructor() {
    super()
    process.on('message', (data) => {
      if (this.listenerCount('message') === 0) this.#early.push(data)
      else this.emit('message', { data, ports: [] })
    })
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.#deliver())
    })
  }

  postMessage = (message: unknown): void => {
    if (process.connected) process.send?.(structuredClone(message) as object)
  }

  #deliver(): void {
    for (const data of this.#early.splice(0)) this.emit('message', { data, ports: [] })
  }
}

const [node = '', , modulePath = '', ...args] = process.argv
const { appDir, electronVersion } = hostEnvironment()
process.argv = [node, modulePath, ...args]
Object.assign(process.versions, { electron: electronVersion })
Object.assign(process, {
  type: 'utility',
  parentPort: new ParentPort(),
  resourcesPath: process.env.HOST_RESOURCES_PATH ?? appDir,
  appVersion: appManifest(appDir).version,
})
// A process that has lost its parent must not live on with a key in its memory.
process.on('disconnect', () => process.exit(1))

await import(pathToFileURL(modulePath).href)
// It is ended by a signal, and would then leave nothing behind for the next start.
flushCompileCache()
