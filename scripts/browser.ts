import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium to test with: what HOST_CHROMIUM names, else one in the usual places; undefined when there is none. */
export function findChromium(): string | undefined {
  return [process.env.HOST_CHROMIUM, ...CANDIDATES].find((file) => file !== undefined && existsSync(file))
}

/**
 * Makes sure that there is a Chromium, installing Debian's own through apt when we are root on Debian.
 * Returns its path, or a sentence that says what to install.
 */
export function ensureChromium(): { readonly path: string } | { readonly problem: string } {
  const found = findChromium()
  if (found !== undefined) return { path: found }
  if (!isDebianRoot()) {
    return { problem: 'No Chromium was found. Install the package chromium, or name one in HOST_CHROMIUM.' }
  }
  console.log('No Chromium was found: installing the package chromium.')
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update', '-q'], options)
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options)
  const installed = findChromium()
  return installed === undefined
    ? { problem: 'Chromium could not be installed through apt. Install the package chromium by hand.' }
    : { path: installed }
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
}
