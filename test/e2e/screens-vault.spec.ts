import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs, callFrom, unlockFrom } from './fixtures.ts'
import { press, type } from './pages/keyboard.ts'
import { expect, PASSPHRASE, runCommand, test } from './pages/prepared-store.ts'
import { SettingsPages } from './pages/settings-pages.ts'
import { TablePage } from './pages/table-page.ts'

// Each passphrase costs what it costs to guess: seconds of one processor, more where several are busy.
test.setTimeout(240_000)

async function renameFirstPriority(page: Page, name: string): Promise<void> {
  const content = await callFrom(page, 'plan.content', { edition: null })
  const priority = content.ok ? content.value.priorities[0] : undefined
  if (priority === undefined) throw new Error('the sample has priorities')
  const reply = await callFrom(page, 'plan.priority.rename', {
    priorityId: priority.id,
    name,
    tableHeading: priority.tableHeading,
  })
  expect(reply).toMatchObject({ ok: true })
}

async function firstPriorityName(page: Page): Promise<string | undefined> {
  const content = await callFrom(page, 'plan.content', { edition: null })
  return content.ok ? content.value.priorities[0]?.name : undefined
}

test('a backup is looked into, restored and taken back, by keyboard alone', async ({
  openPlan,
  userData,
}) => {
  const { page, shell } = await openPlan()
  const settings = new SettingsPages(page)
  const before = await firstPriorityName(page)
  await settings.goTo('Your file and backups')
  await press(page, settings.button('Back up now'))
  await expect(page.getByText('A backup was made and checked.')).toBeVisible({ timeout: 30_000 })
  await renameFirstPriority(page, 'Renamed since')

  await settings.lookIntoNewestBackup(PASSPHRASE)
  await expect(page.getByRole('row', { name: /^Issues 22 22$/ })).toBeVisible()
  await press(page, settings.button('Leave everything as it is'))
  expect(await firstPriorityName(page)).toBe('Renamed since')

  await settings.lookIntoNewestBackup(PASSPHRASE)
  await press(page, settings.button('Restore this backup'))
  await expect(page.getByText('A restored backup is in use since today')).toBeVisible({ timeout: 30_000 })
  await shell.unlock(PASSPHRASE)
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
  expect(await firstPriorityName(page)).toBe(before)

  await settings.goTo('Your file and backups')
  await press(page, settings.button('Go back to it'))
  await expect(page.getByRole('heading', { name: 'Unlock your plan' })).toBeVisible({ timeout: 30_000 })
  await shell.unlock(PASSPHRASE)
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
  expect(await firstPriorityName(page)).toBe('Renamed since')

  await settings.goTo('Your file and backups')
  await press(page, settings.button('Remove it'))
  await press(page, settings.button('Remove it for good'))
  await expect(page.getByRole('heading', { name: 'The plan from before the restore' })).toBeHidden()
  expect(readdirSync(userData).filter((name) => name.startsWith('store'))).toEqual(['store'])
})

test('a store that is damaged offers its newest backup with one press', async ({
  openPlan,
  userData,
  open,
}) => {
  const first = await openPlan()
  expect(await callFrom(first.page, 'vault.backUpHere', {})).toMatchObject({ ok: true })
  await first.app.close()
  writeFileSync(path.join(userData, 'store', 'data.db'), 'damaged')
  const { page } = await open()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: /^Open the backup from today at/ }))
  await type(page, page.getByLabel('Passphrase of the backup', { exact: true }), PASSPHRASE)
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: 'Restore this backup' }))
  await expect(page.getByText('A restored backup is in use since today')).toBeVisible({ timeout: 60_000 })
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
})

test('a new recovery sheet replaces the old one once its end was typed back', async ({
  openPlan,
  userData,
  preparedStore,
}) => {
  const { app, page, shell } = await openPlan()
  const settings = new SettingsPages(page)
  const sheet = path.join(userData, 'new-sheet.pdf')
  await answerDialogs(app, { save: sheet })
  await settings.goTo('Passphrase and recovery')
  await expect(page.getByText('No recovery sheet has been proved to work.')).toBeVisible()
  await press(page, settings.button('Make a new recovery sheet'))
  await press(page, settings.button('Make the new sheet'))
  await expect(page.getByRole('heading', { name: 'Your new recovery sheet' })).toBeFocused()
  const groups = await page
    .getByRole('list', { name: 'Recovery key' })
    .getByRole('listitem')
    .allTextContents()
  expect(groups).toHaveLength(9)
  await press(page, settings.button('Save the sheet as PDF'))
  await expect(page.getByText(/^Saved\. Print it/)).toBeVisible({ timeout: 30_000 })
  expect(existsSync(sheet)).toBe(true)
  await type(page, page.getByLabel('The last 3 groups of the key'), groups.slice(-3).join(' '))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^The newest sheet was proved to work: today/)).toBeVisible({
    timeout: 30_000,
  })

  await shell.lock()
  const recover = (recoveryKey: string) =>
    page.evaluate(
      ({ key, next }) => {
        const door = Reflect.get(window, 'saferplan') as { call: (...args: unknown[]) => Promise<unknown> }
        const newPassphrase = new TextEncoder().encode(next)
        return door.call('vault.unlockWithRecoveryKey', { recoveryKey: key, newPassphrase })
      },
      { key: recoveryKey, next: PASSPHRASE },
    )
  expect(await recover(preparedStore.recoveryKey)).toMatchObject({ failure: { kind: 'wrong-passphrase' } })
  expect(await recover(groups.join('-'))).toMatchObject({ ok: true })
})

