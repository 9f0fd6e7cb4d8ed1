import { press } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

test('the overview tells what the plan holds and leads to each priority', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await expect(page.getByText('5 priorities and 1 project, 22 issues')).toBeVisible()
  const priorities = page.getByRole('main').getByRole('list').filter({ hasText: 'Domestic Abuse' }).first()
  await press(page, priorities.getByRole('link', { name: 'Domestic Abuse' }))
  await expect(shell.heading).toHaveText('Domestic Abuse')
  await expect(shell.heading).toBeFocused()
  await expect(page).toHaveTitle('Domestic Abuse - Saferplan')

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible()
})

test('a priority is a real table: printed headings over each column, and the issue heads its rows', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = page.getByRole('grid')
  await expect(table.getByRole('columnheader').first()).toHaveText('Issue')
  await expect(table.getByRole('columnheader')).toHaveCount(6)
  const heads = table.getByRole('rowheader')
  const rows = await table.locator('tbody tr').count()
  const spans = await heads.evaluateAll((cells) =>
    cells.map((cell) => (cell instanceof HTMLTableCellElement ? cell.rowSpan : 0)),
  )
  expect(spans.reduce((sum, span) => sum + span, 0)).toBe(rows)
  expect(spans.length).toBeLessThan(rows)
  await expect(table.getByText('Due 31 March 2021').first()).toBeVisible()
})

test('a finding of plan health leads to its place, which takes focus', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo('Plan health')
  const finding = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') })
    .first()
  await press(page, finding.getByRole('link'))
  await expect(page.getByRole('grid')).toBeVisible()
  const focused = await page.evaluate(() => document.activeElement?.id ?? '')
  expect(focused).toMatch(/^(item|issue)-\d+$|^action-table$/)
  await expect(page.locator(`#${focused}`)).toBeInViewport()
})

test('F6 goes through the parts of the window, and the keys are listed', async ({ openPlan }) => {
  const { page } = await openPlan()
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')
  await page.keyboard.press('F6')
  expect(await focused()).toBe('status')
  await page.keyboard.press('F6')
  expect(await focused()).toBe('bar')
  await page.keyboard.press('Shift+F6')
  expect(await focused()).toBe('status')

  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Help and keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await focused()).toBe('status')
})

test('the first stop of Tab is the way past the navigation', async ({ openPlan }) => {
  const { page } = await openPlan()
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('bringing a plan in can be undone and done again from any page', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo('Documents')
  const status = page.locator('#status').getByRole('status')
  await page.keyboard.press('Control+z')
  await expect(status).toHaveText(/^Undone: /)
  await shell.goTo('Home')
  await expect(page.getByText('Your plan has no priorities yet.')).toBeVisible()

  await page.keyboard.press('Control+y')
  await expect(status).toHaveText(/^Done again: /)
  await expect(page.getByText('5 priorities and 1 project, 22 issues')).toBeVisible()

  await page.keyboard.press('Control+s')
  await expect(status).toHaveText(/^Already saved, today at \d\d:\d\d\.$/)
})
