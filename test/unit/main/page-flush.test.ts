import { expect, test } from 'vitest'
import { PageFlush } from '../../../electron/main/page-flush.ts'

test('locking goes on as soon as the page has stored what was typed', async () => {
  const flush = new PageFlush(() => queueMicrotask(() => flush.confirm()))
  const startedAt = performance.now()
  await flush.wait()
  expect(performance.now() - startedAt).toBeLessThan(300)
})

test('a page that does not answer holds nothing up for longer than its moment', async () => {
  const flush = new PageFlush(() => undefined)
  const startedAt = performance.now()
  await flush.wait()
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(390)
  flush.confirm()
})

test('two who wait at once ask the page once, and both go on', async () => {
  let asked = 0
  const flush = new PageFlush(() => {
    asked += 1
  })
  const both = Promise.all([flush.wait(), flush.wait()])
  flush.confirm()
  await both
  expect(asked).toBe(1)
  const again = flush.wait()
  flush.confirm()
  await again
  expect(asked).toBe(2)
})
