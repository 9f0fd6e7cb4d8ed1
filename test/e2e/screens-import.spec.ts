import path from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs } from './fixtures.ts'
import { ConversationPages } from './pages/conversation-pages.ts'
import { press, tabTo, type } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

test.setTimeout(120_000)

const PLANS = path.resolve(import.meta.dirname, '../fixtures/plans')

function readingOf(page: Page) {
  return { conversation: new ConversationPages(page), marked: page.locator('[data-asked]') }
}

test('each question marks its place in the document and in what was understood, and can be gone back to', async ({
  openPlan,
}) => {
  const { app, page, shell } = await openPlan()
  const { conversation, marked } = readingOf(page)
  await answerDialogs(app, { open: path.join(PLANS, 'brackwater-crowded-cells.docx') })
  await shell.goTo('Bring in a plan')
  await press(page, page.getByRole('button', { name: 'Choose the file' }))
  const questions = await conversation.begin()
  expect(questions).toBeGreaterThan(1)

  await expect(conversation.document.locator(marked).first()).toBeInViewport()
  await expect(conversation.understood.locator(marked).first()).toBeInViewport()
  const first = await page.getByRole('heading', { level: 1 }).textContent()
  await page.keyboard.press('ArrowDown')
  const chosen = await page.getByRole('radio', { checked: true }).inputValue()
  await conversation.accept()
  await press(page, page.getByRole('button', { name: 'Back', exact: true }).last())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first ?? '')
  await expect(page.getByRole('radio', { checked: true })).toHaveValue(chosen)
})

test('one of several things can be answered apart, and the rest accepted at once', async ({ openPlan }) => {
  const { app, page, shell } = await openPlan()
  const { conversation } = readingOf(page)
  await answerDialogs(app, { open: path.join(PLANS, 'brackwater-crowded-cells.docx') })
  await shell.goTo('Bring in a plan')
  await press(page, page.getByRole('button', { name: 'Choose the file' }))
  await conversation.begin()
  const each = page.getByRole('button', { name: /^Look at each of the/ })
  if (await each.isVisible()) await press(page, each)
  const choice = page.getByRole('combobox', { name: /^Answer for/ }).first()
  await tabTo(page, choice)
  await page.keyboard.press('ArrowDown')
  await press(page, page.getByRole('button', { name: 'Accept and go on' }))
  await expect(conversation.position).toHaveText(/^Question 2 of/)
  await press(page, page.getByRole('button', { name: 'Accept all the remaining proposals' }))
  await expect(conversation.acceptPartners).toBeVisible()
})

test('a name in the leads is given to a new partner, and undo takes it back', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo('Partners')
  const field = page
    .getByRole('textbox', { name: /^Partner for/ })
    .or(page.getByRole('combobox', { name: /^Partner for/ }))
    .first()
  const label = (await field.getAttribute('aria-label')) ?? ''
  await type(page, field, 'Harbour Watch')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Say who a name means')
  await expect(page.getByLabel(label, { exact: true })).toHaveValue('Harbour Watch')
  await expect(page.getByLabel('Name of Harbour Watch', { exact: true })).toBeVisible()
  await page.keyboard.press('F6')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel(label, { exact: true })).not.toHaveValue('Harbour Watch')
})

test('scrolling the document brings what was understood along', async ({ openPlan }) => {
  const { app, page, shell } = await openPlan()
  const { conversation } = readingOf(page)
  await answerDialogs(app, { open: path.join(PLANS, 'penhollow-page-breaks.docx') })
  await shell.goTo('Bring in a plan')
  await press(page, page.getByRole('button', { name: 'Choose the file' }))
  await expect(page.getByRole('heading', { level: 1, name: 'What was found' })).toBeFocused({
    timeout: 60_000,
  })
  await tabTo(page, conversation.document)
  await page.keyboard.press('End')
  await expect.poll(() => conversation.understood.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(100)
})
