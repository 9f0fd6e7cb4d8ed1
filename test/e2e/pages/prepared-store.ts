import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import type { StartOptions } from '../app-under-test.ts'
import { type App, test as base, expect } from '../fixtures.ts'
import { ShellPage } from './shell-page.ts'

export { expect } from '../fixtures.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const SAMPLE = path.join(ROOT, 'resources/sample/delivery-plan-2020-23.docx')
export const PASSPHRASE = 'vivid otter cargo lantern'

export interface PreparedStore {
  readonly folder: string
  readonly recoveryKey: string
}

interface OpenPlan {
  readonly app: App
  readonly page: Page
  readonly shell: ShellPage
}

interface TestFixtures {
  /** Starts the app on a copy of the prepared store; it is locked. */
  readonly openLocked: (options?: StartOptions) => Promise<OpenPlan>
  /** The same, unlocked and showing the plan. */
  readonly openPlan: (options?: StartOptions) => Promise<OpenPlan>
}

/** A store with the example plan, made once for each worker by the command line, with the cheapest key derivation. */
export async function prepareStore(folder: string): Promise<PreparedStore> {
  const passphraseFile = path.join(folder, 'passphrase')
  const recoveryFile = path.join(folder, 'recovery')
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`)
  const common = ['--store', path.join(folder, 'store'), '--passphrase-file', passphraseFile]
  await runCommand(['create', ...common, '--recovery-file', recoveryFile, '--kdf-memory', '64'])
  await runCommand(['import-plan', SAMPLE, ...common, '--accept-suggestions'])
  return { folder: path.join(folder, 'store'), recoveryKey: readFileSync(recoveryFile, 'utf8').trim() }
}

/** Runs a command of the command line to its end. */
export async function runCommand(args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'cli/main.ts'), ...args])
}

/** For specs that begin with a plan in the store. */
export const test = base.extend<TestFixtures, { readonly preparedStore: PreparedStore }>({
  preparedStore: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'saferplan-e2e-store-'))
      await use(await prepareStore(folder))
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  openLocked: async ({ open, userData, preparedStore }, use) => {
    await use(async (options) => {
      cpSync(preparedStore.folder, path.join(userData, 'store'), { recursive: true })
      const { app, page } = await open(options)
      await expect(page.getByRole('heading', { name: 'Unlock your plan' })).toBeVisible({ timeout: 30_000 })
      return { app, page, shell: new ShellPage(page) }
    })
  },
  openPlan: async ({ openLocked }, use) => {
    await use(async (options) => {
      const plan = await openLocked(options)
      await plan.shell.unlock(PASSPHRASE)
      await expect(plan.page.getByRole('heading', { name: 'What needs you' })).toBeVisible({
        timeout: 30_000,
      })
      return plan
    })
  },
})
