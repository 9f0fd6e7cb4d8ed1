import { callFrom } from './fixtures.ts'
import { press, type } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

test('a word is searched in the whole plan, and a find leads to its cell and back', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('searchbox', { name: 'Search for' })).toBeFocused()
  await page.keyboard.type('mediation')
  await expect(page.getByText(/^\d+ places found\./)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('a.find').first()).toBeFocused()
  const find = page.locator('a.find[href*="priority"]').first()
  await expect(find.locator('mark').first()).toHaveText(/^mediation/i)
  await press(page, find)
  await expect(shell.heading).not.toHaveText('Search')
  const focused = page.locator(':focus')
  await expect(focused).toBeInViewport()
  await expect(focused).toContainText(/mediation/i)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('searchbox', { name: 'Search for' })).toHaveValue('mediation')
  await expect(page.getByText(/^\d+ places found\./)).toBeVisible()

  // A find in the text leads to its paragraph, ready to be typed in.
  await type(page, page.getByRole('searchbox', { name: 'Search for' }), 'crime')
  const inText = page.getByRole('listitem').filter({ has: page.getByText(/^Text/) })
  await press(page, inText.getByRole('link', { name: /crime/i }).first())
  await expect(page.locator('.narrative-text:focus')).toBeVisible()
  const paragraph = await page.evaluate(
    () => getSelection()?.focusNode?.parentElement?.closest('p, li, h3, h4')?.textContent,
  )
  expect(paragraph).toMatch(/crime/i)

  await page.keyboard.press('Control+Shift+F')
  await type(page, page.getByRole('searchbox', { name: 'Search for' }), 'police')
  await press(page, page.locator('a.find[href*="partners"]').first())
  const row = page.getByRole('main').locator('tr:focus')
  await expect(row.getByRole('textbox').first()).toHaveValue(/police/i)
  await expect(row.getByRole('link', { name: /^\d+ places? of / })).toBeVisible()
})

test('a slip is understood, and no sign does harm', async ({ openPlan }) => {
  const { page } = await openPlan()
  await type(page, page.getByRole('searchbox', { name: 'Search the plan' }), 'mediaiton')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“mediaiton” is not in the plan; “mediation” is shown.')).toBeVisible()
  await type(page, page.getByRole('searchbox', { name: 'Search for' }), '") OR words:* NEAR(')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('.field-error')).toHaveCount(0)
})

test('Ctrl+F finds on the page that one is on and counts', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo(/Anti-social/i)
  await page.keyboard.press('Control+f')
  await expect(page.getByLabel('Find on this page')).toBeFocused()
  await page.keyboard.type('number of')
  const count = page.getByRole('search').getByRole('status')
  await expect(count).toHaveText(/^1 of \d+$/)
  await page.keyboard.press('Enter')
  await expect(count).toHaveText(/^2 of \d+$/)
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText(/^1 of \d+$/)
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Find on this page')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
})

test('the palette goes anywhere by a few letters and lists what was used last first', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const field = page.getByRole('combobox', { name: 'What to do or where to go' })
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('plan hea')
  const list = page.getByRole('listbox', { name: 'Commands and places' })
  const option = list.getByRole('option', { selected: true })
  await expect(option).toContainText('Go to plan health')
  await expect(option).toContainText('H')
  await page.keyboard.press('Enter')
  await expect(shell.heading).toHaveText('Plan health')

  await page.keyboard.press('Control+k')
  await expect(list.getByRole('option').first()).toContainText('Go to plan health')
  await page.keyboard.type('domestic')
  await page.keyboard.press('Enter')
  await expect(shell.heading).toHaveText('Domestic Abuse')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('zzqx')
  await expect(list.getByRole('option')).toContainText(['Search the plan for “zzqx”'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('two letters go to a page, but not while one types', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(shell.heading).toHaveText('Documents')
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('gd')
  await expect(shell.heading).toHaveText('Search')
})

test('help tells of the page that one is on and of every key', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo('Plan health')
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Help and keys' })
  await expect(help.getByText('Each rule lists the places')).toBeVisible()
  await expect(help.getByText('Find on this page')).toBeVisible()
})

test('actions and measures are filtered in words, kept as a view, and opened by one key', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await shell.goTo('Actions and measures')
  const heading = page.getByRole('heading', { level: 2, name: /^All actions and measures: \d+$/ })
  await expect(heading).toBeVisible()
  await press(page, page.getByRole('button', { name: /^Overdue/ }))
  await expect(page.getByRole('heading', { name: /^All actions and measures, overdue: \d+$/ })).toBeVisible()
  await page.getByRole('combobox', { name: /^Show/ }).selectOption('measure')
  await page.getByLabel('A target').press('Space')
  const words = /^Measures, overdue, without a target: \d+$/
  await expect(page.getByRole('heading', { name: words })).toBeVisible()
  await type(page, page.getByLabel('Keep what is shown as a view'), 'Late and no target')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Late and no target/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  await shell.goTo('Documents')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { name: words })).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: /^Actions off track or stopped: \d+$/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('#status').getByRole('status')).toHaveText('Undone: Save a view.')
  await expect(page.getByRole('button', { name: /^Late and no target/ })).toHaveCount(0)
})

test('undo goes to the place that it changed, from whichever page, and the last steps can be seen', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const content = await callFrom(page, 'plan.content', { edition: null })
  if (!content.ok) throw new Error(content.failure.message)
  const priority = content.value.priorities.find(({ name }) => name === 'Domestic Abuse')
  const item = priority?.issues[0]?.rows[0]?.cells.flatMap((cell) => cell.items)[0]
  if (priority === undefined || item === undefined) throw new Error('the plan has no such entry')
  await callFrom(page, 'plan.item.setText', { itemId: item.id, text: 'Zebrafish' })

  await shell.goTo('Documents')
  await page.keyboard.press('Control+z')
  await expect(shell.heading).toHaveText('Domestic Abuse')
  await expect(page.locator(`#item-${item.id}`)).toBeInViewport()
  await expect(page.locator(`#item-${item.id}`)).toContainText(item.text)
  await page.keyboard.press('Control+y')
  await expect(page.locator(`#item-${item.id}`)).toContainText('Zebrafish')

  await page.keyboard.press('Control+Alt+z')
  const steps = page.getByRole('dialog', { name: 'What was done last' }).getByRole('listitem')
  await press(page, steps.first().getByRole('button'))
  await expect(page.locator(`#item-${item.id}`)).toContainText(item.text)
})
