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

  test('lets reads in while work pauses, in order and only up to what changes something', async () => {
    const queue = createTurnQueue()
    const order: string[] = []
    const note = async (what: string): Promise<void> => void order.push(what)
    const pausing = queue.take(async () => {
      await new Promise(setImmediate)
      expect(queue.isReadWaiting).toBe(true)
      await queue.letReadsIn()
      expect(queue.isReadWaiting).toBe(false)
      await note('long work')
    })
    const others = [
      queue.take(() => note('first read'), 'reads'),
      queue.take(() => Promise.reject(new Error('second read')), 'reads').catch(() => note('failed read')),
      queue.take(() => note('change')),
      queue.take(() => note('read after it'), 'reads'),
    ]
    await Promise.all([pausing, ...others])
    expect(order).toEqual(['first read', 'failed read', 'long work', 'change', 'read after it'])
  })
})
