import { press, type } from './pages/keyboard.ts'
import { expect, PASSPHRASE, test } from './pages/prepared-store.ts'

test('a wrong passphrase is told in one line and can be typed again at once; the right one opens the plan', async ({
  openLocked,
}) => {
  const { page, shell } = await openLocked()
  const passphrase = page.getByLabel('Passphrase', { exact: true })
  await shell.unlock('not the passphrase')
  await expect(page.getByRole('alert')).toHaveText(/passphrase.*\.$/i, { timeout: 30_000 })
  await expect(passphrase).toBeFocused()

  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')

  await expect(shell.heading).toBeFocused({ timeout: 30_000 })
  await expect(page.getByRole('status').first()).toHaveText(/1 wrong passphrase was tried/)
})

test('locking leaves no word of the plan in the page, and unlocking brings it back', async ({ openPlan }) => {
  const { page, shell } = await openPlan()
  await shell.goTo('Domestic Abuse')
  expect(await page.content()).toContain('Domestic Abuse')

  await shell.lock()

  const html = await page.content()
  for (const word of ['Domestic Abuse', 'Chasetown', 'Priorities', 'Success Measures']) {
    expect(html).not.toContain(word)
  }
  await shell.unlock(PASSPHRASE)
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
})

test('the recovery key opens the plan and replaces the forgotten passphrase', async ({
  openLocked,
  preparedStore,
}) => {
  const { page, shell } = await openLocked()
  await press(page, page.getByRole('button', { name: 'Use recovery key' }))
  await type(
    page,
    page.getByLabel('Recovery key'),
    preparedStore.recoveryKey.toLowerCase().replaceAll('-', ' '),
  )
  await page.keyboard.press('Enter')
  const next = 'gentle thimble orbit maple'
  await type(page, page.getByLabel('New passphrase', { exact: true }), next)
  await type(page, page.getByLabel('New passphrase again', { exact: true }), next)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })

  await shell.lock()
  await shell.unlock(next)
  await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })
})
