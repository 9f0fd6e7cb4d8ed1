import { expectAccessible } from './pages/accessibility.ts'
import { press, tabTo } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

test('activities are logged in a row that stays ready, changed in place, narrowed and taken back', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await expect(shell.heading).toHaveText('Activities')
  await expect(page.getByText(/^Nothing is logged yet/)).toBeVisible()

  await page.keyboard.press('Control+n')
  const name = page.getByRole('textbox', { name: 'What was done' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Bicycle marking')
  await tabTo(page, page.getByRole('textbox', { name: 'Date' }))
  await page.keyboard.type('31/2/2020')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('“31/2/2020” is no day. Type it as 4/9/2020.')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4/9/2020')
  await tabTo(page, page.getByRole('textbox', { name: 'Came' }))
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('')
  await page.keyboard.type('Walk through the park')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '2 activities, 12 people came' })).toBeVisible()
  await expect(page.locator('#status')).toContainText('2 activities, 12 people came')

  await expectAccessible(page, 'activities')
  const grid = page.getByRole('grid')
  const row = grid.getByRole('row', { name: /Bicycle marking/ })
  await row.locator('.activity-attendance').focus()
  await page.keyboard.type('15')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '2 activities, 15 people came' })).toBeVisible()

  await row.locator('.activity-name').focus()
  await page.keyboard.press('Space')
  const note = page.getByRole('textbox', { name: 'Note' })
  await tabTo(page, note)
  await page.keyboard.type('It rained.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(row.locator('.activity-name')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(note).toHaveValue('It rained.')
  await page.keyboard.press('Escape')

  await press(page, page.getByRole('button', { name: 'Delete Walk through the park' }))
  await expect(page.getByRole('heading', { name: '1 activity, 15 people came' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: '2 activities, 15 people came' })).toBeVisible()

  await page.getByRole('searchbox', { name: 'Words' }).focus()
  await page.keyboard.type('bicycle')
  await expect(grid.getByRole('row')).toHaveCount(2)
})
