import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { StartOptions } from './app-under-test.ts'
import { answerDialogs, test as firstStart } from './fixtures.ts'
import { ConversationPages } from './pages/conversation-pages.ts'
import { expect, PASSPHRASE, test } from './pages/prepared-store.ts'
import { SETTINGS_TITLES, SettingsPages } from './pages/settings-pages.ts'

// Axe looks at every element of nine pages, three times over.
test.setTimeout(240_000)

const PLAN_FILE = path.resolve(import.meta.dirname, '../fixtures/plans/brackwater-crowded-cells.docx')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PAGES = [
  'Plan overview',
  /Anti-social/i,
  'Plan health',
  'Partners',
  'Priorities in order',
  'Facts',
  'Plan years',
  'Documents',
  'Bring in a plan',
  'Settings',
]

/** What axe finds, each as one line that says where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  )
}

const LOOKS: readonly { readonly name: string; readonly options: StartOptions }[] = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced colours', options: { forcedColors: 'active' } },
]

for (const { name, options } of LOOKS) {
  test(`no page of the open plan breaks a rule of WCAG 2.2 AA: ${name}`, async ({ openPlan }) => {
    const { page, shell } = await openPlan(options)
    for (const entry of PAGES) {
      await shell.goTo(entry)
      // The paper comes a moment after its page.
      if (entry === 'Documents') await page.locator('.paper-page canvas').first().waitFor({ timeout: 60_000 })
      expect(await violations(page), String(entry)).toEqual([])
    }
    const settings = new SettingsPages(page)
    for (const title of SETTINGS_TITLES) {
      await settings.goTo(title)
      expect(await violations(page), title).toEqual([])
    }
    await page.keyboard.press('F1')
    expect(await violations(page), 'keys').toEqual([])
    await page.keyboard.press('Escape')
    await shell.lock()
    expect(await violations(page), 'unlock').toEqual([])
    await page.getByRole('button', { name: 'Use recovery key' }).press('Enter')
    expect(await violations(page), 'recovery key').toEqual([])
    await page.getByRole('button', { name: 'Use passphrase' }).press('Enter')
    await page.getByRole('button', { name: 'Open a backup' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Open a backup' })).toBeFocused()
    expect(await violations(page), 'open a backup').toEqual([])
  })

  test(`no page of the conversation about a plan file breaks a rule of WCAG 2.2 AA: ${name}`, async ({
    openPlan,
  }) => {
    const { app, page, shell } = await openPlan(options)
    const conversation = new ConversationPages(page)
    await answerDialogs(app, { open: PLAN_FILE })
    await shell.goTo('Bring in a plan')
    await page.getByRole('button', { name: 'Choose the file' }).press('Enter')
    await expect(conversation.document.getByRole('table').first()).toBeVisible({ timeout: 60_000 })
    expect(await violations(page), 'what was found').toEqual([])
    await conversation.begin()
    await page
      .getByRole('button', { name: /^Look at each of the/ })
      .or(page.getByRole('button', { name: 'Hide each of them' }))
      .press('Enter')
    expect(await violations(page), 'question').toEqual([])
    await page.getByRole('button', { name: 'Accept all the remaining proposals' }).press('Enter')
    await conversation.acceptPartners.waitFor()
    expect(await violations(page), 'leads').toEqual([])
    await conversation.acceptPartners.press('Enter')
    await conversation.bringIn.waitFor()
    expect(await violations(page), 'bring in').toEqual([])
  })

  firstStart(`no page of the first start breaks a rule of WCAG 2.2 AA: ${name}`, async ({ open }) => {
    const { page } = await open(options)
    await page.getByRole('button', { name: 'Start empty' }).waitFor()
    expect(await violations(page), 'start').toEqual([])
    await page.getByRole('button', { name: 'Start empty' }).press('Enter')
    await page.getByRole('button', { name: 'Suggest some words' }).press('Enter')
    await page.getByRole('button', { name: /^Use / }).first().waitFor()
    await page.getByRole('button', { name: 'Make the encrypted file' }).press('Enter')
    await expect(page.getByRole('alert')).toBeFocused()
    expect(await violations(page), 'passphrase with a problem').toEqual([])
  })
}

test('at 200 % zoom of a 1280 by 720 screen no page scrolls two ways, and the menu opens the pages', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await page.setViewportSize({ width: 640, height: 360 })
  const menu = page.getByRole('button', { name: 'Menu' })
  for (const entry of PAGES) {
    await expect(shell.navigation).toBeHidden()
    await menu.press('Enter')
    await expect(menu).toHaveAttribute('aria-expanded', 'true')
    await shell.navigation.getByRole('link', { name: entry }).first().press('Enter')
    await expect(shell.heading).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, String(entry)).toBeLessThanOrEqual(0)
  }
})

test('at 200 % zoom the action table scrolls in a region of its own that Tab reaches', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await page.setViewportSize({ width: 640, height: 360 })
  await page.getByRole('button', { name: 'Menu' }).press('Enter')
  await shell.navigation
    .getByRole('link', { name: /Anti-social/i })
    .first()
    .press('Enter')
  const region = page.getByRole('region').filter({ has: page.getByRole('grid') })
  await expect(region).toHaveAttribute('tabindex', '0')
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
})

test('text at twice its size, and kept so through a lock, does not make any page scroll two ways', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await page.setViewportSize({ width: 1280, height: 720 })
  await shell.goTo('Settings')
  await page.getByRole('link', { name: 'Look' }).press('Enter')
  await page.getByLabel('Size of all text').selectOption('200')
  await shell.lock()
  await shell.unlock(PASSPHRASE)
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  for (const entry of PAGES) {
    await shell.goTo(entry)
    const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect(overflow, String(entry)).toBeLessThanOrEqual(0)
  }
})
