/** The port that Electron gives a utility process; Node's types do not know it. */
export interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
  postMessage(message: unknown): void
}

/** The way to main. Throws when the core was started as something else than a utility process. */
export function parentPort(): ParentPort {
  const port: unknown = 'parentPort' in process ? process.parentPort : undefined
  if (!isParentPort(port)) throw new Error('the core process must be started by the app')
  return port
}

function isParentPort(value: unknown): value is ParentPort {
  return (
    typeof value === 'object' &&
    value !== null &&
    'postMessage' in value &&
    typeof value.postMessage === 'function' &&
    'on' in value &&
    typeof value.on === 'function'
  )
}
