import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { StartOptions } from './app-under-test.ts'
import { expect, test } from './pages/prepared-store.ts'

// Axe looks at every page that the navigation offers, four times over.
test.setTimeout(420_000)

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, each as one line that says where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  )
}

interface Look {
  readonly name: string
  readonly options: StartOptions
  readonly media?: Parameters<Page['emulateMedia']>[0]
}

const LOOKS: readonly Look[] = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced colours', options: { forcedColors: 'active' } },
  {
    name: 'more contrast and no motion',
    options: { colorScheme: 'light' },
    media: { contrast: 'more', reducedMotion: 'reduce' },
  },
]

for (const { name, options, media } of LOOKS) {
  test(`nothing that the frame offers breaks a rule of WCAG 2.2 AA: ${name}`, async ({ openPlan }) => {
    const { page, shell } = await openPlan(options)
    if (media !== undefined) await page.emulateMedia(media)
    const entries = await shell.navigation.getByRole('link').allTextContents()
    for (const entry of new Set(entries)) {
      await shell.navigation.getByRole('link', { name: entry, exact: true }).first().press('Enter')
      await expect(shell.heading).toBeVisible()
      expect.soft(await violations(page), entry).toEqual([])
    }
    await page.keyboard.press('Control+Shift+F')
    await page.keyboard.type('mediation')
    await expect(page.getByText(/^\d+ places found\./)).toBeVisible()
    expect.soft(await violations(page), 'finds').toEqual([])
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await violations(page), 'palette').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    expect.soft(await violations(page), 'help').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Alt+z')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await violations(page), 'history').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('mediation')
    expect.soft(await violations(page), 'find bar').toEqual([])
  })
}

test('at 200 % zoom of a 1280 by 720 screen nothing that the navigation offers scrolls two ways', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const entries = await shell.navigation.getByRole('link').allTextContents()
  await page.setViewportSize({ width: 640, height: 360 })
  const menu = page.getByRole('button', { name: 'Menu' })
  for (const entry of new Set(entries)) {
    await expect(shell.navigation).toBeHidden()
    await menu.press('Enter')
    await shell.navigation.getByRole('link', { name: entry, exact: true }).first().press('Enter')
    await expect(shell.heading).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, entry).toBeLessThanOrEqual(0)
  }
})
