import type { Session } from 'electron'
import { SCHEME } from './page-origin.ts'

/** A session that lives in memory: without `persist:` nothing of the page reaches the disk. */
export const PARTITION = 'saferplan'

const OWN_SCHEMES = new Set([`${SCHEME}:`])
const IMAGE_SCHEMES = new Set(['data:', 'blob:'])

/** Whether the page may ask for this at all: its own files, and images that it holds itself. */
export function isRequestAllowed(url: string, resourceType: string): boolean {
  const protocol = URL.parse(url)?.protocol ?? ''
  if (OWN_SCHEMES.has(protocol)) return true
  return IMAGE_SCHEMES.has(protocol) && resourceType === 'image'
}

/** Cuts the page off from the network and from every permission that a page can ask for. */
export async function guardSession(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, done) => {
    done({ cancel: !isRequestAllowed(details.url, details.resourceType) })
  })
  session.setPermissionRequestHandler((_contents, _permission, done) => done(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, done) => done({}))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  // A dead address: whatever finds a way past the blocker still reaches nobody.
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
}
