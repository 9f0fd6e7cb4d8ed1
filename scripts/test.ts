// npm test: every stage, one after the other, and the sum of them on the last line.
import { ensureChromium } from './browser.ts'
import { build, endToEnd, lint, type StageResult, types, vitest } from './test-stages.ts'

const results: StageResult[] = []

async function stage(name: string, work: () => StageResult | Promise<StageResult>): Promise<void> {
  console.log(`\n== ${name}`)
  const startedAt = Date.now()
  let result: StageResult
  try {
    result = await work()
  } catch (error) {
    console.error(error)
    result = { passed: 0, failed: 1, skipped: [] }
  }
  results.push(result)
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`== ${name}: ${result.passed} passed, ${result.failed} failed in ${seconds} s`)
}

await stage('lint', lint)
await stage('types', types)
await stage('build', build)
await stage('unit, store, contract, document, crash and architecture tests', vitest)
await stage('end to end', () => {
  const chromium = ensureChromium()
  if ('problem' in chromium) throw new Error(chromium.problem)
  return endToEnd(chromium.path)
})

const skipped = results.flatMap((result) => result.skipped)
const count = (of: (result: StageResult) => number): number =>
  results.reduce((sum, result) => sum + of(result), 0)
const failed = count((result) => result.failed)
if (skipped.length > 0) {
  console.log('\nNot run here, and why:')
  for (const reason of new Set(skipped)) console.log(`- ${reason}`)
}
const skippedWords = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
console.log(`\n${count((result) => result.passed)} passed, ${failed} failed${skippedWords}`)
process.exitCode = failed === 0 ? 0 : 1
