import type { Page } from '@playwright/test'
import { expectAccessible } from './pages/accessibility.ts'
import { expect, test } from './pages/prepared-store.ts'

test.setTimeout(180_000)

/** A day so many days before today, as a person types it. */
function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000)
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** A case of two parties that ended so long ago that its one-month form is due; typed as a person would. */
async function addEndedCase(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Referred on' }).fill(daysAgo(90))
  await page.getByRole('textbox', { name: 'Taken on' }).fill(daysAgo(85))
  await page.getByRole('textbox', { name: 'Parties agreed' }).fill(daysAgo(80))
  await page.getByRole('button', { name: 'Add the case' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Case M-\d{4}-\d{3}$/u)
  for (const [letter, name] of [
    ['A', 'Ada Sample'],
    ['B', 'Bela Sample'],
  ]) {
    await page.getByRole('button', { name: 'Add a party' }).press('Enter')
    await page.getByRole('textbox', { name: 'Name' }).fill(name ?? '')
    await page.getByRole('dialog').getByRole('button', { name: 'Add the party' }).press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: `Party ${letter}` })).toBeVisible()
  }
  await page.getByRole('button', { name: 'End the case' }).press('Enter')
  await page.getByRole('textbox', { name: 'The intervention ended on' }).fill(daysAgo(40))
  await page.getByRole('dialog').getByRole('button', { name: 'End the case' }).press('Enter')
  // The heading of the forms is there before; only now has the dialog gone, under which no button takes a key.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Correct the end' })).toBeVisible()
}

test('a form of twelve questions is typed in by number keys in far under 40 seconds, and counts', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await page.keyboard.press('g')
  await page.keyboard.press('j')
  await expect(shell.heading).toHaveText('Mediation')
  await expect(page.getByText('There is no mediation case yet.')).toBeVisible()
  await addEndedCase(page)
  // Names stay sealed until they are asked for, and are in no heading, title or list.
  await expect(page.getByText('Ada Sample')).toHaveCount(0)
  expect(await page.title()).not.toContain('Sample')
  await page.getByRole('button', { name: 'Show name and contact details of party A' }).press('Enter')
  await expect(page.getByText('Ada Sample')).toBeVisible()
  await page.getByRole('button', { name: 'Hide them: details of party A' }).press('Enter')
  await expectAccessible(page, 'case')
  await page.getByRole('button', { name: 'All that is held about party A' }).press('Enter')
  await expect(page.getByRole('dialog', { name: /^All that is held about party A of M-/u })).toBeVisible()
  await expectAccessible(page, 'all that is held')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await shell.goTo('Mediation')
  await expect(page.getByRole('table', { name: /^Late: 2 forms/u })).toBeVisible()
  await expect(page.getByText('Ada Sample')).toHaveCount(0)
  await expectAccessible(page, 'mediation')

  await page.getByRole('link', { name: 'Enter the reply' }).first().press('Enter')
  await expect(page.getByText('Question 1 of 12')).toBeVisible()
  const startedAt = Date.now()
  // Seven scales, four short answers, a scale from 0 to 10 among them, and free words.
  for (const key of ['5', '5', '4', '5', '4', '4', '3', 'y', 'n', '2', 'y']) await page.keyboard.press(key)
  await expect(page.getByText('Question 12 of 12')).toBeVisible()
  await page.keyboard.type('It is quiet now.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('11 of 11 questions are answered')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(shell.heading).toHaveText(/^Case M-/u)
  expect(Date.now() - startedAt).toBeLessThan(40_000)
  await expect(page.getByRole('row', { name: /^A, One-month form/u })).toContainText('Returned')
  await expect(page.getByRole('row', { name: /^A, One-month form/u })).toContainText('improved')

  await page.keyboard.press('g')
  await page.keyboard.press('k')
  await expect(page.getByText('Say that things improved: 1 of 1 returned forms')).toBeVisible()
  await expectAccessible(page, 'outcomes')
  await page.keyboard.press('g')
  await page.keyboard.press('x')
  await expect(shell.heading).toHaveText('Records of people')
  await expectAccessible(page, 'records')
  await page.keyboard.press('g')
  await page.keyboard.press('z')
  await page.getByRole('button', { name: 'Add a period' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Add a period' })).toBeVisible()
  await expectAccessible(page, 'a period of case reviews')
})

test('what cannot be is refused in a sentence, and the case stays as it was', async ({ openPlan }) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await shell.goTo('Mediation')
  await addEndedCase(page)
  await page.getByRole('button', { name: 'Correct the end' }).press('Enter')
  const ended = page.getByRole('textbox', { name: 'The intervention ended on' })
  await ended.fill(daysAgo(400))
  await page.getByRole('dialog').getByRole('button', { name: 'Correct the end' }).press('Enter')
  await expect(
    page
      .getByRole('dialog')
      .getByText(`The case would end on ${daysAgo(400)}, before it was referred on ${daysAgo(90)}.`),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(`Resolved on ${daysAgo(40)}`)).toBeVisible()
})
