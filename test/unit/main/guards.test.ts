import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { guardNavigation } from '../../../electron/main/navigation-guards.ts'
import { guardSession, isRequestAllowed, PARTITION } from '../../../electron/main/session-guards.ts'
import { forbiddenSwitch } from '../../../electron/main/start-switches.ts'

type Answer = (value: unknown) => void

/** Electron's session, reduced to what is asked of it: it keeps each handler under the name of its setter. */
function recordingSession() {
  const set: Record<string, (...args: unknown[]) => unknown> = {}
  const keep =
    (name: string) =>
    (handler: (...args: unknown[]) => unknown): void => {
      set[name] = handler
    }
  const settings: Record<string, unknown> = {}
  const session = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    setDisplayMediaRequestHandler: keep('displayMedia'),
    setSpellCheckerEnabled: (on: boolean) => void Object.assign(settings, { spelling: on }),
    setProxy: async (proxy: object) => void Object.assign(settings, { proxy }),
  })
  return { session, set, settings }
}

async function guarded() {
  const recording = recordingSession()
  await guardSession(recording.session as unknown as Session)
  return recording
}

function preventable() {
  const event = {
    isPrevented: false,
    preventDefault: (): void => {
      event.isPrevented = true
    },
  }
  return event
}

describe('the session of the page', () => {
  test('lives in memory', () => {
    expect(PARTITION.startsWith('persist:')).toBe(false)
  })

  test.each([
    ['app://bundle/index.html', 'mainFrame', true],
    ['data:image/png;base64,AA', 'image', true],
    ['blob:app://bundle/1', 'image', true],
    ['data:text/javascript,1', 'script', false],
    ['data:text/html,x', 'subFrame', false],
    ['https://example.org/', 'xhr', false],
    ['http://127.0.0.1/', 'xhr', false],
    ['ws://example.org/', 'webSocket', false],
    ['file:///etc/passwd', 'xhr', false],
    ['ftp://example.org/', 'other', false],
    ['chrome://settings', 'mainFrame', false],
    ['devtools://devtools/x', 'mainFrame', false],
    ['APP://bundle/index.html', 'mainFrame', true],
    ['not an address', 'other', false],
  ])('asks for %s as %s: %s', (url, resourceType, expected) => {
    expect(isRequestAllowed(url, resourceType)).toBe(expected)
  })

  test('cancels what is not allowed', async () => {
    const { set } = await guarded()
    const answers: unknown[] = []
    const answer: Answer = (value) => void answers.push(value)
    set.beforeRequest?.({ url: 'https://example.org/', resourceType: 'xhr' }, answer)
    set.beforeRequest?.({ url: 'app://bundle/x.js', resourceType: 'script' }, answer)
    expect(answers).toEqual([{ cancel: true }, { cancel: false }])
  })

  test('denies every permission, device and capture', async () => {
    const { set } = await guarded()
    const answers: unknown[] = []
    set.permissionRequest?.({}, 'media', (value: unknown) => answers.push(value))
    set.displayMedia?.({}, (value: unknown) => answers.push(value))
    expect(answers).toEqual([false, {}])
    expect(set.permissionCheck?.({}, 'clipboard-read')).toBe(false)
    expect(set.devicePermission?.({ deviceType: 'usb' })).toBe(false)
  })

  test('downloads nothing, spells nothing, and has a dead proxy', async () => {
    const { session, settings } = await guarded()
    const event = preventable()
    session.emit('will-download', event)
    expect(event.isPrevented).toBe(true)
    expect(settings).toMatchObject({ spelling: false, proxy: { mode: 'fixed_servers' } })
  })
})

describe('a page', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is kept where it is: %s',
    (name) => {
      const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined })
      guardNavigation(contents as unknown as WebContents)
      const event = preventable()
      contents.emit(name, event)
      expect(event.isPrevented).toBe(true)
    },
  )

  test('opens no window', () => {
    const given: { handler?: () => unknown } = {}
    const setWindowOpenHandler = (handler: () => unknown): void => void Object.assign(given, { handler })
    guardNavigation(Object.assign(new EventEmitter(), { setWindowOpenHandler }) as unknown as WebContents)
    expect(given.handler?.()).toEqual({ action: 'deny' })
  })
})

describe('switches of the installed app', () => {
  test.each(['remote-debugging-port', 'inspect', 'inspect-brk', 'js-flags', 'no-sandbox'])(
    'refuses %s',
    (name) => {
      expect(forbiddenSwitch((asked) => asked === name)).toBe(name)
    },
  )

  test('takes the folder for its data', () => {
    expect(forbiddenSwitch((asked) => asked === 'user-data-dir')).toBeUndefined()
  })
})
