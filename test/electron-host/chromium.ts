import { type BrowserContext, chromium } from 'playwright-core'

export interface ChromiumOptions {
  readonly profile: string
  readonly isVisible: boolean
  readonly executablePath: string
  readonly colorScheme: 'light' | 'dark' | null
  readonly forcedColors: 'active' | null
}

// No host name resolves, and nothing that Chromium does for itself goes out.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--window-size=1280,860',
]
// One window without tabs and address bar.
const LIKE_AN_APP = ['--app=data:text/html,<title>Starting</title>', '--test-type']

/** Starts Chromium with its own empty profile, over a pipe, with no network. */
export function startChromium(options: ChromiumOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(options.profile, {
    executablePath: options.executablePath,
    headless: !options.isVisible,
    viewport: null,
    colorScheme: options.colorScheme,
    forcedColors: options.forcedColors,
    serviceWorkers: 'block',
    acceptDownloads: false,
    locale: 'en-GB',
    handleSIGINT: false,
    ...(options.isVisible ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: [...QUIET, ...(options.isVisible ? LIKE_AN_APP : [])],
  })
}
