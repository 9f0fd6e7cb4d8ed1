import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { answerDialogs, expect, test } from './fixtures.ts'
import { ConversationPages } from './pages/conversation-pages.ts'
import { press, tabTo } from './pages/keyboard.ts'
import { ShellPage } from './pages/shell-page.ts'
import { WelcomePages } from './pages/welcome-pages.ts'

// A new store costs what its passphrase costs to guess: seconds of one processor, more where several are busy.
test.setTimeout(240_000)

const PLANS = path.resolve(import.meta.dirname, '../fixtures/plans')

/** The sheet must be saved and its end typed back before the way goes on; letters of either case will do. */
async function saveTheRecoverySheet(welcome: WelcomePages): Promise<void> {
  const groups = await welcome.recoveryKey()
  expect(groups).toHaveLength(9)
  await welcome.typeBack(groups.slice(-3))
  await expect(welcome.problems).toContainText('The sheet is not saved yet')
  await expect(welcome.problems).toBeFocused()
  await welcome.saveSheet()
  await welcome.typeBack(['AAAA', 'BBBB', 'CC'])
  await expect(welcome.problems).toContainText('These are not the last 3 groups of the key')
  await welcome.typeBack(groups.slice(-3).map((group) => group.toLowerCase()))
}

test('a first start with the example plan goes by keyboard alone, and shows the plan', async ({
  open,
  userData,
}) => {
  const { app, page } = await open()
  const welcome = new WelcomePages(app, page, userData)
  await expect(welcome.heading('Where shall your plan come from?')).toBeFocused()

  await welcome.makeSampleStore()

  expect(existsSync(welcome.recoverySheet)).toBe(true)
  await expect(page).toHaveTitle(/Saferplan$/)
  await expect(page.getByText('5 priorities and 1 project, 22 issues')).toBeVisible()
  await expect(new ShellPage(page).navigation.getByRole('link', { name: 'Domestic Abuse' })).toBeVisible()
})

test('the first ten minutes: from the Word file past the recovery sheet to a printed plan, by keyboard alone', async ({
  open,
  userData,
}) => {
  const { app, page } = await open()
  const welcome = new WelcomePages(app, page, userData)
  await answerDialogs(app, { open: path.join(PLANS, 'penhollow-page-breaks.docx') })
  await welcome.start('Start from my Word plan')
  await expect(page.getByText(/penhollow-page-breaks\.docx was read: \d+ priorit/)).toBeVisible({
    timeout: 60_000,
  })
  await welcome.choosePassphrase()
  await saveTheRecoverySheet(welcome)

  await expect(welcome.heading('What was found')).toBeFocused()
  await expect(page.getByText(/words read: .* words are kept/)).toBeVisible()
  const conversation = new ConversationPages(page)
  expect(await conversation.begin()).toBeLessThanOrEqual(7)
  await conversation.acceptAll()
  const promised = await conversation.bringIn.textContent()
  await press(page, conversation.bringIn)

  // The plan's first table, with the keys to begin with; what was promised is what is there.
  const arrival = page.getByRole('region', { name: 'The plan is brought in' })
  await expect(arrival).toBeFocused({ timeout: 20_000 })
  const issues = /\d+ issues?/.exec(promised ?? '')?.[0] ?? 'no number'
  await expect(arrival).toContainText(issues)
  await expect(arrival).toContainText('Enter edits a cell')
  await press(page, arrival.getByRole('button', { name: 'Go to the table' }))
  await expect(arrival).toBeHidden()
  await expect(page.getByRole('heading', { level: 2, name: /^Action plan|Priority/ }).first()).toBeVisible()

  const paper = path.join(userData, 'Plan.pdf')
  await answerDialogs(app, { save: paper })
  await page.keyboard.press('Control+e')
  await press(page, page.getByRole('button', { name: 'Save as PDF' }))
  await expect(page.getByText('Saved as Plan.pdf.')).toBeVisible({ timeout: 60_000 })
  expect(existsSync(paper)).toBe(true)
})

test('a plan that is no file that can be read comes in as a pasted table', async ({ open }) => {
  const { page } = await open()
  await press(page, page.getByText('My plan is a PDF, a scan or an old .doc file'))
  const box = page.getByLabel('Or paste the table here')
  await tabTo(page, box)
  await box.evaluate((element) => {
    const data = new DataTransfer()
    const rows = [
      ['Issue', 'Action to be taken', 'Lead'],
      ['Noise', 'Patrol the quay', 'Wardens'],
    ]
    data.setData('text/plain', rows.map((row) => row.join('\t')).join('\n'))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(page.getByText(/^Pasted table was read: .* 1 issue, 1 action/)).toBeVisible()
})

test('a file that is no Word document is refused in one sentence, and another start can be chosen', async ({
  open,
  userData,
}) => {
  const { app, page } = await open()
  const welcome = new WelcomePages(app, page, userData)
  const file = path.join(userData, 'plan.docx')
  writeFileSync(file, 'This is plain text, not a document.')
  await answerDialogs(app, { open: file })

  await welcome.start('Start from my Word plan')

  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused({ timeout: 60_000 })
  await expect(summary).toContainText(/\.$/)
  await expect(page.getByRole('button', { name: 'Start empty' })).toBeVisible()
})

test('a passphrase that is short, or differs from its repetition, is refused at the field', async ({
  open,
}) => {
  const { page } = await open()
  await page.getByRole('button', { name: 'Start empty' }).press('Enter')
  const passphrase = page.getByLabel('Passphrase', { exact: true })
  await passphrase.fill('short')
  await passphrase.press('Enter')
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'The passphrase is too short.' }).press('Enter')
  await expect(passphrase).toBeFocused()

  await passphrase.fill('vivid otter cargo lantern')
  await expect(page.getByText('Strong: four or more words.')).toBeVisible()
  await page.getByLabel('Passphrase again', { exact: true }).fill('vivid otter cargo')
  await passphrase.press('Enter')
  await expect(summary).toContainText('The two passphrases differ')

  await page.getByRole('button', { name: 'Show passphrase', exact: true }).press('Enter')
  await expect(passphrase).toHaveAttribute('type', 'text')
})