test('a copy goes to a chosen place, and to the same place again with one press', async ({
  openPlan,
  userData,
}) => {
  const { app, page } = await openPlan()
  const settings = new SettingsPages(page)
  const file = path.join(userData, 'first.saferplan-backup')
  await answerDialogs(app, { save: file })
  await settings.goTo('Your file and backups')
  await press(page, settings.button('Choose a place and copy'))
  await expect(page.getByText('first.saferplan-backup')).toBeVisible({ timeout: 30_000 })
  await press(page, settings.button('Copy there again'))
  await expect(page.getByText(/Saferplan \d{4}-\d\d-\d\d\.saferplan-backup/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/The last one: today at/)).toBeVisible()
})

test('the check of the whole store says what was looked at', async ({ openPlan }) => {
  const { page } = await openPlan()
  const settings = new SettingsPages(page)
  await settings.goTo('Your file and backups')
  await press(page, settings.button('Check now'))
  await expect(page.getByText('Every page of the data file is in order.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/Last checked today at .*: everything was in order/)).toBeVisible()
})

test('the activity log tells in plain words what was done', async ({ openPlan }) => {
  const { page } = await openPlan()
  await renameFirstPriority(page, 'Safer streets')
  const settings = new SettingsPages(page)
  await settings.goTo('Activity')
  await expect(page.getByText('Complete and unchanged')).toBeVisible()
  await expect(page.getByText('Renamed a priority in Safer streets')).toBeVisible()
  await page.getByLabel('Show').selectOption({ label: 'Locking and backups' })
  await expect(page.getByText('Made the store')).toBeVisible()
  await expect(page.getByText('Renamed a priority')).toBeHidden()
})

test('text size, colours and the idle time outlive the program', async ({ openPlan, open }) => {
  const first = await openPlan()
  const settings = new SettingsPages(first.page)
  await settings.goTo('Look')
  await first.page.getByLabel('Size of all text').selectOption('125')
  await first.page.getByLabel('Dark', { exact: true }).check()
  await settings.goTo('Locking')
  await first.page.getByLabel('10 minutes').check()
  await first.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('zoom-in')?.click()
  })
  await expect(first.page.locator('html')).toHaveAttribute('data-text-size', '150')
  await first.app.close()

  const { page } = await open()
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '150')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await callFrom(page, 'app.preferences', {})).toMatchObject({ value: { idleMinutes: 10 } })
})

test('locking takes off the clipboard what the page had copied, and nothing else', async ({ openLocked }) => {
  const { app, page } = await openLocked()
  const clipboardIs = () => app.evaluate(({ clipboard }) => clipboard.readText())
  const put = (text: string) => app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text)
  await unlockFrom(page, PASSPHRASE)
  await put('words of the plan')
  await callFrom(page, 'app.copied', {})
  await put('words from another program')
  await callFrom(page, 'vault.lock', {}).catch(() => undefined)
  await expect(page.getByRole('heading', { name: 'Unlock your plan' })).toBeVisible()
  expect(await clipboardIs()).toBe('words from another program')

  await unlockFrom(page, PASSPHRASE)
  await put('words of the plan')
  await callFrom(page, 'app.copied', {})
  await callFrom(page, 'vault.lock', {}).catch(() => undefined)
  await expect.poll(clipboardIs).toBe('')
})

for (const [words, event] of [
  ['the screen is locked', 'lock-screen'],
  ['the machine goes to sleep', 'suspend'],
] as const) {
  test(`what is being typed is kept when ${words}`, async ({ openPlan }) => {
    const { app, page, shell } = await openPlan()
    const table = new TablePage(page)
    await shell.goTo(/Anti-social/)
    await table.enter()
    await table.press('F2')
    await table.press('End')
    await table.type(' and half a word')
    await app.evaluate(({ powerMonitor }, name) => {
      // Electron types each event apart; all of them are emitted alike.
      Reflect.apply(powerMonitor.emit, powerMonitor, [name])
    }, event)
    await expect(page.getByRole('heading', { name: 'Unlock your plan' })).toBeVisible({ timeout: 30_000 })
    await shell.unlock(PASSPHRASE)
    await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
    await shell.goTo(/Anti-social/)
    await expect(table.grid).toContainText('and half a word')
  })
}

test('the first page says that no recovery sheet was proved, and leads to where one is made', async ({
  openPlan,
}) => {
  const { page, shell } = await openPlan()
  await press(page, page.getByRole('link', { name: /^No recovery sheet has been proved/ }))
  await expect(shell.heading).toHaveText('Passphrase and recovery')
})

test('a plan that is kept already is opened from a backup at the first start', async ({
  open,
  userData,
  preparedStore,
}) => {
  const file = path.join(userData, 'kept.saferplan-backup')
  const passphraseFile = path.join(userData, 'passphrase')
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`)
  await runCommand([
    'backup',
    '--store',
    preparedStore.folder,
    '--passphrase-file',
    passphraseFile,
    '--out',
    file,
  ])
  const { app, page } = await open()
  await answerDialogs(app, { open: file })
  await press(page, page.getByRole('button', { name: 'Open a backup of a plan that is kept already' }))
  await press(page, page.getByRole('button', { name: 'Open a backup file' }))
  await type(page, page.getByLabel('Passphrase of the backup', { exact: true }), PASSPHRASE)
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: 'Restore this backup' }))
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
})
