import { describe, expect, test } from 'vitest'
import { HANDLERS } from '../../electron/core/handlers.ts'
import { contract, isChannelName } from '../../shared/contract/index.ts'
import { openTestCore } from '../builders/core.ts'

const CHANNELS = Object.keys(contract).filter(isChannelName)
const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

describe('the contract', () => {
  test('has a handler in the core for exactly the channels that are not main’s own', () => {
    const cores = CHANNELS.filter((channel) => contract[channel].owner === 'core')
    expect(Object.keys(HANDLERS).sort()).toEqual(cores.sort())
  })

  test('names channels as area and verb, or area, thing and verb', () => {
    for (const channel of CHANNELS) expect(channel).toMatch(/^[a-z]+(\.[a-z][A-Za-z]+){1,2}$/)
  })

  test.each(CHANNELS)('%s refuses what is not its input, and a key too many', (channel) => {
    const { input } = contract[channel]
    for (const wrong of [undefined, null, 0, '', 'x', [], [[]], true, () => 1]) {
      expect(input.safeParse(wrong).success).toBe(false)
    }
    expect(input.safeParse({ surplus: 1 }).success).toBe(false)
    const made = Object.create({ inherited: 1 })
    expect(input.safeParse(Object.assign(made, { surplus: 1 })).success).toBe(false)
  })

  test.each(PROTOTYPE_NAMES)('does not take %s for a channel', (name) => {
    expect(isChannelName(name)).toBe(false)
  })
})

describe('the router', () => {
  const cores = CHANNELS.filter((channel) => contract[channel].owner === 'core')
  const wrongInputs: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['text', 'text'],
    ['a list', []],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an object with a prototype of its own', Object.create({ edition: null })],
    ['a key too many', { surplus: 1 }],
    ['a key of every object', JSON.parse('{"__proto__": {"edition": null}}')],
    ['more than any channel takes', { surplus: 'x'.repeat(2_000_000) }],
  ]

  test.each(wrongInputs)('refuses %s on every channel as invalid input', async (_name, input) => {
    const { refused } = openTestCore()
    for (const channel of cores) expect((await refused(channel, input)).kind).toBe('invalid-input')
  })

  test.each([...PROTOTYPE_NAMES, '', 'plan', 'plan.', 'plan.nothing', 'vault.lock', 'imports.choosePlan'])(
    'refuses the channel "%s"',
    async (channel) => {
      expect((await openTestCore().refused(channel, {})).kind).toBe('invalid-input')
    },
  )

  test('refuses, while locked, everything that needs the store', async () => {
    const { refused } = openTestCore()
    expect((await refused('plan.overview', { edition: null })).kind).toBe('locked')
    expect((await refused('vault.backup', { workId: 'w' })).kind).toBe('locked')
  })
})
