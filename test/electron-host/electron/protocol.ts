import type * as Electron from 'electron'
import { isReady } from './app.ts'
import { strict } from './strict.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>

const privileged = new Set<string>()

/** The app's own schemes. Handlers belong to one session, as in Electron: a window with its own session needs its own. */
export interface Protocol {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void
  handle(scheme: string, handler: SchemeHandler): void
  isProtocolHandled(scheme: string): boolean
  /** For the host: the answer to a request, or undefined when no handler is for its scheme. */
  respond(request: Request): Promise<Response> | undefined
}

function registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
  if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  for (const { scheme, privileges } of schemes) {
    if (!privileges?.standard || !privileges.secure) {
      throw new Error('the stand-in host maps standard, secure schemes only')
    }
    privileged.add(scheme)
  }
}

export function createProtocol(): Protocol {
  const handlers = new Map<string, SchemeHandler>()
  return strict('protocol', {
    registerSchemesAsPrivileged,
    handle(scheme: string, handler: SchemeHandler): void {
      if (!privileged.has(scheme)) throw new Error(`${scheme} was not registered as privileged`)
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      handlers.set(scheme, handler)
    },
    isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
    respond(request: Request): Promise<Response> | undefined {
      const handler = handlers.get(new URL(request.url).protocol.slice(0, -1))
      return handler === undefined ? undefined : Promise.try(handler, request)
    },
  })
}

/** `protocol` of the module itself: privileges for all sessions, handlers for the default one only. */
export const protocol = strict('protocol', { registerSchemesAsPrivileged })
