import { readFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs } from './fixtures.ts'
import { press, tabTo, type } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

test('a board report is filled in, saved, issued, printed again as it was, and withdrawn, by keyboard alone', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan()
  await shell.goTo('Board report')
  await page.locator('.paper-page canvas').first().waitFor({ timeout: 60_000 })
  await type(page, page.getByLabel('Report of'), 'Chair of the partnership')
  await type(page, page.getByRole('textbox', { name: 'Recommendations' }), 'To note the progress.')
  await tabTo(page, page.getByRole('textbox', { name: 'Purpose' }))
  await expect(page.locator('#status')).toContainText('Done: Change the front sheet.')

  const paper = path.join(userData, 'Board.pdf')
  await answerDialogs(app, { save: paper })
  await press(page, page.getByRole('button', { name: 'Save as PDF' }))
  await expect(page.getByText('Saved as Board.pdf.')).toBeVisible({ timeout: 60_000 })
  const draft = readFileSync(paper)
  expect(draft.subarray(0, 5).toString()).toBe('%PDF-')

  await press(page, page.getByRole('button', { name: 'Issue this report…' }))
  const asking = page.getByRole('region', { name: 'Issue this report' })
  await expect(asking).toContainText('The front sheet does not say for whom it is')
  await press(page, asking.getByRole('button', { name: 'Issue report 1' }))
  await expect(page.getByText(/^Report 1 as it was issued on /)).toBeVisible()
  const issued: Buffer[] = []
  for (const name of ['First.xlsx', 'Second.xlsx']) {
    await answerDialogs(app, { save: path.join(userData, name) })
    await press(page, page.getByRole('button', { name: 'Save as Excel' }))
    await expect(page.getByText(`Saved as ${name}.`)).toBeVisible({ timeout: 60_000 })
    issued.push(readFileSync(path.join(userData, name)))
  }
  expect(issued[1]?.equals(issued[0] ?? Buffer.alloc(0))).toBe(true)

  await press(page, page.getByRole('button', { name: 'Withdraw report 1…' }))
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: 'Withdraw report 1', exact: true }))
  await expect(page.getByRole('alert')).toContainText('The reason is missing')
  await type(page, page.getByLabel('Why report 1 is withdrawn'), 'A wrong ward')
  await press(page, page.getByRole('button', { name: 'Withdraw report 1', exact: true }))
  await expect(page.getByText('Withdrawn: A wrong ward')).toBeVisible()
})
