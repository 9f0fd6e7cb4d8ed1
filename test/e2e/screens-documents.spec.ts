import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs } from './fixtures.ts'
import { choose, press, tabTo } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

test('the annual plan is saved as a PDF, and can be shown in its folder', async ({ openPlan, userData }) => {
  const { app, page, shell } = await openPlan()
  const file = path.join(userData, 'Plan.pdf')
  await answerDialogs(app, { save: file })
  await page.keyboard.press('Control+e')
  await expect(shell.heading).toHaveText('Documents')
  await press(page, page.getByRole('button', { name: 'Save as PDF' }))
  await expect(page.getByText('Saved as Plan.pdf.')).toBeVisible({ timeout: 40_000 })
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await press(page, page.getByRole('button', { name: 'Show in folder' }))
})

test('the action tables are saved as an Excel workbook', async ({ openPlan, userData }) => {
  const { app, page, shell } = await openPlan()
  const file = path.join(userData, 'Tables.xlsx')
  await answerDialogs(app, { save: file })
  await shell.goTo('Documents')
  await choose(page, page.getByRole('group', { name: 'What to make' }), page.getByLabel('Action tables'))
  await choose(page, page.getByRole('group', { name: 'Format' }), page.getByLabel('Excel'))
  await press(page, page.getByRole('button', { name: 'Save as Excel' }))
  await expect(page.getByText('Saved as Tables.xlsx.')).toBeVisible({ timeout: 40_000 })
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
})

test('thinking better of the place to save leaves nothing behind and says so', async ({ openPlan }) => {
  const { app, page, shell } = await openPlan()
  await answerDialogs(app, { save: null })
  await shell.goTo('Documents')
  await press(page, page.getByRole('button', { name: 'Save as PDF' }))
  await expect(page.getByText('Cancelled. Nothing was saved.')).toBeVisible()
})

test('cancelling while the paper is made leaves nothing behind', async ({ openPlan, userData }) => {
  const { app, page, shell } = await openPlan()
  const file = path.join(userData, 'Plan.pdf')
  await answerDialogs(app, { save: file })
  await shell.goTo('Documents')
  await tabTo(page, page.getByRole('button', { name: 'Save as PDF' }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(page.getByText('Cancelled. Nothing was saved.')).toBeVisible({ timeout: 40_000 })
  expect(existsSync(file)).toBe(false)
})

test('a place that cannot be written is told in one sentence, and the paper can be tried again', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan()
  const folder = path.join(userData, 'Plan.pdf')
  mkdirSync(folder)
  await answerDialogs(app, { save: folder })
  await shell.goTo('Documents')
  await press(page, page.getByRole('button', { name: 'Save as PDF' }))
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused({ timeout: 40_000 })
  await expect(summary).toContainText(/\.$/)

  const file = path.join(userData, 'Other.pdf')
  await answerDialogs(app, { save: file })
  await press(page, page.getByRole('button', { name: 'Try again' }))
  await expect(page.getByText('Saved as Other.pdf.')).toBeVisible({ timeout: 40_000 })
  expect(existsSync(file)).toBe(true)
})

test('a backup is saved from the settings', async ({ openPlan, userData }) => {
  const { app, page, shell } = await openPlan()
  const file = path.join(userData, 'Plan.saferplan-backup')
  await answerDialogs(app, { save: file })
  await shell.goTo('Settings')
  await press(page, page.getByRole('button', { name: 'Back up now' }))
  await expect(page.getByText('Saved as Plan.saferplan-backup.')).toBeVisible({ timeout: 40_000 })
  expect(existsSync(file)).toBe(true)
})
