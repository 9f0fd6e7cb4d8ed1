import { describe, expect, test } from 'vitest'
import type { Handlers } from '../../electron/core/handler.types.ts'
import { HANDLERS } from '../../electron/core/handlers.ts'
import { inputSize } from '../../electron/core/input-size.ts'
import { createRouter } from '../../electron/core/router.ts'
import { createSession } from '../../electron/core/session.ts'
import { Failure } from '../../shared/kit/failure.ts'

function routerWith(handlers: Partial<Handlers>) {
  const bugs: string[] = []
  const session = createSession({
    storeFolder: '',
    resourcesFolder: '',
    appVersion: '1',
    readFile: () => Promise.reject(new Error('not used')),
    readWorkbook: () => Promise.reject(new Error('not used')),
    emit: () => undefined,
    logBug: (...entry) => void bugs.push(entry.join(' ')),
  })
  return { route: createRouter({ ...HANDLERS, ...handlers }, session), bugs }
}

describe('the router', () => {
  test('turns an expected failure into a reply and logs nothing', async () => {
    const { route, bugs } = routerWith({
      'app.status': {
        policy: 'open',
        run: () => Promise.reject(new Failure('conflict', 'It is open already.')),
      },
    })
    const reply = await route('app.status', {}, null)
    expect(reply).toEqual({ ok: false, failure: { kind: 'conflict', message: 'It is open already.' } })
    expect(bugs).toEqual([])
  })

  test('logs a bug once under the reference that the page shows, without the values in its message', async () => {
    const { route, bugs } = routerWith({
      'app.status': {
        policy: 'open',
        run: () => Promise.reject(new Error('near "O Brien": syntax error')),
      },
    })
    const reply = await route('app.status', {}, null)
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'bug' } })
    const { reference, message } = (reply as { failure: { reference: string; message: string } }).failure
    expect(reference).toMatch(/^[0-9a-f]{8}$/)
    expect(message).toContain(reference)
    expect(bugs).toHaveLength(1)
    expect(bugs[0]).toContain(`${reference} app.status Error`)
    expect(bugs[0]).toContain('router.test.ts')
    expect(`${bugs[0]} ${message}`).not.toMatch(/Brien|syntax|\/test\/contract/)
  })

  test('treats an answer that the contract does not describe as a bug', async () => {
    const { route, bugs } = routerWith({
      'app.status': { policy: 'open', run: () => Promise.resolve({ state: 'open' } as never) },
    })
    expect(await route('app.status', {}, null)).toMatchObject({ ok: false, failure: { kind: 'bug' } })
    expect(bugs).toHaveLength(1)
  })

  test('gives a handler the work that the page can cancel, until the call is answered', async () => {
    const seen: boolean[] = []
    const started = Promise.withResolvers<void>()
    const { route } = routerWith({
      'vault.suggestPassphrases': {
        policy: 'open',
        async run(_session, _input, call) {
          const { signal } = call.progress('work')
          started.resolve()
          await expect.poll(() => signal.aborted).toBe(true)
          seen.push(signal.aborted)
          return []
        },
      },
    })
    const call = route('vault.suggestPassphrases', {}, null)
    await started.promise
    await route('app.cancel', { workId: 'work' }, null)
    expect(await call).toEqual({ ok: true, value: [] })
    expect(seen).toEqual([true])
  })
})

describe('the size of an input', () => {
  const loop: Record<string, unknown> = {}
  loop.self = loop
  const deep = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`)

  test.each([
    ['text', 'abcd', 4],
    ['bytes', new Uint8Array(7), 7],
    ['a number', 5, 1],
    ['an object', { ab: 'cde' }, 6],
    ['a list', ['a', 'b'], 5],
    ['a loop', loop, Number.POSITIVE_INFINITY],
    ['great depth', deep, Number.POSITIVE_INFINITY],
    ['a map', new Map(), Number.POSITIVE_INFINITY],
    ['a date', new Date(0), Number.POSITIVE_INFINITY],
  ])('counts %s', (_name, value, size) => {
    expect(inputSize(value, 1_000)).toBe(size)
  })

  test('stops counting at the cap', () => {
    expect(
      inputSize(
        Array.from({ length: 100 }, () => 'x'.repeat(100)),
        1_000,
      ),
    ).toBe(Number.POSITIVE_INFINITY)
  })
})
