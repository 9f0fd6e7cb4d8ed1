import { once } from 'node:events'
import { startApp } from '../app-under-test.ts'
import { callFrom, expect, target, test } from '../fixtures.ts'

test('a second start ends itself and brings the first window forward', async ({ open, userData }) => {
  const first = await open()
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const second = await startApp(userData)
  const [code] =
    second.process().exitCode === null ? await once(second.process(), 'exit') : [second.process().exitCode]
  expect(code).toBe(0)
  const isMinimised = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isMinimised).toBe(false)
  expect(await callFrom(first.page, 'app.status', {})).toMatchObject({ ok: true })
})

test('the window opens again where it stood', async ({ open }) => {
  const { app } = await open()
  const bounds = { x: 40, y: 30, width: 1000, height: 700 }
  await app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), bounds)
  await app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 10)
  })
  await once(app.process(), 'exit')
  const again = await open()
  const place = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(place).toMatchObject(bounds)
})

test('the menu speaks British English and reaches the page', async ({ open }) => {
  const { app, page } = await open()
  const labels = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((item) => ({
      label: item.label,
      items: item.submenu?.items.map((each) => each.label).filter((label) => label !== '') ?? [],
    })),
  )
  expect(labels.map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Help'])
  expect(labels[0]?.items).toContain('&Lock')
  await page.evaluate(() => {
    const door = Reflect.get(window, 'saferplan') as { on: (...args: unknown[]) => void }
    door.on('menu', (payload: unknown) => Reflect.set(window, 'heard', payload))
  })
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('keys')?.click())
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard'))).toEqual({ command: 'keys' })
})

// Only the stand-in can be told to be an installed app.
const debuggingSwitches =
  target === 'host' ? ['--remote-debugging-port=9222', '--inspect=9229', '--js-flags=--expose-gc'] : []
for (const name of debuggingSwitches) {
  test(`an installed app that is started with ${name} ends at once`, async ({ userData }) => {
    const app = await startApp(userData, { isPackaged: true, switches: [name] })
    const [code] = await once(app.process(), 'exit')
    expect(code).toBe(2)
  })
}
