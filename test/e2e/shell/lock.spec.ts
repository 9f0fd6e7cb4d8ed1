import type { Page } from '@playwright/test'
import { callFrom, unlockFrom } from '../fixtures.ts'
import { corePid, isRunning } from '../pages/core-process.ts'
import { expect, PASSPHRASE, test } from '../pages/prepared-store.ts'

/** Waits until the app is locked. The page is loaded anew meanwhile, so that a question to it may be cut off. */
async function expectLocked(page: Page): Promise<void> {
  await expect(async () => {
    const status = await callFrom(page, 'app.status', {})
    expect(status).toMatchObject({ value: { state: 'locked' } })
  }).toPass({ timeout: 20_000 })
}

test('locking ends the process that held the key, and the page starts afresh', async ({ openLocked }) => {
  const { app, page } = await openLocked()
  await unlockFrom(page, PASSPHRASE)
  const before = await corePid(app)
  await page.evaluate(() => Reflect.set(window, 'leftover', 'a secret on the page'))
  await page.evaluate(() => {
    const door = Reflect.get(window, 'saferplan') as { call: (...args: unknown[]) => Promise<unknown> }
    void door.call('vault.lock', {})
  })
  await expect.poll(() => isRunning(before)).toBe(false)
  await expectLocked(page)
  await expect(async () => {
    expect(await page.evaluate(() => 'leftover' in window)).toBe(false)
  }).toPass({ timeout: 20_000 })
  expect(await corePid(app)).not.toBe(before)
})

test('Ctrl+L locks from wherever one is', async ({ openLocked }) => {
  const { page } = await openLocked()
  await unlockFrom(page, PASSPHRASE)
  await page.keyboard.press('Control+l')
  await expectLocked(page)
})

for (const [words, event] of [
  ['the screen is locked', 'lock-screen'],
  ['the machine goes to sleep', 'suspend'],
  ['the machine shuts down', 'shutdown'],
] as const) {
  test(`locks when ${words}`, async ({ openLocked }) => {
    const { app, page } = await openLocked()
    await unlockFrom(page, PASSPHRASE)
    await app.evaluate(({ powerMonitor }, name) => {
      // Electron types each event apart; all of them are emitted alike.
      Reflect.apply(powerMonitor.emit, powerMonitor, [name])
    }, event)
    await expectLocked(page)
  })
}

test('locks after five minutes without input, and not before', async ({ openLocked }) => {
  const { app, page } = await openLocked()
  await unlockFrom(page, PASSPHRASE)
  const idle = (seconds: number) =>
    app.evaluate(({ powerMonitor }, value) => {
      powerMonitor.getSystemIdleTime = () => value
    }, seconds)
  await idle(299)
  expect(await callFrom(page, 'app.status', {})).toMatchObject({ value: { state: 'unlocked' } })
  await idle(300)
  await expectLocked(page)
})

test('a core that ends by itself leaves a locked app that can be unlocked again', async ({ openLocked }) => {
  const { app, page } = await openLocked()
  await unlockFrom(page, PASSPHRASE)
  process.kill(await corePid(app), 'SIGKILL')
  await expectLocked(page)
  await unlockFrom(page, PASSPHRASE)
  expect(await callFrom(page, 'plan.overview', { edition: null })).toMatchObject({ ok: true })
})

test('a wrong passphrase opens nothing and is counted', async ({ openLocked }) => {
  const { page } = await openLocked()
  const passphrase = 'not the passphrase'
  const reply = await page.evaluate((text) => {
    const door = Reflect.get(window, 'saferplan') as { call: (...args: unknown[]) => Promise<unknown> }
    return door.call('vault.unlock', { passphrase: new TextEncoder().encode(text) })
  }, passphrase)
  expect(reply).toMatchObject({ ok: false, failure: { kind: 'wrong-passphrase' } })
  expect(await callFrom(page, 'app.status', {})).toMatchObject({
    value: { state: 'locked', failedUnlocks: 1 },
  })
  expect(await callFrom(page, 'plan.overview', { edition: null })).toMatchObject({
    failure: { kind: 'locked' },
  })
})
