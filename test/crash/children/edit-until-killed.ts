import { createCore } from '../../../electron/core/core.ts'
import type { ChannelName, Input, Output } from '../../../shared/contract/index.ts'
import { awaitedArguments } from './awaited-arguments.ts'
import { acknowledge, passphraseNumber, SESSION_OPTIONS } from './store-session.ts'

// Unlocks a store as the app does and types one entry after the other, letter by letter, until it is killed. Each
// answer of the core is acknowledged as "entry:letters".

const LETTERS = 'We walk the quiet streets by night, and write down what we hear.'

const [storeFolder = '', first = '1'] = await awaitedArguments()
const core = createCore({
  storeFolder,
  resourcesFolder: '',
  appVersion: '0.0.0-test',
  store: SESSION_OPTIONS,
  readFile: () => Promise.reject(new Error('not used')),
  readWorkbook: () => Promise.reject(new Error('not used')),
  emit: () => undefined,
  logBug: (...entry) => {
    throw new Error(entry.join(' '))
  },
})

async function ask<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = await core.route(channel, input, null)
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value as Output<Name>
}

await ask('vault.unlock', { passphrase: new TextEncoder().encode(passphraseNumber(0)) })
const { priorities } = await ask('plan.content', { edition: null })
const priority = priorities.find(({ issues }) => issues.length > 0)
const row = priority?.issues[0]?.rows[0]
const column = priority?.columns.find(({ role }) => role === 'outcome')
if (row === undefined || column === undefined) throw new Error('the plan has no cell to type in')
const cell = { kind: 'cell', rowId: row.id, columnId: column.id } as const

for (let entry = Number(first); ; entry += 1) {
  const gesture = `entry-${entry}`
  const text = (letters: number): string => `${entry}: ${LETTERS.slice(0, letters)}`
  const { id } = await ask('plan.item.add', { cell, text: text(1), gesture })
  acknowledge(`${entry}:1`)
  const itemId = id as Input<'plan.item.setText'>['itemId']
  for (let letters = 2; letters <= LETTERS.length; letters += 1) {
    await ask('plan.item.setText', { itemId, text: text(letters), gesture })
    acknowledge(`${entry}:${letters}`)
  }
}
