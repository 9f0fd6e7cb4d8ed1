import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs, callFrom } from './fixtures.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { press } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'

const PROFILE = { name: 'Police ward table', partnerId: null, frequency: 'quarterly', dueDays: 30 } as const

/** Ward figures of a quarter that is long over, so that the quarters behind it are late. */
const rowsOf = (burglaries: string) => [
  ['Ward', 'Offence', 'Period', 'Count'],
  ['Market', 'Burglary', 'July to September 2020', burglaries],
  ['Orme', 'Burglary', 'July to September 2020', '7'],
  ['Orme', 'Robbery', 'July to September 2020', '*'],
]

/** Brings a block in through the page's own door: the steps of it have a spec of their own. */
async function bringIn(page: Page, rows: string[][]): Promise<void> {
  const read = await callFrom(page, 'returns.readPasted', { rows })
  if (!read.ok) throw new Error(read.failure.message)
  const input = { reading: read.value.reading, profile: PROFILE, workId: crypto.randomUUID() }
  expect(await callFrom(page, 'returns.bringIn', input)).toMatchObject({ ok: true })
}

/** At 200 % zoom of a 1280 by 720 screen: what is wide scrolls in a region of its own. */
async function expectOneWayScroll(page: Page): Promise<void> {
  await page.setViewportSize({ width: 640, height: 360 })
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(overflow).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 720 })
}

test('what was brought in is listed with what is late, and one file is looked into, saved and taken back', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan({ colorScheme: 'light' })
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await expect(shell.heading).toHaveText('Brought in')
  await expect(page.getByText(/^None yet\. Bring in the spreadsheet/)).toBeVisible()
  await expect(page.getByText(/^No file is awaited yet\./)).toBeVisible()

  await bringIn(page, rowsOf('4'))
  await bringIn(page, rowsOf('5'))
  await page.keyboard.press('Alt+Home')
  const late = page.getByRole('link', { name: /^“Police ward table” for .* later is late$/ })
  await press(page, late)
  await expect(shell.heading).toHaveText('Brought in')
  const awaited = page.getByRole('table', { name: 'Awaited from partners' })
  await expect(awaited.getByRole('row').nth(1)).toContainText('30 January 2021')
  await expect(awaited.getByRole('row').nth(1)).toContainText('Late')
  await press(page, awaited.getByRole('button', { name: 'Copy message about “Police ward table”' }).first())
  await expect(page.locator('#status')).toContainText('The message for “Police ward table” was copied.')
  await expectAccessible(page, 'brought in')
  await expectOneWayScroll(page)

  const files = page.getByRole('table', { name: 'Files that were brought in' })
  await expect(files.getByRole('row').nth(1)).toContainText('1 changed, 1 already here and 1 left out')
  await press(page, files.getByRole('row').nth(1).getByRole('link'))
  await press(page, page.getByRole('button', { name: 'Forget this layout' }))
  await expect(page.getByRole('button', { name: 'Forget this layout' })).toHaveCount(0)
  await expect(shell.heading).toBeFocused()
  await press(page, page.getByRole('link', { name: 'All files brought in' }))
  await expect(page.getByText(/^No file is awaited today\./)).toBeVisible()

  // The older one: the newer has changed what it added.
  await press(page, files.getByRole('row').nth(2).getByRole('link'))
  const rows = page.getByRole('table', { name: 'Rows and where each came from' })
  await expect(rows.getByRole('row').nth(1)).toContainText(/cell D2.*Added.*5/)
  await expectAccessible(page, 'a file that was brought in')
  await expectOneWayScroll(page)
  const copy = path.join(userData, 'supplied.txt')
  await answerDialogs(app, { save: copy })
  await press(page, page.getByRole('button', { name: 'Save the file as supplied' }))
  await expect(page.getByText('Saved as supplied.txt.', { exact: true })).toBeVisible()
  expect(readFileSync(copy, 'utf8')).toContain('Orme')

  await press(page, page.getByRole('button', { name: 'Undo this import' }))
  const dialog = page.getByRole('dialog', { name: 'Undo this import?' })
  await expect(dialog).toContainText('2 entries that it added go.')
  await expect(dialog).toContainText('1 ward figure was changed or used elsewhere since, and stays as it is.')
  await expectAccessible(page, 'before an import is undone')
  await press(page, dialog.getByRole('button', { name: 'Undo it' }))
  await expect(page.getByText(/^It was undone today at/)).toBeVisible()
  await expect(shell.heading).toBeFocused()
  await expect(rows).toHaveCount(0)
  await press(page, page.getByRole('link', { name: 'All files brought in' }))
  await expect(files.getByRole('row').nth(2)).toContainText('Undone')
})
