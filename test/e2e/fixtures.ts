import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { ChannelName, Input, Output, Reply } from '../../shared/contract/index.ts'
import type { SharedParts } from '../electron-host/launch.ts'
import {
  type App,
  closeAndInspect,
  type StartOptions,
  startApp,
  target,
  withSharedParts,
} from './app-under-test.ts'

export { expect } from '@playwright/test'
export { type App, target } from './app-under-test.ts'

interface Opened {
  readonly app: App
  readonly page: Page
}

interface Fixtures {
  /** A data folder of the test's own, removed afterwards. */
  readonly userData: string
  /** Starts the app and waits for its window. Called again, it starts it again on the same data. */
  readonly open: (options?: StartOptions) => Promise<Opened>
  /** Problems that the test expects; each text must be part of a problem that came. */
  readonly expectedProblems: string[]
}

interface WorkerFixtures {
  /** Says once what the specs run on, so that nobody takes one for the other. */
  readonly announcement: undefined
  /** What the apps of all tests of one worker share. */
  readonly shared: SharedParts | undefined
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  announcement: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use, worker) => {
      const words = { host: 'the stand-in host, not on Electron', electron: 'Electron' }
      if (worker.parallelIndex === 0) process.stdout.write(`The app runs on ${words[target]}.\n`)
      await use(undefined)
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  shared: [async ({}, use) => withSharedParts(use), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'saferplan-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  expectedProblems: async ({}, use) => {
    await use([])
  },
  open: async ({ userData, expectedProblems, shared }, use) => {
    const apps: App[] = []
    await use(async (options) => {
      const app = await startApp(userData, { ...options, ...(shared === undefined ? {} : { shared }) })
      apps.push(app)
      return { app, page: await app.firstWindow() }
    })
    const problems: string[] = []
    for (const app of apps) {
      problems.push(...(await closeAndInspect(app)))
    }
    const isExpected = (problem: string): boolean => expectedProblems.some((part) => problem.includes(part))
    base.expect(problems.filter((problem) => !isExpected(problem))).toEqual([])
    for (const part of expectedProblems) {
      base
        .expect(
          problems.some((problem) => problem.includes(part)),
          `expected: ${part}`,
        )
        .toBe(true)
    }
  },
})

interface Answers {
  /** The file that the open dialog gives; null when the person cancels. */
  readonly open?: string | null
  /** The file that the save dialog gives; null when the person cancels. */
  readonly save?: string | null
}

/** Answers the dialogs to come, the same way on both targets: by replacing the functions in the main process. */
export function answerDialogs(app: App, answers: Answers): Promise<void> {
  return app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined) {
      const filePaths = open === null ? [] : [open]
      dialog.showOpenDialog = async () => ({ canceled: open === null, filePaths })
    }
    if (save !== undefined) {
      dialog.showSaveDialog = async () => ({ canceled: save === null, filePath: save ?? '' })
    }
  }, answers)
}

/** Asks the core through the page's own door, and gives the reply whatever it is. */
export function callFrom<Name extends ChannelName>(
  page: Page,
  channel: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> {
  return page.evaluate(
    ({ name, given }) => {
      const door = Reflect.get(window, 'saferplan') as { call: (...args: unknown[]) => Promise<unknown> }
      return door.call(name, given)
    },
    { name: channel, given: input },
  ) as Promise<Reply<Output<Name>>>
}

/** Opens the store from the page, without its screens. Text cannot cross into the page as bytes, so it is encoded there. */
export async function unlockFrom(page: Page, passphrase: string): Promise<void> {
  const reply = await page.evaluate((text) => {
    const door = Reflect.get(window, 'saferplan') as { call: (...args: unknown[]) => Promise<unknown> }
    return door.call('vault.unlock', { passphrase: new TextEncoder().encode(text) })
  }, passphrase)
  base.expect(reply).toMatchObject({ ok: true })
}
