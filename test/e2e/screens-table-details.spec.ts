import type { Page } from '@playwright/test'
import { callFrom } from './fixtures.ts'
import { axeOn } from './pages/accessibility.ts'
import { press, tabTo, type } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'
import { TablePage } from './pages/table-page.ts'

test.setTimeout(240_000)

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await (await axeOn(page)).exclude('#navigation').withTags(TAGS).analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  )
}

test('the details of an action are set by keyboard: status with a reason, due date from the words, a note', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  await table.press('Control+n')
  await table.type('Noise')
  await table.press('Tab')
  await table.type('Walk the quay by March 2021')
  await table.press('Control+Enter', 'ArrowUp')
  await expect(table.focusedCell.getByRole('button', { name: 'Due 31 March 2021?' })).toBeVisible()

  await table.press('Space')
  await expect(page.getByRole('heading', { name: 'Action to be taken' })).toBeFocused()
  expect(await violations(page), 'the panel').toEqual([])
  const panel = page.locator('#peek')
  await tabTo(page, panel.getByLabel('Status'))
  await page.keyboard.type('Stopped')
  await type(page, panel.getByLabel('Why it was stopped'), 'No money')
  await page.keyboard.press('Enter')
  await press(page, panel.getByRole('button', { name: /^Take “by March 2021”/ }))
  await expect(panel.getByText('Due 31 March 2021. The plan says “by March 2021”.')).toBeVisible()
  await type(page, panel.getByLabel('New note'), 'Asked the board')
  await press(page, panel.getByRole('button', { name: 'Add the note' }))
  await expect(panel.getByRole('listitem').filter({ hasText: 'Asked the board' })).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(table.focusedCell).toContainText('Stopped')
  await expect(table.focusedCell).toContainText('Due 31 March 2021')

  // A measure two cells on, and a lead beside it.
  await table.press('ArrowRight', 'ArrowRight')
  await table.type('Number of walks')
  await table.press('Tab')
  await table.type('Police')
  await table.press('Control+Enter', 'ArrowUp', 'ArrowLeft', 'Space')
  await type(page, panel.getByLabel('Target'), 'many')
  await page.keyboard.press('Enter')
  await expect(panel.getByText(/^That is no figure/)).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1,200')
  await type(page, panel.getByLabel('Unit'), 'walks')
  // The details of another entry take the place of these, and what was typed is stored all the same.
  await page.keyboard.press('Escape')
  await table.press('ArrowRight', 'Space')
  await press(page, panel.getByRole('button', { name: /^Not meant/ }).first())
  await expect(panel.getByText('No partner of the list is named.')).toBeVisible()
  const content = await callFrom(page, 'plan.content', { edition: null })
  for (const words of ['"statusReason":"No money"', '"target":1200', '"unit":"walks"']) {
    expect(JSON.stringify(content)).toContain(words)
  }
})

test('the table breaks no rule of WCAG 2.2 AA while one types, chooses a name, selects or opens the menu', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  await table.press('F2')
  expect(await violations(page), 'typing').toEqual([])
  await table.press('Escape', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await table.type('Pol')
  await expect(page.getByRole('listbox')).toBeVisible()
  await table.press('ArrowDown')
  expect(await violations(page), 'choosing').toEqual([])
  await table.press('Escape', 'Escape', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown')
  expect(await violations(page), 'selected').toEqual([])
  await table.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await violations(page), 'menu').toEqual([])
})

test('a column of the council’s own is added, named, filled, moved and deleted by keyboard', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  const choose = async (words: string): Promise<void> => {
    await table.press('Shift+F10')
    const line = page.getByRole('menuitem', { name: words })
    for (let step = 0; step < 40 && !(await line.evaluate((one) => one === document.activeElement)); step++) {
      await table.press('ArrowDown')
    }
    await table.press('Enter')
  }
  const heads = table.grid.getByRole('columnheader')
  await table.press('End')
  await choose('Add a column…')
  await type(page, page.getByLabel('Heading as it is printed'), 'Links to plans')
  await table.press('Enter')
  await expect(heads).toHaveCount(7)
  await table.press('End')
  await table.type('Harbour strategy')
  await table.press('Control+Enter', 'ArrowUp')
  await choose('Move the column left')
  await expect(heads.nth(5)).toHaveText('Links to plans')
  await choose('Rename the column “Links to plans”…')
  await type(page, page.getByLabel('Heading as it is printed'), 'Other plans')
  await table.press('Enter')
  await expect(heads.nth(5)).toHaveText('Other plans')
  await choose('Delete the column…')
  await press(page, page.getByRole('button', { name: 'Delete the column with 1 entry' }))
  await expect(heads).toHaveCount(6)
  await table.press('Control+z')
  await expect(heads).toHaveCount(7)
})

test('a published edition can be gone through and not be changed, and says why', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  const content = await callFrom(page, 'plan.content', { edition: null })
  if (!content.ok) throw new Error(content.failure.message)
  const editionId = content.value.edition.id
  const day = content.value.edition.startsOn
  await callFrom(page, 'plan.edition.approve', { editionId, approvedOn: day, approvedBy: 'Board' })
  const published = await callFrom(page, 'editions.publish', { editionId, publishedOn: day })
  expect(published).toMatchObject({ ok: true })
  await page.keyboard.press('Control+z')
  await shell.goTo('Plan health')
  await shell.goTo(/Anti-social/i)
  const table = new TablePage(page)
  await table.enter()
  await table.press('ArrowRight')
  expect(await table.column()).toBe(1)
  await table.type('x')
  await expect(table.field).toHaveCount(0)
  await expect(table.status).toHaveText(/has been published and can no longer be changed/)
  await table.press('Control+n', 'Delete', 'Control+d', 'Insert')
  const after = await callFrom(page, 'plan.content', { edition: null })
  expect(after.ok && after.value.priorities).toEqual(content.value.priorities)
})
