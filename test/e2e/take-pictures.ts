import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type App, type StartOptions, startApp } from './app-under-test.ts'
import { answerDialogs } from './fixtures.ts'
import { PASSPHRASE, prepareStore, runCommand } from './pages/prepared-store.ts'
import { ShellPage } from './pages/shell-page.ts'
import { WelcomePages } from './pages/welcome-pages.ts'

// Makes the pictures of the screens from the real app with the example plan. After a build:
// npx node test/e2e/take-pictures.ts [folder]

const ROOT = path.resolve(import.meta.dirname, '../..')
const SAMPLE = path.join(ROOT, 'resources/sample/delivery-plan-2020-23.docx')
/** The passphrase that the example store is made with, and says. */
const DEMO_PASSPHRASE = 'an example store for everyone'
const SIZE = { width: 1280, height: 800 }
const folder = path.resolve(process.argv[2] ?? path.join(ROOT, 'docs/screenshots'))
const work = mkdtempSync(path.join(os.tmpdir(), 'saferplan-pictures-'))

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

async function withApp(
  name: string,
  options: StartOptions,
  visit: (app: App, page: Page, userData: string) => Promise<void>,
): Promise<void> {
  const userData = path.join(work, name)
  mkdirSync(userData, { recursive: true })
  const app = await startApp(userData, options)
  try {
    const page = await app.firstWindow()
    await page.setViewportSize(SIZE)
    await visit(app, page, userData)
  } finally {
    await app.close()
  }
}

/** The first start from a Word plan, page by page. */
async function firstStart(app: App, page: Page, userData: string): Promise<void> {
  const welcome = new WelcomePages(app, page, userData)
  await welcome.heading('Where shall your plan come from?').waitFor()
  await picture(page, 'welcome')
  await answerDialogs(app, { open: SAMPLE })
  await welcome.start('Start from my Word plan')
  await welcome.heading('Choose a passphrase').waitFor({ timeout: 60_000 })
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('Passphrase again', { exact: true }).fill(PASSPHRASE)
  await picture(page, 'passphrase')
  await page.keyboard.press('Enter')
  await welcome.heading('Your recovery sheet').waitFor({ timeout: 120_000 })
  const groups = await welcome.recoveryKey()
  await welcome.saveSheet()
  await picture(page, 'recovery-sheet')
  await welcome.typeBack(groups.slice(-3))
  await welcome.heading('What was found').waitFor()
  await picture(page, 'import-found')
  await page.getByRole('button', { name: /^Answer/ }).click()
  await page.getByText(/^Question 1 of/).waitFor()
  await picture(page, 'import-question')
}

/** The pages of the open plan. */
async function openPlan(app: App, page: Page, userData: string): Promise<void> {
  const shell = new ShellPage(page)
  await page.getByRole('heading', { name: 'Unlock your plan' }).waitFor()
  await picture(page, 'unlock')
  await shell.unlock(PASSPHRASE)
  await page.getByRole('heading', { name: 'What needs you' }).waitFor({ timeout: 60_000 })
  await picture(page, 'overview')
  await shell.goTo(/Anti-social/i)
  await picture(page, 'priority')
  await scrollToTable(page)
  await picture(page, 'priority-table')
  await shell.goTo('Plan health')
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await picture(page, 'plan-health')
  await shell.goTo('Documents')
  await answerDialogs(app, { save: path.join(userData, 'Delivery plan 2020-21.pdf') })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await page.getByRole('button', { name: 'Show in folder' }).waitFor({ timeout: 60_000 })
  await page.locator('.paper-scroller canvas').first().waitFor({ timeout: 60_000 })
  await picture(page, 'documents')
  await shell.goTo('Settings')
  await picture(page, 'settings')
  await page.keyboard.press('F1')
  await picture(page, 'keys')
}

/** What shows how the plan goes, from the example store with its figures. */
async function figures(page: Page): Promise<void> {
  const shell = new ShellPage(page)
  await page.setViewportSize({ width: SIZE.width, height: 1000 })
  await shell.unlock(DEMO_PASSPHRASE)
  await page.getByRole('heading', { name: 'What needs you' }).waitFor({ timeout: 60_000 })
  const pages = shell.navigation
  await pages.getByRole('link', { name: 'Measures', exact: true }).press('Enter')
  await page.getByRole('table').first().waitFor()
  await picture(page, 'measures')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Percentage of participants/ })
    .press('Enter')
  await page.getByRole('tab', { name: 'Chart' }).waitFor()
  await picture(page, 'measure')
  await pages.getByRole('link', { name: 'Activities', exact: true }).press('Enter')
  await page.getByRole('grid').first().waitFor()
  await picture(page, 'activities')
  await pages.getByRole('link', { name: 'Surveys', exact: true }).press('Enter')
  await page.getByRole('main').getByRole('link', { name: 'Safety after dark' }).press('Enter')
  await page.getByRole('tab', { name: 'Chart' }).first().waitFor()
  await picture(page, 'survey-question')
  await pages.getByRole('link', { name: 'Mediation', exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
  await picture(page, 'mediation')
  await shell.goTo('Board report')
  await page.getByLabel('Figures as at').fill('31 January 2021')
  await page.getByRole('button', { name: 'Show the figures of that day' }).press('Enter')
  await page.getByText('with figures as at 31 January 2021').waitFor()
  await page.locator('.paper-scroller canvas').first().waitFor({ timeout: 60_000 })
  await picture(page, 'board-report')
}

/** The action table in another look. */
async function tableOnly(page: Page, name: string): Promise<void> {
  const shell = new ShellPage(page)
  await shell.unlock(PASSPHRASE)
  await page.getByRole('heading', { name: 'What needs you' }).waitFor({ timeout: 60_000 })
  await shell.goTo(/Anti-social/i)
  await scrollToTable(page)
  await picture(page, name)
}

async function scrollToTable(page: Page): Promise<void> {
  await page.getByRole('grid').evaluate((table) => {
    document.getElementById('main')?.scrollBy(0, table.getBoundingClientRect().top - 110)
  })
}

mkdirSync(folder, { recursive: true })
try {
  const prepared = await prepareStore(work)
  for (const name of ['light', 'dark', 'forced-colors']) {
    cpSync(prepared.folder, path.join(work, name, 'store'), { recursive: true })
  }
  await withApp('light', { colorScheme: 'light' }, openPlan)
  await withApp('dark', { colorScheme: 'dark' }, (_app, page) => tableOnly(page, 'priority-table-dark'))
  await withApp('forced-colors', { forcedColors: 'active' }, (_app, page) =>
    tableOnly(page, 'priority-table-contrast'),
  )
  await runCommand(['demo', '--out', path.join(work, 'demo')])
  cpSync(path.join(work, 'demo/store'), path.join(work, 'figures', 'store'), { recursive: true })
  await withApp('figures', { colorScheme: 'light' }, (_app, page) => figures(page))
  await withApp('first', { colorScheme: 'light' }, firstStart)
} finally {
  rmSync(work, { recursive: true, force: true })
}
