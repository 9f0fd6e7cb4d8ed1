import type { Page } from '@playwright/test'
import { expectAccessible } from './pages/accessibility.ts'
import { expect, PASSPHRASE, test } from './pages/prepared-store.ts'

test.setTimeout(180_000)

/** Adds a case that the first agency of the plan referred, or none; answers the name of the agency. */
async function addCase(page: Page, on: string, issue: string, hasAgency: boolean): Promise<string> {
  await page.keyboard.press('Control+n')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Referred on' }).fill(on)
  await sheet.getByLabel('What it is about').selectOption({ label: issue })
  const agencies = sheet.getByLabel('Agency')
  await expect(agencies.getByRole('option').nth(1)).toBeAttached()
  const agency = (await agencies.getByRole('option').nth(1).textContent()) ?? ''
  if (hasAgency) await agencies.selectOption({ label: agency })
  await sheet.getByRole('button', { name: 'Add the case' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Case M-\d{4}-\d{3}$/u)
  return agency
}

test('questions are worded, moved and saved as a version, and cases are narrowed in words that come back', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await expect(shell.heading).toHaveText('Questions of the evaluation form')
  await expect(page.getByRole('heading', { name: 'One-month form: 12 questions' })).toBeVisible()
  const third = page.getByRole('textbox', { name: 'Question 3', exact: true })
  await third.fill('I was listened to.')
  await third.press('Alt+ArrowUp')
  const second = page.getByRole('textbox', { name: 'Question 2', exact: true })
  await expect(second).toBeFocused()
  await expect(second).toHaveValue('I was listened to.')
  await page.getByRole('button', { name: 'Use these words there too: question 2' }).press('Enter')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('textbox', { name: 'Question 13', exact: true })).toBeFocused()
  await expectAccessible(page, 'questions of the form')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('One-month form, question 13: it has no words.').first()).toBeVisible()
  await expectAccessible(page, 'questions that are refused')
  // What counts as improved has no way out.
  await expect(page.getByRole('button', { name: 'Take out: question 5' })).toHaveCount(0)

  // Locking costs a passphrase and never words; nothing became a version by it.
  await shell.lock()
  await shell.unlock(PASSPHRASE)
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await expect(second).toHaveValue('I was listened to.')
  await expect(page.getByText('Not saved yet: version 1 is still asked.')).toBeVisible()
  await page.getByRole('button', { name: 'Take out: question 13' }).press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Version 2 is in use.')).toBeVisible()
  await expect(second).toHaveValue('I was listened to.')

  await shell.goTo('Mediation')
  const agency = await addCase(page, '3 February 2020', 'Noise', true)
  await shell.goTo('Mediation')
  await addCase(page, '4 March 2019', 'Parking', false)
  await page.getByRole('button', { name: 'Note a disclosure' }).press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'To', exact: true }).fill('The landlord')
  await sheet.getByRole('textbox', { name: 'What was told' }).fill('That the case is open')
  await expectAccessible(page, 'noting a disclosure')
  await sheet.getByRole('button', { name: 'Note it' }).press('Enter')
  await expect(page.getByRole('row', { name: /The landlord/u })).toContainText('M-2019-001')

  await shell.goTo('Mediation')
  await expect(page.getByRole('heading', { name: 'All cases: 2' })).toBeVisible()
  await page.getByLabel('Referring agency').selectOption({ label: agency })
  await page.getByLabel('Referred in').selectOption('2020')
  await page.getByLabel('How it stands').selectOption({ label: 'Open' })
  const words = `Cases that are open, referred by ${agency}, referred in 2020: 1`
  await expect(page.getByRole('heading', { name: words })).toBeVisible()
  await expect(page.getByRole('link', { name: 'M-2020-001' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'M-2019-001' })).toHaveCount(0)
  await expectAccessible(page, 'filters of cases')
  await page.getByRole('link', { name: 'M-2020-001' }).press('Enter')
  await expect(shell.heading).toHaveText('Case M-2020-001')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: words })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('m-2019')
  await page.getByRole('option', { name: /^M-2019-001/u }).waitFor()
  await page.keyboard.press('Enter')
  await expect(shell.heading).toHaveText('Case M-2019-001')
})

test('changes that were begun from another version than the one in use are asked about, and nothing of them is lost', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  const first = page.getByRole('textbox', { name: 'Question 1', exact: true })
  const second = page.getByRole('textbox', { name: 'Question 2', exact: true })
  const before = await second.inputValue()
  await second.fill('I was listened to.')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Version 2 is in use.')).toBeVisible()

  await first.fill('It was easy to reach us.')
  await shell.heading.focus()
  await page.keyboard.press('Control+z')
  const asked = page.getByRole('heading', {
    name: 'Your unsaved changes are of other questions than those in use',
  })
  await expect(asked).toBeVisible()
  await expectAccessible(page, 'a draft of another version')
  await shell.goTo('Mediation')
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await page.getByRole('button', { name: 'Bring both together' }).press('Enter')
  await expect(first).toHaveValue('It was easy to reach us.')
  await expect(second).toHaveValue(before)
  await expect(page.getByText('Not saved yet: version 1 is still asked.')).toBeVisible()
})
