import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { isReady } from './app.ts'
import { createProtocol, type Protocol } from './protocol.ts'
import { strict } from './strict.ts'

interface RequestDetails {
  readonly url: string
  readonly method: string
  readonly resourceType: string
}
type BeforeRequest = (details: RequestDetails, done: (answer: { cancel?: boolean }) => void) => void

/** What the app has put between its pages and the outside, and can be looked at by tests. */
export class Session extends EventEmitter {
  readonly partition: string
  readonly protocol: Protocol = createProtocol()
  readonly handlers: Record<string, unknown> = {}
  readonly settings: Record<string, unknown> = {}
  beforeRequest: BeforeRequest | undefined

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (...args: unknown[]): void => {
      this.beforeRequest = args.at(-1) as BeforeRequest
    },
  })

  isPersistent = (): boolean => this.partition === '' || this.partition.startsWith('persist:')
  setPermissionRequestHandler = (handler: unknown): void => this.#keep('permissionRequest', handler)
  setPermissionCheckHandler = (handler: unknown): void => this.#keep('permissionCheck', handler)
  setDevicePermissionHandler = (handler: unknown): void => this.#keep('devicePermission', handler)
  setDisplayMediaRequestHandler = (handler: unknown): void => this.#keep('displayMedia', handler)
  setSpellCheckerEnabled = (on: boolean): void => {
    this.settings.spellChecker = on
  }
  setProxy = async (proxy: Electron.ProxyConfig): Promise<void> => {
    this.settings.proxy = proxy
  }

  /** Whether the app's own request blocker lets a request pass. */
  allows(details: RequestDetails): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.beforeRequest === undefined) resolve(true)
      else this.beforeRequest(details, (answer) => resolve(answer.cancel !== true))
    })
  }

  #keep(name: string, handler: unknown): void {
    this.handlers[name] = handler
  }
}

const sessions = new Map<string, Session>()

/** The session of a partition; '' is the default one. The same partition gives the same session, as in Electron. */
export function sessionOf(partition: string): Session {
  if (!isReady()) throw new Error('Session can only be received when app is ready')
  const known = sessions.get(partition)
  if (known !== undefined) return known
  const created = strict('Session', new Session(partition))
  sessions.set(partition, created)
  return created
}

export const session = strict('session', {
  get defaultSession(): Session {
    return sessionOf('')
  },
  fromPartition: (partition: string): Session => {
    if (partition.startsWith('persist:')) throw new Error('the stand-in host keeps no session on disk')
    return sessionOf(partition)
  },
})
