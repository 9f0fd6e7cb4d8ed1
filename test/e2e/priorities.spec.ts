import { press, tabTo } from './pages/keyboard.ts'
import { NarrativePage } from './pages/narrative-page.ts'
import { expect, test } from './pages/prepared-store.ts'

test('a priority is added and named from any page, and moved in the order', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  const narrative = new NarrativePage(page)
  await page.keyboard.press('Control+Shift+n')
  await expect(page.getByRole('textbox', { name: 'Name of the priority' })).toBeFocused()
  await page.keyboard.type('Loud boats')
  await page.keyboard.press('Enter')
  await expect(shell.navigation.getByRole('link', { name: 'Loud boats' })).toBeVisible()

  await shell.goTo('Priorities in order')
  const names = page.getByRole('textbox', { name: /^Name of priority/ })
  const last = (await names.count()) - 1
  await tabTo(page, names.nth(last))
  await page.keyboard.press('Alt+ArrowUp')
  await expect(names.nth(last - 1)).toHaveValue('Loud boats')
  await expect(names.nth(last - 1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(names.nth(last - 2)).toHaveValue('Loud boats')

  await press(page, page.getByRole('button', { name: 'Delete Loud boats' }))
  await expect(names).toHaveCount(last)
  await page.keyboard.press('Control+z')
  await expect(names).toHaveCount(last + 1)
  expect((await narrative.content()).priorities[last - 2]?.name).toBe('Loud boats')
})

test('risk, hotspot wards and what a priority supports are typed and chosen in place', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const narrative = new NarrativePage(page)
  await shell.goTo('Priorities in order')
  await tabTo(page, page.getByRole('textbox', { name: 'Another: wider challenge' }))
  await page.keyboard.type('Loneliness')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Wider challenge 1' })).toHaveValue('Loneliness')

  await shell.goTo(/Anti-social/i)
  await tabTo(page, page.getByRole('combobox', { name: 'Harm to individuals' }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('grave')
  await tabTo(page, page.getByRole('textbox', { name: /^Hotspot wards/ }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Quayside, Millfield,')
  // Stored without leaving the field, whose words stay as they were typed until then.
  const saving = page.locator('#status .figures').last()
  await expect(saving).toHaveText('Typing, not yet stored')
  await expect(saving).toHaveText(/^Saved /)
  await expect(page.getByRole('textbox', { name: /^Hotspot wards/ })).toHaveValue('Quayside, Millfield,')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: /^Hotspot wards/ })).toHaveValue('Quayside, Millfield')
  await press(page, page.getByText(/^Supports:/))
  await tabTo(page, page.getByRole('checkbox', { name: 'Loneliness' }))
  await page.keyboard.press('Space')
  await expect(page.getByText('Supports: Loneliness')).toBeVisible()
  const { aims, priorities } = await narrative.content()
  const priority = priorities.find(({ name }) => /Anti-social/i.test(name))
  expect(priority).toMatchObject({
    risk: { individualHarm: 'grave' },
    hotspots: ['Quayside', 'Millfield'],
    supports: aims.map(({ id }) => id),
  })
})
