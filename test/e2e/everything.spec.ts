import { readFileSync } from 'node:fs'
import path from 'node:path'
import JSZip from 'jszip'
import { answerDialogs } from './fixtures.ts'
import { press, tabTo } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'
import { SettingsPages } from './pages/settings-pages.ts'

test.setTimeout(240_000)

test('everything goes out as one readable zip, with a warning where names are chosen', async ({
  openPlan,
  userData,
}) => {
  const { app, page } = await openPlan()
  const settings = new SettingsPages(page)
  await settings.goTo('Your file and backups')
  const file = path.join(userData, 'everything.zip')
  await answerDialogs(app, { save: file })
  await expect(page.getByText(/it is not encrypted/)).toBeVisible()
  const names = page.getByLabel(/Put names, contact details/)
  await tabTo(page, names)
  await page.keyboard.press('Space')
  await expect(page.getByText(/who was in a dispute with whom/)).toBeVisible()
  await page.keyboard.press('Space')
  await press(page, settings.button('Export everything'))
  await expect(page.getByText(/everything\.zip/)).toBeVisible({ timeout: 180_000 })
  const zip = await JSZip.loadAsync(readFileSync(file))
  const files = Object.keys(zip.files)
  expect(files[0]).toBe('Everything in the store.xlsx')
  expect(files.filter((name) => name.startsWith('Papers/'))).toHaveLength(4)
  expect(files).toContain('Files/0001.docx')
})
