import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contract, isChannelName } from '../../shared/contract/index.ts'
import { openUnlockedCore, type TestCore } from '../builders/core.ts'

const CALLS = 50_000
const BATCH = 5_000
const CHANNELS = Object.keys(contract).filter(isChannelName)
const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
/** Names of fields that channels do know, so that what is wrong is their value, their number or their company. */
const FIELDS = ['edition', 'workId', 'passphrase', 'itemId', 'rowId', 'priorityId', 'cell', 'text', 'gesture']

const channel = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...CHANNELS) },
  fc.constantFrom<unknown>(...PROTOTYPE_NAMES),
  fc.constantFrom<unknown>(...CHANNELS.map((name) => `${name} `)),
  fc.string(),
  fc.anything(),
)

const loop: Record<string, unknown> = {}
loop.self = loop
const deep: unknown = JSON.parse(`${'{"a":'.repeat(200)}0${'}'.repeat(200)}`)

const value = fc.oneof(
  { weight: 6, arbitrary: fc.anything({ withTypedArray: true, withNullPrototype: true, withMap: true }) },
  fc.constantFrom<unknown>(loop, deep, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 10n, Symbol.iterator),
  fc.constantFrom<unknown>('x'.repeat(200_000), new Uint8Array(200_000), new Array(60_000).fill(0)),
)

const input = fc.oneof(
  value,
  fc.dictionary(fc.constantFrom(...FIELDS, ...PROTOTYPE_NAMES), value, { maxKeys: 5 }),
  fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 5 }).map((fields) => Object.create(fields)),
)

/** Whether the core takes the call; such a call is left out, since a handler then runs. */
function isInside(name: unknown, given: unknown): boolean {
  return (
    isChannelName(name) && contract[name].owner === 'core' && contract[name].input.safeParse(given).success
  )
}

async function stateOf({ ask }: TestCore): Promise<unknown> {
  const edition = null
  return [
    await ask('plan.overview', { edition }),
    await ask('plan.content', { edition }),
    await ask('app.status', {}),
  ]
}

test(`${CALLS} calls with a wrong channel, shape, size or name run no handler and change nothing`, async () => {
  const core = await openUnlockedCore()
  await core.ask('plan.createEmpty', { title: 'Plan', area: 'Elmshire', firstYear: 2020, lastYear: 2023 })
  core.events.length = 0
  const before = await stateOf(core)
  const wronglyAnswered: string[] = []
  let refused = 0
  for (let seed = 1; refused < CALLS; seed += 1) {
    for (const [name, given] of fc.sample(fc.tuple(channel, input), { numRuns: BATCH, seed })) {
      if (isInside(name, given)) continue
      const reply = await core.core.route(name, given, null)
      if (reply.ok || reply.failure.kind !== 'invalid-input')
        wronglyAnswered.push(`${String(name)}, seed ${seed}`)
      refused += 1
    }
  }
  expect(wronglyAnswered).toEqual([])
  expect(core.bugs).toEqual([])
  expect(core.events).toEqual([])
  expect(await stateOf(core)).toEqual(before)

  await core.ask('plan.undo', {})
  expect(await stateOf(core).catch(() => 'no plan')).not.toEqual(before)
})
