import { expect, test } from '../fixtures.ts'

test('the page gets two functions and nothing of Node or Electron', async ({ open }) => {
  const { page } = await open()
  const seen = await page.evaluate(() => {
    const door: unknown = Reflect.get(window, 'saferplan')
    return {
      members: Object.keys(door as object).sort(),
      isFrozen: Object.isFrozen(door),
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      isSecure: window.isSecureContext,
    }
  })
  expect(seen).toEqual({ members: ['call', 'on'], isFrozen: true, node: [], isSecure: true })
})

test('the window is sandboxed, isolated, and in a session that is kept in memory', async ({ open }) => {
  const { app } = await open()
  const seen = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // The method is Electron's own but missing from its types.
    const read = Reflect.get(window?.webContents ?? {}, 'getLastWebPreferences') as () => Record<
      string,
      unknown
    >
    const preferences = read.call(window?.webContents)
    const names = [
      'sandbox',
      'contextIsolation',
      'nodeIntegration',
      'webSecurity',
      'webviewTag',
      'spellcheck',
    ]
    const picked = Object.fromEntries(names.map((name) => [name, preferences[name]]))
    return { ...picked, isPersistent: window?.webContents.session.isPersistent() }
  })
  expect(seen).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    isPersistent: false,
  })
})

test('every answer carries the policy, and inline code does not run', async ({ open }) => {
  const { page } = await open()
  const seen = await page.evaluate(async () => {
    const response = await fetch('index.html')
    const missing = await fetch('no-such-file.js')
    const script = document.createElement('script')
    const trusted = (() => {
      try {
        script.textContent = 'window.inlineRan = true'
        document.body.append(script)
        return 'accepted'
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    })()
    return {
      policy: response.headers.get('content-security-policy'),
      sniff: response.headers.get('x-content-type-options'),
      missing: [missing.status, missing.headers.get('content-security-policy') !== null],
      inlineRan: 'inlineRan' in window,
      trusted,
    }
  })
  expect(seen.policy).toContain("default-src 'none'; script-src 'self'")
  expect(seen.policy).not.toMatch(/unsafe|\*/)
  expect(seen.sniff).toBe('nosniff')
  expect(seen.missing).toEqual([404, true])
  expect(seen.inlineRan).toBe(false)
  expect(seen.trusted).toBe('TypeError')
})

test('the page stays where it is: no navigation, no windows, no network', async ({
  open,
  expectedProblems,
}) => {
  const { app, page } = await open()
  const heading = await page.getByRole('heading').first().textContent()
  const seen = await page.evaluate(async () => {
    const outcome = (url: string): Promise<string> =>
      fetch(url).then(
        () => 'answered',
        () => 'refused',
      )
    const popup = window.open('https://example.org/popup')
    const socket = await new Promise<string>((resolve) => {
      try {
        const opened = new WebSocket('wss://example.org')
        opened.onopen = () => resolve('open')
        opened.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    })
    const image = await new Promise<string>((resolve) => {
      const element = new Image()
      element.onload = () => resolve('loaded')
      element.onerror = () => resolve('refused')
      element.src = 'https://example.org/picture.png'
    })
    return {
      popup: popup === null,
      socket,
      image,
      fetches: [await outcome('https://example.org/x'), await outcome('file:///etc/passwd')],
    }
  })
  expect(seen).toEqual({ popup: true, socket: 'refused', image: 'refused', fetches: ['refused', 'refused'] })
  await page.evaluate(() => {
    location.href = 'https://example.org/away'
  })
  await page.evaluate(() => {
    location.href = 'app://other/index.html'
  })
  await expect(page.getByRole('heading').first()).toHaveText(heading ?? '')
  expect(app.windows()).toHaveLength(1)
  expect(expectedProblems).toEqual([])
})

test('a page that is not ours is not answered', async ({ open }) => {
  const { app, page } = await open()
  await app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]
      ?.loadURL('app://other/index.html')
      .catch(() => undefined)
  })
  await expect(page.locator('body')).toHaveText('not found')
  const answer = await page.evaluate(() => {
    const door = Reflect.get(window, 'saferplan') as { call: (...args: unknown[]) => Promise<unknown> }
    return door.call('app.status', {}).then(
      () => 'answered',
      (error: Error) => error.message,
    )
  })
  expect(answer).toContain('untrusted sender')
})

test('permissions that a page can ask for are denied', async ({ open }) => {
  const { page } = await open()
  const seen = await page.evaluate(async () => {
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    )
    const place = await new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      ),
    )
    return { camera, place, notifications: await Notification.requestPermission() }
  })
  expect(seen).toEqual({ camera: 'denied', place: 'denied', notifications: 'denied' })
})
