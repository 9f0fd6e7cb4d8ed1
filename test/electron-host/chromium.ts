import { type Browser, type BrowserContext, chromium } from 'playwright-core'

export interface Look {
  readonly colorScheme: 'light' | 'dark' | null
  readonly forcedColors: 'active' | null
}

export interface ChromiumOptions extends Look {
  readonly profile: string
  readonly isVisible: boolean
  readonly executablePath: string
}

// Pages of Chromium's own that it would load behind each window, for an address bar that nobody sees: they cost more
// than ours.
const OWN_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'PreloadTopChromeWebUI']
// A process kept ready for a page of another site, of which the app has none.
const SPARE_PROCESS = 'SpareRendererForSitePerProcess'

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
  `--disable-features=${[...OWN_PAGES, SPARE_PROCESS].join(',')}`,
]
// One window without tabs and address bar.
const LIKE_AN_APP = ['--app=data:text/html,<title>Starting</title>', '--test-type']

function contextOptions({ colorScheme, forcedColors }: Look) {
  return {
    viewport: null,
    colorScheme,
    forcedColors,
    serviceWorkers: 'block',
    acceptDownloads: false,
    locale: 'en-GB',
  } as const
}

/** Starts Chromium with its own empty profile, over a pipe, with no network. */
export function startChromium(options: ChromiumOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(options.profile, {
    ...contextOptions(options),
    executablePath: options.executablePath,
    headless: !options.isVisible,
    handleSIGINT: false,
    ...(options.isVisible ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: [...QUIET, ...(options.isVisible ? LIKE_AN_APP : [])],
  })
}

/** Starts an invisible Chromium, in the same way, that apps which are started one after another can share. */
export function startSharedChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, handleSIGINT: false, args: QUIET })
}

/** What one app sees of a shared Chromium: a profile of its own, kept in memory and gone when it is closed. */
export function openInShared(browser: Browser, look: Look): Promise<BrowserContext> {
  return browser.newContext(contextOptions(look))
}
