import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs } from './fixtures.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { expect, test } from './pages/prepared-store.ts'

test.setTimeout(180_000)

/** A day so many days before today, as a person types it. */
function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000)
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** A case of one party that ended so long ago that its one-month form is due. */
async function addEndedCase(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Referred on' }).fill(daysAgo(90))
  await page.getByRole('textbox', { name: 'Taken on' }).fill(daysAgo(85))
  await page.getByRole('textbox', { name: 'Parties agreed' }).fill(daysAgo(80))
  await page.getByRole('button', { name: 'Add the case' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Case M-\d{4}-\d{3}$/u)
  await page.getByRole('button', { name: 'Add a party' }).press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Sample')
  await page.getByRole('checkbox', { name: 'Vulnerable' }).press('Space')
  await page.getByRole('dialog').getByRole('button', { name: 'Add the party' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'End the case' }).press('Enter')
  await page.getByRole('textbox', { name: 'The intervention ended on' }).fill(daysAgo(40))
  await page.getByRole('dialog').getByRole('button', { name: 'End the case' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Correct the end' })).toBeVisible()
}

test('a form is printed from its case, and letters from the diary, which are noted when that is said, by keys alone', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan({ colorScheme: 'light' })
  await shell.goTo('Mediation')
  await addEndedCase(page)
  const form = path.join(userData, 'form.pdf')
  await answerDialogs(app, { save: form })
  await page.getByRole('button', { name: /^Print the form: M-.*, A, One-month form$/u }).press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('checkbox', { name: 'Large print' }).press('Space')
  await expect(sheet.getByText('Nobody is named for questions')).toBeVisible()
  await expectAccessible(page, 'print the form')
  await sheet.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  await expect(sheet.getByText('Saved as form.pdf.')).toBeVisible({ timeout: 40_000 })
  expect(readFileSync(form).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await shell.goTo('Mediation')
  const row = page.getByRole('row', { name: /One-month form/u })
  await expect(row).toContainText('Not sent')
  const letters = path.join(userData, 'letters.pdf')
  await answerDialogs(app, { save: letters })
  await page.getByRole('button', { name: 'Print all first letters that are due (1)' }).press('Enter')
  await expect(sheet.getByRole('checkbox', { name: 'The form with each letter' })).toBeChecked()
  await expect(sheet.getByRole('button', { name: /^Note/u })).toHaveCount(0)
  // Somebody with a flag is written to only where that is said.
  await expect(row).toContainText('Vulnerable: take care')
  await sheet.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  await expect(sheet.getByRole('alert')).toHaveText(
    'No letter is left to print. Tick a party to write to, or close this.',
  )
  await expectAccessible(page, 'nobody left to write to')
  await sheet.getByRole('checkbox', { name: /^M-.*, A, One-month form$/u }).press('Space')
  await sheet.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  await expect(sheet.getByText('Saved as letters.pdf.')).toBeVisible({ timeout: 40_000 })
  expect(readFileSync(letters).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await expectAccessible(page, 'letters are saved')
  // Nothing is noted by saving.
  await expect(page.locator('tr', { hasText: 'One-month form' })).toContainText('Not sent')
  await sheet.getByRole('button', { name: `Note the form as sent on ${daysAgo(0)}` }).press('Enter')
  await expect(sheet.getByText('1 letter noted.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(row).toContainText('Sent, no reminder')
  await expect(page.getByRole('button', { name: /^Print all first letters/u })).toHaveCount(0)
  await expectAccessible(page, 'mediation')

  await page.getByRole('link', { name: 'The questions of the evaluation form' }).press('Enter')
  const counter = path.join(userData, 'counter.pdf')
  await answerDialogs(app, { save: counter })
  await page.getByRole('combobox', { name: 'Form' }).selectOption('Six-month form')
  await page
    .getByRole('button', { name: /^Print a six-month form of version 1 for the counter$/u })
    .press('Enter')
  await expect(sheet.getByText('Write the reference and the day of return by hand.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  await expect(sheet.getByText('Saved as counter.pdf.')).toBeVisible({ timeout: 40_000 })
  expect(readFileSync(counter).subarray(0, 5).toString('latin1')).toBe('%PDF-')
})
