import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs } from './fixtures.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { expect, test } from './pages/prepared-store.ts'

test.setTimeout(180_000)

/** Later than the time that cases are kept by the examples. */
const LONG_AGO = 3_000

/** A day so many days before today, as a person types it. */
function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000)
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** A case of one party that ended long ago, so that its record is to be looked at. */
async function addOldCase(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Referred on' }).fill(daysAgo(LONG_AGO + 50))
  await page.getByRole('textbox', { name: 'Taken on' }).fill(daysAgo(LONG_AGO + 40))
  await page.getByRole('textbox', { name: 'Parties agreed' }).fill(daysAgo(LONG_AGO + 30))
  await page.getByRole('button', { name: 'Add the case' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Case M-\d{4}-\d{3}$/u)
  await page.getByRole('button', { name: 'Add a party' }).press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Sample')
  await page.getByRole('dialog').getByRole('button', { name: 'Add the party' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'End the case' }).press('Enter')
  await page.getByRole('textbox', { name: 'The intervention ended on' }).fill(daysAgo(LONG_AGO))
  await page.getByRole('dialog').getByRole('button', { name: 'End the case' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Correct the end' })).toBeVisible()
}

test('what is held about a party is saved as a PDF and noted in the log, by keys alone', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan({ colorScheme: 'light' })
  await shell.goTo('Mediation')
  await addOldCase(page)
  const file = path.join(userData, 'held.pdf')
  await answerDialogs(app, { save: file })
  await page.getByRole('button', { name: 'All that is held about party A' }).press('Enter')
  const sheet = page.getByRole('dialog', { name: /^All that is held about party A/u })
  await expect(sheet.getByText('Name: Ada Sample')).toBeVisible()
  await expectAccessible(page, 'all that is held')
  await sheet.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  await expect(sheet.getByText('Saved as held.pdf.')).toBeVisible({ timeout: 40_000 })
  expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await sheet.getByRole('button', { name: 'Note it in the log of disclosures' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'To', exact: true })).toHaveValue('The person concerned')
  await expect(page.getByRole('combobox', { name: 'On what ground' })).toHaveValue(/^Right of access/u)
  await expectAccessible(page, 'note a disclosure')
  await page.getByRole('button', { name: 'Note it', exact: true }).press('Enter')
  // Only the upper sheet goes.
  await expect(sheet.getByText('The disclosure is noted.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('g')
  await page.keyboard.press('x')
  await expect(page.getByRole('table', { name: 'What was disclosed' })).toContainText(
    /M-\d{4}-\d{3}, party A/u,
  )
})

test('a record is kept longer with a reason, and another is dealt with as proposed', async ({ openPlan }) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await shell.goTo('Mediation')
  await addOldCase(page)
  await page.keyboard.press('g')
  await page.keyboard.press('x')
  await expect(page.getByRole('heading', { name: 'To be looked at: 1 record' })).toBeVisible()
  await expectAccessible(page, 'records to be looked at')
  const keep = page.getByRole('button', { name: /^Keep longer: case of M-/u })
  await keep.press('Enter')
  const until = page.getByRole('textbox', { name: 'Look at it again on' })
  await page.getByRole('button', { name: 'Keep it' }).press('Enter')
  await expect(page.getByRole('dialog').getByText(/^Say why the record is kept longer/u)).toBeVisible()
  await page.getByRole('textbox', { name: 'Why it is kept' }).fill('A court case is pending')
  await until.fill(daysAgo(1))
  await until.press('Enter')
  await expect(page.getByRole('dialog').getByText(`${daysAgo(1)} is not to come.`)).toBeVisible()
  await expectAccessible(page, 'keep longer')
  await until.fill(daysAgo(-400))
  await until.press('Enter')
  await expect(page.getByRole('heading', { name: 'To be looked at: 0 records' })).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'To be looked at: 1 record' })).toBeVisible()
  const proposed = page.getByRole('button', { name: /^Do as proposed: case of M-/u })
  await proposed.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Only the counts of the case stay')
  await page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'To be looked at: 0 records' })).toBeVisible()
})
