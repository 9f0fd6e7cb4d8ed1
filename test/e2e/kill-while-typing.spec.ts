import { randomNumbers } from '../builders/random-numbers.ts'
import { callFrom } from './fixtures.ts'
import { corePid } from './pages/core-process.ts'
import { expect, PASSPHRASE, test } from './pages/prepared-store.ts'
import { TablePage } from './pages/table-page.ts'

// Few, because each is seconds of typing; the core alone is killed hundreds of times in test/crash.
const ROUNDS = 3
/** What the product promises, and what a busy machine may need to carry a key press to the page. */
const LONGEST_LOSS_MS = 2_000 + 1_000
const WORDS = 'the wardens walk along the quay and write down what they hear there '

test('a core killed while somebody types costs at most what was typed in the last two seconds', async ({
  openPlan,
}) => {
  test.setTimeout(180_000)
  const random = randomNumbers(5)
  const { app, page, shell } = await openPlan()
  let checked = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    await shell.goTo(/Anti-social/i)
    const table = new TablePage(page)
    await table.enter()
    await table.press('ArrowRight', 'F2', 'End', 'Enter')
    const typed: { readonly at: number; readonly text: string }[] = []
    const pid = await corePid(app)
    const killAt = Date.now() + LONGEST_LOSS_MS + 500 + random() * 2_500
    let text = `Round ${round}: `
    await page.keyboard.type(text)
    for (let letter = 0; Date.now() < killAt; letter += 1) {
      const key = WORDS[letter % WORDS.length] ?? ' '
      await page.keyboard.press(key)
      text += key
      typed.push({ at: Date.now(), text })
    }
    process.kill(pid, 'SIGKILL')
    const killedAt = Date.now()
    await expect(page.getByRole('heading', { name: 'Unlock your plan' })).toBeVisible({ timeout: 20_000 })
    await shell.unlock(PASSPHRASE)
    await expect(page.getByRole('heading', { name: 'What needs you' })).toBeVisible({ timeout: 30_000 })

    const reply = await callFrom(page, 'plan.content', { edition: null })
    if (!reply.ok) throw new Error(reply.failure.message)
    const kept = JSON.stringify(reply.value)
    const owed = typed.filter(({ at }) => at < killedAt - LONGEST_LOSS_MS).at(-1)
    expect(typed.length).toBeGreaterThan(10)
    if (owed === undefined) continue
    expect(kept).toContain(owed.text.trim())
    checked += 1
  }
  expect(checked).toBeGreaterThan(1)
})
