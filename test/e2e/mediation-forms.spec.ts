import type { Page } from '@playwright/test'
import { expectAccessible } from './pages/accessibility.ts'
import { press } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

test.setTimeout(180_000)

/** A day so many days before today, as a person types it. */
function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000)
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** A case of two parties that ended so long ago that both of its forms were due; answers its reference. */
async function addEndedCase(page: Page): Promise<string> {
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Referred on' }).fill(daysAgo(300))
  await page.getByRole('textbox', { name: 'Taken on' }).fill(daysAgo(295))
  await page.getByRole('textbox', { name: 'Parties agreed' }).fill(daysAgo(290))
  await page.getByRole('button', { name: 'Add the case' }).press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^Case M-\d{4}-\d{3}$/u)
  for (const letter of ['A', 'B']) {
    await page.getByRole('button', { name: 'Add a party' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Add the party' }).press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: `Party ${letter}` })).toBeVisible()
  }
  await page.getByRole('button', { name: 'End the case' }).press('Enter')
  await page.getByRole('textbox', { name: 'The intervention ended on' }).fill(daysAgo(200))
  await page.getByRole('dialog').getByRole('button', { name: 'End the case' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Correct the end' })).toBeVisible()
  return ((await heading.textContent()) ?? '').replace('Case ', '')
}

/** Pastes rows into the box, as copied from a spreadsheet. */
async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\r\n')
  await page.getByRole('textbox', { name: 'Or paste rows here' }).evaluate((box, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('three replies that are pasted become forms that came back, and count among the outcomes', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  const button = (name: RegExp | string) => page.getByRole('button', { name })
  await shell.goTo('Mediation')
  const reference = await addEndedCase(page)
  const rows = [
    ['Case reference', 'Party', 'Form', 'Date received', 'Name', 'Situation', 'Q10', 'Recommend', 'Comments'],
    [reference, 'A', '1 month', daysAgo(165), 'Ada Sample', 'Much better', '2', 'yes', 'It is quiet now'],
    [reference, 'B', '1 month', daysAgo(164), 'Bela Sample', '4', '3', 'yes', ''],
    [reference, 'A', '6 months', daysAgo(12), 'Ada Sample', '9', '1', 'not sure', ''],
  ]

  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await paste(page, rows)
  await expect(shell.heading).toHaveText('Where is the table?')
  await press(page, button('Next: what it is'))
  await expect(page.getByRole('radio', { name: 'Replies to mediation forms' })).toBeChecked()
  await press(page, button('Next: match the columns'))

  await expect(shell.heading).toHaveText('Match the columns')
  await expect(
    page.getByText('“Name” may name people and is left out. Nothing of it is stored.'),
  ).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Our field for Name' })).toHaveValue('left-out')
  await expect(page.getByRole('combobox', { name: 'Our field for Q10' })).toHaveValue('reply stress')
  await expectAccessible(page, 'match the columns of replies')
  await press(page, button('Next: match the words'))
  await press(page, button('Next: check the rows'))

  await expect(button('Add 2, leave out 1')).toBeVisible()
  await expect(page.getByText('Cell F4 holds 9, which is not on the scale')).toBeVisible()
  // Free words are not shown again, and neither are names.
  await expect(page.getByText('It is quiet now')).toHaveCount(0)
  await expect(page.getByText('Ada Sample')).toHaveCount(0)
  await press(page, button('Put right').first())
  await page.keyboard.press('Control+a')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(button('Add 3')).toBeVisible()
  await expect(page.getByText('The file itself is not kept')).toBeVisible()
  await expectAccessible(page, 'check the rows of replies')
  await press(page, button('Add 3'))
  await expect(shell.heading).toHaveText('Brought in', { timeout: 20_000 })

  await press(page, page.getByRole('link', { name: 'Go to the outcomes of mediation' }))
  await expect(page.getByText('Say that things improved: 2 of 2 returned forms')).toBeVisible()

  // The same rows again: with two keys, and nothing that changes.
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await paste(
    page,
    rows.map((row) => row.map((cell) => (cell === '9' ? '5' : cell))),
  )
  await expect(shell.heading).toHaveText('This looks like “Pasted rows”')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Everything in this file is already here.')).toBeVisible()
})
