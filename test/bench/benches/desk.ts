import path from 'node:path'
import type { Page } from 'playwright-core'
import { ARGON2_KDF } from '../../../electron/core/store/keys/argon2-kdf.ts'
import { type App, startApp } from '../../e2e/app-under-test.ts'
import { BENCH_PASSPHRASE, inFolder } from '../content.ts'
import {
  notedKeystrokes,
  noteKeystrokes,
  timeCalls,
  timePageChange,
  timeScrolling,
  timeUnlock,
} from '../desk/in-page.ts'
import { storeOfTenEditions } from '../desk/ten-editions.ts'
import { percentile, timeInProcess } from '../measure.ts'
import { openInWriter } from '../peers/writer.ts'
import { type Finding, milliseconds, times } from '../report.ts'

const STARTS = 5
const PAGE_ROUNDS = 6
const SENTENCE = 'The wardens walk the quiet streets by night and write down what they hear there. '
const WORDS = ['street', 'wardens', 'young', 'council', 'resid', 'mediation', 'saftey', 'police', 'a', 'quay']
const SAMPLE = path.resolve(import.meta.dirname, '../../../resources/sample/delivery-plan-2020-23.docx')

/**
 * The app itself on a store of ten editions of the real size: start, unlock, page change, typing, search, undo, lock.
 * Run `vite build` first. On the stand-in host the times of start and unlock include starting Chromium.
 */
export function planDesk(): Promise<Finding[]> {
  return inFolder(async (userData) => {
    await storeOfTenEditions(userData)
    const derivation = await timeInProcess(3, () => derive())
    const starts: number[] = []
    const unlocks: number[] = []
    const locks: number[] = []
    const findings: Finding[] = []
    for (let round = 0; round < STARTS; round += 1) {
      const startedAt = performance.now()
      const app = await startApp(userData)
      const page = (await app.firstWindow()) as unknown as Page
      await page.getByLabel('Passphrase', { exact: true }).waitFor()
      starts.push(performance.now() - startedAt)
      await page.getByLabel('Passphrase', { exact: true }).fill(BENCH_PASSPHRASE)
      unlocks.push((await timeUnlock(page)) - derivation)
      if (round === STARTS - 1) findings.push(...(await timeWork(page, userData)))
      locks.push(await timeLock(app, page))
      await app.close()
    }
    return [
      ...spread('start to unlock screen', starts, 2_000),
      ...spread('unlock to usable page, after the key is derived', unlocks, 300),
      ...findings,
      ...spread('lock: key pressed to the process with the key gone', locks, 1_000),
    ]
  })
}

function derive(): Promise<unknown> {
  const cost = { memoryKib: 64 * 1024, passes: 3, lanes: 1 }
  return ARGON2_KDF.derive(Buffer.from(BENCH_PASSPHRASE), Buffer.alloc(16, 7), cost)
}

async function timeWork(page: Page, userData: string): Promise<Finding[]> {
  const names = await priorityNames(page)
  const changes: number[] = []
  const scrolls: number[] = []
  for (let round = 0; round < PAGE_ROUNDS; round += 1) {
    for (const name of names) {
      changes.push(await timePageChange(page, name))
      scrolls.push(...(await timeScrolling(page)))
    }
  }
  const typed = await timeTyping(page)
  const searches = await timeCalls(
    page,
    'search.find',
    WORDS.flatMap((text) => [
      { text, edition: null, everywhere: false },
      { text, edition: null, everywhere: true },
    ]),
  )
  const undos = await timeCalls(
    page,
    'plan.undo',
    Array.from({ length: 10 }, () => ({})),
  )
  return [
    ...spread('page change, between priorities', changes, 100),
    ...spread('keystroke to the frame that shows it, in a cell', typed, 16),
    ...spread('search, through the page’s own door', searches, 100),
    ...spread('undo, through the page’s own door', undos, 50),
    ...(await againstWriter(userData, changes, scrolls)),
  ]
}

async function priorityNames(page: Page): Promise<string[]> {
  const links = page.locator('#navigation a[href^="#/priority/"]')
  return links.allTextContents()
}

/** Types in cells of the table that is shown, a sentence in each of ten: each is one step of undo. */
async function timeTyping(page: Page): Promise<number[]> {
  const cell = page.locator('[role="grid"] [data-cell]').nth(1)
  await cell.click()
  await noteKeystrokes(page)
  for (let entry = 0; entry < 10; entry += 1) {
    await page.keyboard.press('F2')
    await page.keyboard.press('Enter')
    await notedKeystrokes(page)
    await page.keyboard.type(SENTENCE, { delay: 20 })
    await page.keyboard.press('Control+Enter')
  }
  return notedKeystrokes(page)
}

/** The process that holds the key, by its number; polled as closely as a timer allows. */
async function timeLock(app: App, page: Page): Promise<number> {
  const pid = await app.evaluate(({ app: electronApp }) => {
    const core = electronApp.getAppMetrics().find((metric) => metric.name === 'Saferplan core')
    return core?.pid ?? 0
  })
  const pressedAt = performance.now()
  await page.keyboard.press('Control+l')
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 2))
  return performance.now() - pressedAt
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The same plan opened and paged through in LibreOffice Writer, in the same run; it paints nothing, we do. */
async function againstWriter(
  folder: string,
  changes: readonly number[],
  scrolls: readonly number[],
): Promise<Finding[]> {
  const writer = await openInWriter(folder, SAMPLE, 3)
  const figure = (what: string, ours: number, theirs: number | undefined): Finding => ({
    bench: 'desk',
    what,
    figure: theirs === undefined ? 'LibreOffice is not here' : times(theirs / ours),
    aim: '> 1',
    isMet: theirs === undefined ? null : theirs > ours,
  })
  const opening = writer === undefined ? undefined : percentile(writer.opens, 0.5)
  const turning = writer === undefined ? undefined : percentile(writer.turns, 0.95)
  return [
    figure('a page of the plan against Writer opening the plan, p50', percentile(changes, 0.5), opening),
    figure('scrolling a screen against Writer turning a page, p95', percentile(scrolls, 0.95), turning),
  ]
}

function spread(what: string, values: readonly number[], aim: number): Finding[] {
  return ([0.5, 0.95] as const).map((share) => ({
    bench: 'desk',
    what: `${what}, p${share * 100} of ${values.length}`,
    figure: milliseconds(percentile(values, share)),
    aim: `< ${aim} ms`,
    isMet: percentile(values, share) < aim,
  }))
}
