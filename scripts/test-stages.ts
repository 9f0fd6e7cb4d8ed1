import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What one stage came to. A stage without tests of its own (lint, types) counts as one. */
export interface StageResult {
  readonly passed: number
  readonly failed: number
  /** Names of the tests that did not run; each name says why. */
  readonly skipped: readonly string[]
}

const bin = (name: string): string => path.resolve(import.meta.dirname, '../node_modules/.bin', name)

const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...colour, ...env } }).status ?? 1
  )
}

/** Runs a command beside others; what it says is printed in one piece at its end. */
function runBeside(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      { env: { ...process.env, ...colour }, maxBuffer: 2 ** 26 },
      (error, said, warned) => {
        process.stdout.write(said + warned)
        resolve(error === null)
      },
    )
  })
}

function single(status: number): StageResult {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] }
}

function withReport(work: (file: string) => StageResult): StageResult {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'saferplan-test-'))
  try {
    return work(path.join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Formatting and lint rules. */
export function lint(): StageResult {
  return single(run(bin('biome'), ['check', '--error-on-warnings']))
}

/** Each room is compiled with the libraries of where it runs, and no others: the largest beside all the rest. */
export async function types(): Promise<StageResult> {
  const rooms = ['shared', 'electron/core', 'electron/main', 'electron/preload', 'cli', 'renderer']
  const compile = (room: string): Promise<boolean> => runBeside(bin('tsc'), ['-p', room, '--checkers', '1'])
  const [test, others] = await Promise.all([
    compile('test'),
    rooms.reduce<Promise<boolean[]>>(
      async (before, room) => [...(await before), await compile(room)],
      Promise.resolve([]),
    ),
  ])
  const results = [...others, test]
  return {
    passed: results.filter((isRight) => isRight).length,
    failed: results.filter((isRight) => !isRight).length,
    skipped: [],
  }
}

/** The three bundles, built for what follows. */
export function build(): StageResult {
  return single(run(bin('vite'), ['build', '--logLevel', 'warn']))
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numTotalTests: number
  success: boolean
  testResults: { status: string; assertionResults: { status: string; fullName: string }[] }[]
}

/** Unit, store, contract, document, crash and architecture tests. */
export function vitest(): StageResult {
  return withReport((file) => {
    const status = run(bin('vitest'), [
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
    const skipped = report.testResults.flatMap((suite) =>
      suite.assertionResults
        .filter((test) => test.status === 'skipped' || test.status === 'pending')
        .map((test) => test.fullName),
    )
    const brokenFiles = report.testResults.filter(
      (suite) =>
        suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
    ).length
    const failed = report.numFailedTests + brokenFiles
    return { passed: report.numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed, skipped }
  })
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** The app itself, driven as a person drives it. */
export function endToEnd(chromium: string): StageResult {
  return withReport((file) => {
    const status = run(bin('playwright'), ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      HOST_CHROMIUM: chromium,
    })
    const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport
    const failed = stats.unexpected + stats.flaky + errors.length
    return {
      passed: stats.expected,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: Array.from(
        { length: stats.skipped },
        () => 'an end-to-end check that only the stand-in host has',
      ),
    }
  })
}
