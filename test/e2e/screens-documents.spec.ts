import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type App, answerDialogs } from './fixtures.ts'
import { DocumentsPage } from './pages/documents-page.ts'
import { press, tabTo } from './pages/keyboard.ts'
import { expect, test } from './pages/prepared-store.ts'
import { TablePage } from './pages/table-page.ts'

// Each of these prints whole papers.
test.setTimeout(120_000)

/** Has the save dialog answer with a folder and the name that it proposes, and keeps what it proposed. */
async function acceptProposals(app: App, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const { defaultPath = '' } = args.at(-1) as { defaultPath?: string }
      Reflect.set(globalThis, 'proposed', defaultPath)
      return { canceled: false, filePath: `${chosen}/${defaultPath.split(/[\\/]/).at(-1)}` }
    }
  }, folder)
}

function proposed(app: App): Promise<unknown> {
  return app.evaluate(() => Reflect.get(globalThis, 'proposed'))
}

test('the annual plan is seen before it is saved as a PDF, opened, and shown in its folder', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan()
  const documents = new DocumentsPage(page)
  await acceptProposals(app, userData)
  await page.keyboard.press('Control+e')
  await expect(shell.heading).toHaveText('Documents')
  await documents.expectPages(/^Save as PDFSave as Word\d+ pages$/)
  await expect(documents.paper.locator('canvas').first()).toBeVisible()
  await documents.save('PDF')
  await expect.poll(() => proposed(app)).toMatch(/^Lichfield District delivery plan 2020-21\.pdf$/)
  await documents.expectSaved('Lichfield District delivery plan 2020-21.pdf')
  const file = path.join(userData, 'Lichfield District delivery plan 2020-21.pdf')
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')

  await app.evaluate(({ shell: system }) => {
    system.openPath = async (opened) => {
      Reflect.set(globalThis, 'opened', opened)
      return ''
    }
  })
  await press(page, page.getByRole('button', { name: 'Open', exact: true }))
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'opened'))).toBe(file)
  await press(page, page.getByRole('button', { name: 'Show in folder' }))
})

test('what is seen is what is saved: the same bytes', async ({ openPlan, userData }) => {
  const { app, page } = await openPlan()
  const file = path.join(userData, 'Plan.pdf')
  await answerDialogs(app, { save: file })
  const seen = await page.evaluate(async () => {
    const door = Reflect.get(window, 'saferplan') as {
      call: (...args: unknown[]) => Promise<{ value: { bytes: Uint8Array<ArrayBuffer> } }>
    }
    const paper = { what: 'plan', format: 'pdf', edition: null, workId: 'see' }
    const { value } = await door.call('documents.preview', paper)
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', value.bytes))]
  })
  await page.keyboard.press('Control+e')
  const documents = new DocumentsPage(page)
  await documents.save('PDF')
  await documents.expectSaved('Plan.pdf')
  const saved = await crypto.subtle.digest('SHA-256', readFileSync(file))
  expect([...new Uint8Array(saved)]).toEqual(seen)
})

test('parts are left out and moved from the keyboard, and the paper follows', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  const documents = new DocumentsPage(page)
  await shell.goTo('Documents')
  await documents.expectPages('19 pages')
  await tabTo(page, documents.part('Cover'))
  await page.keyboard.press('Space')
  await documents.expectPages('18 pages')
  await expect(documents.paper.getByRole('heading', { name: 'Page 1 of 18' })).toBeAttached()

  await tabTo(page, documents.part('Overview'))
  await page.keyboard.press('Alt+ArrowUp')
  await expect(documents.part('Overview')).toBeFocused()
  const boxes = page.getByRole('group', { name: 'What it contains' }).getByRole('checkbox')
  const names = await boxes.evaluateAll((all) => all.map((box) => box.closest('label')?.textContent))
  expect(names.indexOf('Overview')).toBeLessThan(names.indexOf('Our Priorities'))

  // Of the first pages one is out already: the box of its group first ticks all of them.
  for (const group of ['First pages', 'First pages', 'Running text', 'Action tables']) {
    await documents.part(group).focus()
    await page.keyboard.press('Space')
  }
  await expect(page.getByText('Tick at least one part.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toHaveAttribute('aria-disabled', 'true')
})

test('words are found in the paper, pages are gone to, and sizes are chosen', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  const documents = new DocumentsPage(page)
  await shell.goTo('Documents')
  await documents.expectPages('19 pages')
  await tabTo(page, documents.pageNumber)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  const thumbnails = page.getByRole('navigation', { name: 'Pages of the paper' })
  await expect(thumbnails.getByRole('button', { name: 'Page 7' })).toHaveAttribute('aria-current', 'page')
  await thumbnails.getByRole('button', { name: 'Page 7' }).focus()
  await page.keyboard.press('End')
  await expect(documents.pageNumber).toHaveValue('19')

  const find = page.getByLabel('Find')
  await find.focus()
  await page.keyboard.type('county lines')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  await expect(page.locator('.paper-hit-current').first()).toBeVisible()

  const width = () =>
    documents.paper
      .locator('.paper-picture')
      .first()
      .evaluate((each) => each.clientWidth)
  const fitted = await width()
  await page.getByLabel('Size').selectOption('200')
  await expect.poll(width).toBeGreaterThan(fitted * 2)
})

