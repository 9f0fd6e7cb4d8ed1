import path from 'node:path'
import { answerDialogs, test as firstStart } from './fixtures.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { ConversationPages } from './pages/conversation-pages.ts'
import { expect, test } from './pages/prepared-store.ts'
import { SETTINGS_TITLES, SettingsPages } from './pages/settings-pages.ts'

// Axe looks at every element of what is shown, once in full and three times at its colours.
test.setTimeout(300_000)

const PLAN_FILE = path.resolve(import.meta.dirname, '../fixtures/plans/brackwater-crowded-cells.docx')

test('no page that the navigation offers, and of the priorities the first, breaks a rule of WCAG 2.2 AA', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  const links = shell.navigation.getByRole('link')
  const entries = await links.evaluateAll((all) =>
    all.map((link) => ({ name: link.textContent, address: link.getAttribute('href') ?? '' })),
  )
  const isPriority = (entry: { address: string }): boolean => entry.address.includes('/priority/')
  const looked = [...entries.filter((entry) => !isPriority(entry)), ...entries.filter(isPriority).slice(0, 1)]
  for (const entry of new Set(looked.map(({ name }) => name))) {
    await shell.navigation.getByRole('link', { name: entry, exact: true }).first().press('Enter')
    await expect(shell.heading).toBeVisible()
    // The paper comes a moment after its page.
    if (entry === 'Documents') await page.locator('.paper-page canvas').first().waitFor({ timeout: 60_000 })
    await expectAccessible(page, entry)
  }
})

test('no page of the settings breaks a rule of WCAG 2.2 AA', async ({ openPlan }) => {
  const { page } = await openPlan({ colorScheme: 'light' })
  const settings = new SettingsPages(page)
  for (const title of SETTINGS_TITLES) {
    await settings.goTo(title)
    await expectAccessible(page, title)
  }
})

test('nothing that lies over or before the pages breaks a rule of WCAG 2.2 AA', async ({ openPlan }) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('mediation')
  await expect(page.getByText(/^\d+ places found\./)).toBeVisible()
  await expectAccessible(page, 'finds')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expectAccessible(page, 'help')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Alt+z')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'history')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('mediation')
  await expectAccessible(page, 'find bar')
  await shell.lock()
  await expectAccessible(page, 'unlock')
  await page.getByRole('button', { name: 'Use recovery key' }).press('Enter')
  await expectAccessible(page, 'recovery key')
  await page.getByRole('button', { name: 'Use passphrase' }).press('Enter')
  await page.getByRole('button', { name: 'Open a backup' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Open a backup' })).toBeFocused()
  await expectAccessible(page, 'open a backup')
})

test('no page of the conversation about a plan file breaks a rule of WCAG 2.2 AA', async ({ openPlan }) => {
  const { app, page, shell } = await openPlan({ colorScheme: 'light' })
  const conversation = new ConversationPages(page)
  await answerDialogs(app, { open: PLAN_FILE })
  await shell.goTo('Bring in a plan')
  await page.getByRole('button', { name: 'Choose the file' }).press('Enter')
  await expect(conversation.document.getByRole('table').first()).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page, 'what was found')
  await conversation.begin()
  await page
    .getByRole('button', { name: /^Look at each of the/ })
    .or(page.getByRole('button', { name: 'Hide each of them' }))
    .press('Enter')
  await expectAccessible(page, 'question')
  await page.getByRole('button', { name: 'Accept all the remaining proposals' }).press('Enter')
  await conversation.acceptPartners.waitFor()
  await expectAccessible(page, 'leads')
  await conversation.acceptPartners.press('Enter')
  await conversation.bringIn.waitFor()
  await expectAccessible(page, 'bring in')
})

firstStart('no page of the first start breaks a rule of WCAG 2.2 AA', async ({ open }) => {
  const { page } = await open({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Start empty' }).waitFor()
  await expectAccessible(page, 'start')
  await page.getByRole('button', { name: 'Start empty' }).press('Enter')
  await page.getByRole('button', { name: 'Suggest some words' }).press('Enter')
  await page.getByRole('button', { name: /^Use / }).first().waitFor()
  await page.getByRole('button', { name: 'Make the encrypted file' }).press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page, 'passphrase with a problem')
})
