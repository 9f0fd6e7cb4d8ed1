import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expectAccessible } from './pages/accessibility.ts'
import { press } from './pages/keyboard.ts'
import { test as base, expect, type PreparedStore, prepareStore, runCommand } from './pages/prepared-store.ts'

/** Burglaries by month from April 2019 to September 2020: many in one ward, few in the others. */
function wardsFile(): string {
  const wards = ['Market', 'Old Quay', 'Orme', 'Hill']
  const months = Array.from({ length: 18 }, (_, at) => {
    const month = ((at + 3) % 12) + 1
    return `${at + 3 < 12 ? 2019 : 2020}-${String(month).padStart(2, '0')}`
  })
  const rows = months.flatMap((month, at) =>
    wards.map((ward, number) => `${ward},Burglary,${month},${number === 0 ? 12 + (at % 3) : 2 + number}`),
  )
  return ['Ward,Offence,Month,Count', ...rows, ''].join('\n')
}

const test = base.extend<object, { readonly preparedStore: PreparedStore }>({
  preparedStore: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'saferplan-e2e-wards-'))
      const prepared = await prepareStore(folder)
      const file = path.join(folder, 'wards.csv')
      writeFileSync(file, wardsFile())
      const passphrase = ['--passphrase-file', path.join(folder, 'passphrase')]
      await runCommand(['import', file, '--profile', 'Police', '--store', prepared.folder, ...passphrase])
      await use(prepared)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

test.setTimeout(180_000)

test('the wards of a partner’s file get populations, and their figures are held against the district', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await expect(shell.heading).toHaveText('Figures by ward')
  await expect(page.getByRole('heading', { name: 'Burglary by ward, April to September 2020' })).toBeVisible()
  await expect(page.getByText('Market has no population, so only its count can be shown.')).toBeVisible()

  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(shell.heading).toHaveText('Wards')
  const year = page.getByRole('spinbutton', { name: 'Populations of' })
  await year.fill('2019')
  const grid = page.getByRole('grid')
  // Enter stores a cell and goes to the one below.
  await grid.getByRole('row').nth(1).locator('.figures').focus()
  for (const population of ['5000', 'many', '4,500', '4000']) {
    await page.keyboard.type(population)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('alert')).toHaveText(
    'A population is a whole number from 1 up. Leave it empty where it is not known.',
  )
  await grid.getByRole('row').nth(2).locator('.figures').focus()
  await page.keyboard.type('5200')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('row', { name: /5,000/ })).toBeVisible()
  await expect(grid.getByRole('row', { name: /5,200/ })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expectAccessible(page, 'wards')

  // The same ward written in another way, which is then said to be that ward.
  await page.getByRole('button', { name: 'Add a place' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Mkt')
  await page.getByRole('button', { name: 'Add the place' }).click()
  await grid.getByRole('button', { name: 'Join Mkt' }).click()
  await page.getByRole('combobox', { name: 'Mkt is another name of' }).selectOption('Market')
  await page.getByRole('button', { name: 'Join the two places' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(grid.getByRole('button', { name: 'Join Mkt' })).toHaveCount(0)
  await expect(grid.getByRole('button', { name: 'Join Market' })).toBeVisible()

  await shell.goTo('Figures by ward')
  await expect(page.getByText(/^Market is a hotspot\./)).toBeVisible()
  const table = page.getByRole('table', { name: 'Burglary by ward, April to September 2020' })
  const market = table.getByRole('row', { name: /^Market/ })
  await expect(market).toContainText('Higher')
  await expect(market).toContainText('6 figures from wards.csv, sheet Rows, cell D')
  await expect(table.getByRole('row', { name: /^Wards together/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Over' }).selectOption('Quarter')
  await expect(page.getByRole('heading', { name: 'Burglary by ward, July to September 2020' })).toBeVisible()
  await expectAccessible(page, 'figures by ward')

  await shell.goTo('Documents')
  const pages = page.locator('.documents-save .figures')
  await expect(pages).toHaveText(/^\d+ pages$/, { timeout: 60_000 })
  const before = (await pages.textContent()) ?? ''
  await page.getByRole('checkbox', { name: 'With the picture by ward, of the last whole year' }).check()
  await expect(pages).not.toHaveText(before, { timeout: 60_000 })
})

test('a ward is found by its name, and the find and the palette lead to its row', async ({ openPlan }) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('old quay')
  await press(page, page.locator('a.find[href*="places"]').first())
  await expect(shell.heading).toHaveText('Wards')
  const row = page.locator('tr.item-target')
  await expect(row.and(page.locator(':focus'))).toContainText('Old Quay')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('orme')
  await page.getByRole('option', { name: /^Orme/ }).click()
  await expect(row.and(page.locator(':focus'))).toContainText('Orme')

  // Enter alone joins nothing.
  await press(page, page.getByRole('button', { name: 'Join Orme' }))
  const dialog = page.getByRole('dialog')
  await press(page, dialog.getByRole('button', { name: 'Join the two places' }))
  await expect(dialog.getByRole('alert')).toHaveText('Choose the place that it is another name of.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(5)
})

test('a fact of the text is tied to a figure by ward, and is flagged once the figure is another', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan({ colorScheme: 'light' })
  await shell.goTo('Facts')
  await page.getByRole('button', { name: 'Add a fact' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it counts').fill('Burglaries in Market')
  await dialog.getByLabel('Value, as it is printed').fill('39')
  await dialog.getByLabel('Period').fill('Q1 2020/21')
  await dialog.getByLabel('Place').fill('Market')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Source of Burglaries in Market' }).click()
  // Place and period of the fact are proposed.
  await expect(dialog.getByRole('status')).toContainText('April to June 2020: 39, from the file wards.csv')
  await expectAccessible(page, 'tying a fact')
  await dialog.getByLabel('Period').press('Enter')
  const entry = page.getByRole('listitem').filter({ hasText: 'Burglaries in Market' })
  await expect(entry).toContainText('As the file wards.csv')

  await shell.goTo('Figures by ward')
  await page.getByRole('button', { name: 'Type figures by hand' }).click()
  await dialog.getByLabel('Period').fill('April 2020')
  await dialog.getByRole('textbox', { name: 'Market' }).fill('20')
  await expectAccessible(page, 'typing figures')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)

  await shell.goTo('Facts')
  await expect(entry).toContainText(
    /The text says 39; the file wards\.csv of .* with what was typed over it says 47/,
  )
  await expectAccessible(page, 'facts')
  await entry.getByRole('button', { name: 'Take 47' }).click()
  await expect(entry).toContainText('As the file wards.csv')
  await entry.getByRole('link', { name: 'See where it stood' }).click()
  await expect(page.locator('tr.item-target')).toBeFocused()
  await expectAccessible(page, 'a row of a file')
})
