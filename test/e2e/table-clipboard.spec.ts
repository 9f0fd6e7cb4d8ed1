import { axeOn } from './pages/accessibility.ts'
import { pasteFixture, pasteTexts } from './pages/clipboard.ts'
import { expect, test } from './pages/prepared-store.ts'
import { TablePage } from './pages/table-page.ts'

test('a table of Word is pasted as new issues after one question, and taken back as one step', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  const before = await table.issues.allInnerTexts()

  await pasteFixture(page, 'word-365-table')
  const question = page.getByRole('group', { name: /^4 columns, 2 rows: how/ })
  await expect(question.getByRole('button').first()).toBeFocused()
  const { violations } = await (await axeOn(page)).include('.paste-chooser').analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Enter')

  await expect(table.status).toHaveText('Done: Paste 4 columns, 2 rows.')
  await expect(table.issues).toHaveCount(before.length + 1)
  await expect(table.issues.nth(1)).toHaveText('Noise at the Millfield allotments')
  await expect(table.issues.nth(1)).toHaveAttribute('rowspan', '2')
  const points = table.grid.getByRole('listitem').filter({ hasText: 'Agree quiet hours & put up signs' })
  await expect(points).toHaveCount(1)
  await expect(table.focusedCell).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(table.issues).toHaveText(before)
})

test('Escape leaves the question and the table as they were', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  const before = await table.grid.innerText()
  await pasteFixture(page, 'word-365-table')
  await expect(page.getByRole('group', { name: /how should they be pasted/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: /how should they be pasted/ })).toHaveCount(0)
  await expect(table.focusedCell).toHaveCount(1)
  expect(await table.grid.innerText()).toBe(before)
})

test('copied cells are pasted elsewhere by the keys of a spreadsheet', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  await table.press('ArrowRight')
  // An entry without what is offered below it, such as its due date.
  const words = async (): Promise<string[]> =>
    (await table.entries()).map((entry) => entry.split('\n')[0] ?? '')
  const copied = await words()
  await table.press('Control+c')
  await expect(table.status).toHaveText('Copied 1 column, 1 row.')
  await table.press('Control+n', 'ArrowRight', 'Control+v')
  await expect(table.status).toHaveText(/^Done: Paste \d+ entr/)
  await expect.poll(words).toEqual(copied)
  const first = table.grid.locator('[data-item]').filter({ hasText: copied[0] ?? '' })
  await expect(first).toHaveCount(2)
  await table.press('Control+x')
  await expect.poll(words).toEqual([])
  await expect(first).toHaveCount(1)
  await table.press('Control+z')
  await expect(first).toHaveCount(2)
})

test('what cannot be pasted is said in the status line, and changes nothing', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  const before = await table.grid.innerText()
  await pasteTexts(page, { 'text/html': '<img src="x.png">' })
  await expect(table.status).toHaveText(/^There is no text on the clipboard/)
  await pasteTexts(page, { 'text/plain': `${'a\t'.repeat(7)}a` })
  await expect(table.status).toHaveText(/^What was copied has 8 columns, but the table has only 6/)
  expect(await table.grid.innerText()).toBe(before)
})
