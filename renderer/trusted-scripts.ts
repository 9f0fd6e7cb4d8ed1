// The page makes no code from text, with one exception that the browser cannot tell from it: the addresses of the
// workers that read the previewed PDF and the dictionary. This policy, the only one that the page is allowed, lets them
// pass.

const WORKER = /^\/assets\/(?:pdf|spelling)-worker-[\w-]+\.js$/

interface TrustedTypes {
  createPolicy(name: 'default', rules: { readonly createScriptURL: (url: string) => string }): unknown
}

/** Whether an address is that of a worker of our own. `page` is the address of the page. */
export function isOwnWorker(url: string, page: string): boolean {
  const wanted = URL.parse(url, page)
  const own = URL.parse(page)
  if (wanted === null || own === null) return false
  return wanted.protocol === own.protocol && wanted.host === own.host && WORKER.test(wanted.pathname)
}

/** Puts the policy into force. */
export function trustOwnWorker(): void {
  const types: unknown = Reflect.get(window, 'trustedTypes')
  if (!isTrustedTypes(types)) return
  types.createPolicy('default', {
    createScriptURL(url) {
      if (!isOwnWorker(url, location.href)) throw new TypeError('only the page’s own worker is run')
      return url
    },
  })
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === 'object' && value !== null && 'createPolicy' in value
}
