/** The scheme that the page is served from. */
export const SCHEME = 'app'
const HOST = 'bundle'
/** The one page of the app. */
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`

/** Whether an address belongs to our page: scheme and host exactly, nothing before the host and no port. */
export function isOurPage(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null &&
    parsed.protocol === `${SCHEME}:` &&
    parsed.hostname === HOST &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === ''
  )
}
