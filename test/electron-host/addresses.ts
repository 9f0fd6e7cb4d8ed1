// Chromium cannot be taught a new scheme from outside, so each address of the app's own scheme stands for a secure
// origin that can never resolve: app://bundle/x is https://bundle.app.invalid/x.

const ORDINARY = /^(https?|data|blob|about):/
const OWN = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/
const SHOWN = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.invalid/

/** The address that Chromium is shown. */
export function toWeb(url: string): string {
  if (ORDINARY.test(url)) return url
  return url.replace(OWN, (_all, scheme: string, host: string) => `https://${host}.${scheme}.invalid`)
}

/** The address that the app knows. */
export function toApp(url: string): string {
  return url.replace(SHOWN, (_all, host: string, scheme: string) => `${scheme}://${host}`)
}
