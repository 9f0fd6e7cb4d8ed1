import path from 'node:path'
import { editions } from '../../builders/plan-store.ts'
import type { HostApplication } from '../../electron-host/host-application.ts'
import { launch } from '../../electron-host/launch.ts'
import { BENCH_PASSPHRASE, inFolder, newStore } from '../content.ts'
import { median } from '../measure.ts'
import { type Finding, milliseconds } from '../report.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const ROUNDS = 7
const AIM_MS = 1_000

/**
 * The app on a store of ten editions, over the stand-in host: from the press of the key until the process that holds
 * the key has ended. The first lock of the day makes that day's backup first; before sleep there is no time for one.
 * Needs a built app (`npx vite build`).
 */
export function lockApp(): Promise<Finding[]> {
  return inFolder(async (folder) => {
    const store = await newStore(folder)
    await editions(store, 10)
    await store.close()
    const app = launch({ args: [ROOT, `--user-data-dir=${folder}`] })
    try {
      const first = await timedLock(app, 'asked')
      const asked: number[] = []
      const asleep: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        asked.push(await timedLock(app, 'asked'))
        asleep.push(await timedLock(app, 'suspend'))
      }
      return [
        finding('first of the day, with its backup', first),
        finding('Ctrl+L, middle of 7', median(asked)),
        finding('Ctrl+L, longest of 7', Math.max(...asked)),
        finding('sleep, longest of 7', Math.max(...asleep)),
      ]
    } finally {
      await app.close()
    }
  })
}

function finding(what: string, ms: number): Finding {
  return {
    bench: 'lock',
    what,
    figure: milliseconds(ms),
    aim: `< ${AIM_MS} ms`,
    isMet: ms < AIM_MS,
  }
}

async function timedLock(app: HostApplication, how: 'asked' | 'suspend'): Promise<number> {
  const page = await app.firstWindow()
  await page.getByLabel('Passphrase', { exact: true }).fill(BENCH_PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What needs you' }).waitFor({ timeout: 60_000 })
  const pid = await app.evaluate(
    ({ app: electronApp }) =>
      electronApp.getAppMetrics().find(({ name }) => name === 'Saferplan core')?.pid ?? 0,
  )
  const startedAt = performance.now()
  if (how === 'asked') await page.keyboard.press('Control+l')
  else
    await app.evaluate(({ powerMonitor }) => void Reflect.apply(powerMonitor.emit, powerMonitor, ['suspend']))
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 2))
  const took = performance.now() - startedAt
  await page.getByRole('heading', { name: 'Unlock your plan' }).waitFor({ timeout: 60_000 })
  return took
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
