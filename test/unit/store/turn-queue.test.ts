import { describe, expect, test } from 'vitest'
import { createTurnQueue } from '../../../electron/core/store/turn-queue.ts'

describe('taking turns', () => {
  test('goes on after work that failed', async () => {
    const queue = createTurnQueue()
    const failed = queue.take(() => Promise.reject(new Error('first')))
    const next = queue.take(async () => 'second')
    await expect(failed).rejects.toThrow('first')
    await expect(next).resolves.toBe('second')
  })

  test('refuses work that would wait for itself, and only that', async () => {
    const queue = createTurnQueue()
    const inner = queue.take(() => queue.take(async () => undefined))
    await expect(inner).rejects.toThrow('wait for ever')
    const started: Promise<string>[] = []
    await queue.take(async () => {
      await Promise.resolve()
      queueMicrotask(() => setImmediate(() => started.push(queue.take(async () => 'later'))))
    })
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    await expect(Promise.all(started)).resolves.toEqual(['later'])
  })
})
