import { describe, expect, test } from 'vitest'
import { toApp, toWeb } from '../../electron-host/addresses.ts'
import { decode, encode } from '../../electron-host/page/codec.js'
import { acceleratorOf } from '../../electron-host/page/world.js'
import { Rpc } from '../../electron-host/rpc.ts'

const cyclic: { self?: unknown; list: unknown[] } = { list: [1] }
cyclic.self = cyclic

describe('values between page and main', () => {
  test.each([
    ['primitives', [null, undefined, true, 'x', 1.5, Number.NaN, Number.NEGATIVE_INFINITY, -0, 12n]],
    ['dates and patterns', { day: new Date(7), bad: new Date(Number.NaN), pattern: /a"b/giu }],
    ['collections', [new Map<unknown, unknown>([[{ k: 1 }, new Set(['s'])]]), new Set([1n])]],
    [
      'bytes',
      [
        new Uint8Array([1, 255]),
        new Float64Array([1.5]),
        new ArrayBuffer(3),
        new DataView(new ArrayBuffer(2)),
      ],
    ],
    ['cycles', cyclic],
    ['awkward keys', JSON.parse('{"__proto__": 1, "": 2, "constructor": 3}')],
    ['lists that look like marks', ['u', ['d', 5], ['r', 0]]],
  ])('cross as structured clones: %s', (_name, value) => {
    expect(decode(encode(value))).toStrictEqual(structuredClone(value))
  })

  test('keep the name and message of an error', () => {
    const error = decode(encode(new RangeError('far')))
    expect(error).toBeInstanceOf(RangeError)
    expect(error).toMatchObject({ message: 'far' })
  })

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a function inside', { a: [() => 1] }],
  ])('cannot be %s', (_name, value) => {
    expect(() => encode(value)).toThrow(/could not be cloned/)
  })
})

describe('addresses', () => {
  test.each([
    ['app://bundle/index.html#/plan?x=1', 'https://bundle.app.invalid/index.html#/plan?x=1'],
    ['https://example.org/', 'https://example.org/'],
    ['data:text/html,x', 'data:text/html,x'],
    ['about:blank', 'about:blank'],
  ])('%s is shown as %s, and back', (own, shown) => {
    expect(toWeb(own)).toBe(shown)
    expect(toApp(shown)).toBe(own)
  })
})

describe('keys for the menu', () => {
  const none = { ctrlKey: false, altKey: false, shiftKey: false }

  test.each([
    [{ ...none, key: 'l', ctrlKey: true }, 'Ctrl+L'],
    [{ ...none, key: 'S', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+S'],
    [{ ...none, key: 'F1' }, 'F1'],
    [{ ...none, key: 'Home', altKey: true }, 'Alt+Home'],
    [{ ...none, key: 'l' }, undefined],
    [{ ...none, key: 'Control', ctrlKey: true }, undefined],
  ])('%j is %s', (event, expected) => {
    expect(acceleratorOf(event)).toBe(expected)
  })
})

describe('calls between two processes', () => {
  function pair() {
    const left: Rpc = new Rpc((message) => queueMicrotask(() => right.receive(structuredClone(message))), {})
    const right: Rpc = new Rpc((message) => queueMicrotask(() => left.receive(structuredClone(message))), {
      double: (value: number) => value * 2,
      fail: () => Promise.reject(new Error('on purpose')),
      never: () => new Promise(() => undefined),
    })
    return left
  }

  test('give results and errors back', async () => {
    const left = pair()
    expect(await left.call('double', 21)).toBe(42)
    await expect(left.call('fail')).rejects.toThrow('on purpose')
    await expect(left.call('unknown')).rejects.toThrow('nobody handles unknown')
  })

  test('all end when the other side is gone', async () => {
    const left = pair()
    const waiting = left.call('never')
    left.fail(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    await expect(left.call('double', 1)).rejects.toThrow('gone')
  })
})