test('the paper is seen beside a priority, opened where that is printed, and follows what is typed', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  const documents = new DocumentsPage(page)
  await shell.goTo(/County Lines/)
  await page.keyboard.press('Control+Shift+P')
  const panel = page.getByRole('complementary', { name: 'Preview' })
  await expect(panel).toBeVisible()
  await expect(documents.pageNumber).not.toHaveValue('1', { timeout: 60_000 })
  const number = Number(await documents.pageNumber.inputValue())
  const text = documents.paper.getByRole('listitem').nth(number - 1)
  await expect(text).toContainText('Priority: County Lines')

  const table = new TablePage(page)
  await table.enter()
  await table.type('Zebras on the towpath')
  await table.press('Tab')
  await expect(documents.paper).toContainText('Zebras on the towpath', { timeout: 30_000 })
  await expect(documents.pageNumber).toHaveValue(String(number))
  await panel.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('a priority is previewed alone from its page', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  const documents = new DocumentsPage(page)
  await shell.goTo(/County Lines/)
  await page.keyboard.press('Control+p')
  await expect(shell.heading).toHaveText('Documents')
  await expect(documents.part('Cover')).not.toBeChecked()
  await documents.expectPages(/^Save as PDFSave as Word[1-5] pages?$/)
  await expect(documents.paper).toContainText('Priority: County Lines')
  await expect(documents.paper).not.toContainText('Priority: Domestic Abuse')
})

test('the action tables are saved as an Excel workbook', async ({ openPlan, userData }) => {
  const { app, page, shell } = await openPlan()
  const documents = new DocumentsPage(page)
  const file = path.join(userData, 'Tables.xlsx')
  await answerDialogs(app, { save: file })
  await shell.goTo('Documents')
  await documents.choosePaper('Action tables (Excel)')
  await expect(page.getByRole('region', { name: 'Sheets' })).toContainText('County Lines')
  await documents.save('Excel')
  await documents.expectSaved('Tables.xlsx')
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
})

test('thinking better of the place to save leaves nothing behind and says so', async ({ openPlan }) => {
  const { app, page, shell } = await openPlan()
  await answerDialogs(app, { save: null })
  await shell.goTo('Documents')
  await new DocumentsPage(page).save('PDF')
  await expect(page.getByText('Cancelled. Nothing was saved.')).toBeVisible()
})

test('cancelling while the paper is made leaves nothing behind', async ({ openPlan, userData }) => {
  const { app, page, shell } = await openPlan()
  const file = path.join(userData, 'Plan.pdf')
  await answerDialogs(app, { save: file })
  await shell.goTo('Documents')
  // Saved at once, before the preview has printed it.
  await new DocumentsPage(page).save('PDF')
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(page.getByText('Cancelled. Nothing was saved.')).toBeVisible({ timeout: 40_000 })
  expect(existsSync(file)).toBe(false)
})

test('a place that cannot be written is told in one sentence; trying again and a copy keep what was chosen', async ({
  openPlan,
  userData,
}) => {
  const { app, page, shell } = await openPlan()
  const documents = new DocumentsPage(page)
  const place = path.join(userData, 'Plan.pdf')
  mkdirSync(place)
  await answerDialogs(app, { save: place })
  await shell.goTo('Documents')
  await tabTo(page, documents.part('Cover'))
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Save as PDF' }).press('Enter')
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused({ timeout: 40_000 })
  await expect(summary).toContainText('"Plan.pdf" is a folder. Choose a name for the file.')

  // The same place is tried again without a question.
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.reject(new Error('nobody should be asked'))
  })
  await press(page, page.getByRole('button', { name: 'Try again' }))
  await expect(summary).toContainText('"Plan.pdf" is a folder.')

  const folder = path.join(userData, 'papers')
  mkdirSync(folder)
  await acceptProposals(app, folder)
  await press(page, page.getByRole('button', { name: 'Save as a copy' }))
  await documents.expectSaved('Plan (2).pdf')
  expect(await proposed(app)).toBe(path.join(userData, 'Plan (2).pdf'))
  await expect(documents.part('Cover')).not.toBeChecked()
  expect(existsSync(path.join(folder, 'Plan (2).pdf'))).toBe(true)

  // The next one goes on from there, and so does the next start.
  await documents.save('PDF')
  await expect.poll(() => proposed(app)).toContain(`${folder}${path.sep}Lichfield District delivery plan`)
  expect(JSON.parse(readFileSync(path.join(userData, 'folders.json'), 'utf8'))).toEqual({ papers: folder })
})

test('the taskbar shows how far a paper is, and nothing afterwards', async ({ openPlan, userData }) => {
  const { app, page, shell } = await openPlan()
  await answerDialogs(app, { save: path.join(userData, 'Plan.pdf') })
  await app.evaluate(({ BrowserWindow }) => {
    const shown: number[] = []
    Reflect.set(globalThis, 'taskbar', shown)
    const [window] = BrowserWindow.getAllWindows()
    if (window !== undefined) window.setProgressBar = (value) => void shown.push(value)
  })
  await shell.goTo('Documents')
  const documents = new DocumentsPage(page)
  await documents.save('PDF')
  await documents.expectSaved('Plan.pdf')
  const shown = (await app.evaluate(() => Reflect.get(globalThis, 'taskbar'))) as number[]
  expect(shown.at(-1)).toBe(-1)
  expect(shown.slice(0, -1).some((value) => value >= 0)).toBe(true)
})
