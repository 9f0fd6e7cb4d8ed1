import dgram from 'node:dgram'
import net from 'node:net'

// Every refusal is kept, so that a test can find one that the app itself has swallowed.
const refusals: string[] = []

/** The network connections that this process tried to make. */
export function refusedConnections(): readonly string[] {
  return refusals
}

/** Makes TCP and UDP of this process fail. Local sockets, which have a path, stay. */
export function refuseNetwork(): void {
  const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket
  function connectLocally(this: net.Socket, ...args: unknown[]): net.Socket {
    return isLocal(Array.isArray(args[0]) ? args[0][0] : args[0]) ? connect.apply(this, args) : refuse('TCP')
  }
  net.Socket.prototype.connect = connectLocally as typeof net.Socket.prototype.connect
  dgram.Socket.prototype.send = (() => refuse('UDP')) as typeof dgram.Socket.prototype.send
}

function isLocal(target: unknown): boolean {
  if (typeof target === 'string') return true
  return typeof target === 'object' && target !== null && 'path' in target && typeof target.path === 'string'
}

function refuse(what: string): never {
  refusals.push(what)
  throw new Error('the stand-in host refused a network connection')
}
