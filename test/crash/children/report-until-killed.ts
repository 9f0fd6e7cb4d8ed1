import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCore } from '../../../electron/core/core.ts'
import { readSuppliedWorkbook } from '../../../electron/core/intake/index.ts'
import type { ChannelName, Input, Output } from '../../../shared/contract/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { awaitedArguments } from './awaited-arguments.ts'
import { acknowledge, passphraseNumber, SESSION_OPTIONS } from './store-session.ts'

// Unlocks a store as the app does and, until it is killed, writes round after round: a year of readings in one block,
// five activities at once, and a partner's return of wards and months. Every figure of a round is its number. Each
// answer of the core is acknowledged as "round:step".

const TOKEN = '0123456789abcdef0123456789abcdef'
const PROFILE = { name: 'Police ward table', partnerId: null, frequency: 'quarterly', dueDays: 30 } as const
const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep']
const WARDS = ['Market', 'Alder Green', 'Old Quay', 'Hill']

const [storeFolder = '', first = '1'] = await awaitedArguments()
const core = createCore({
  storeFolder,
  resourcesFolder: '',
  appVersion: '0.0.0-test',
  store: SESSION_OPTIONS,
  readFile: () => Promise.reject(new Error('not used')),
  // In this process: what is killed is the core, and a reader of its own would outlive it for a while.
  readWorkbook: (bytes) => readSuppliedWorkbook(bytes),
  emit: () => undefined,
  logBug: (...entry) => {
    throw new Error(entry.join(' '))
  },
})

async function ask<Name extends ChannelName>(
  channel: Name,
  input: Input<Name>,
  file: string | null = null,
): Promise<Output<Name>> {
  const reply = await core.route(channel, input, file === null ? null : { path: file, token: TOKEN })
  if (!reply.ok) throw new Error(`${channel}: ${reply.failure.message}`)
  return reply.value as Output<Name>
}

function monthOf(month: number): { from: CivilDate; to: CivilDate } {
  const two = String(month).padStart(2, '0')
  return { from: `2019-${two}-01` as CivilDate, to: `2019-${two}-28` as CivilDate }
}

await ask('vault.unlock', { passphrase: new TextEncoder().encode(passphraseNumber(0)) })
const [line] = (await ask('measures.list', { edition: null, asAt: null })).measures
if (line === undefined) throw new Error('the plan has no measure')
const { itemId, identity } = line
await ask('measures.scoring.set', { itemId, scoring: { form: 'count', counting: 'readings' } })
const outFolder = path.join(path.dirname(storeFolder), 'returns')
mkdirSync(outFolder, { recursive: true })

for (let round = Number(first); ; round += 1) {
  await ask('measures.reading.changeMany', {
    itemId,
    set: Array.from({ length: 12 }, (_, month) => ({
      period: monthOf(month + 1),
      value: round,
      numerator: null,
      denominator: null,
      note: null,
      isProvisional: false,
    })),
  })
  acknowledge(`${round}:1`)
  await ask('activities.addMany', {
    activities: Array.from({ length: 5 }, (_, at) => ({
      kind: 'session' as const,
      name: `Round ${round}`,
      heldOn: '2019-06-04' as CivilDate,
      heldUntil: null,
      place: WARDS[at % WARDS.length] ?? null,
      agencyId: null,
      audience: null,
      attendance: round,
      firstTime: null,
      note: null,
      countsFor: [identity],
    })),
  })
  acknowledge(`${round}:2`)
  const rows = WARDS.flatMap((ward) => MONTHS.map((month) => `${ward};Burglary;${month} 2019;${round}`))
  const file = path.join(outFolder, `round-${round}.csv`)
  writeFileSync(file, ['Ward;Offence;Month;Count', ...rows, ''].join('\n'))
  const { reading, profile } = await ask('returns.read', { file: TOKEN, workId: 'read' }, file)
  await ask('returns.bringIn', { reading, profile: profile === null ? PROFILE : null, workId: 'bring' })
  acknowledge(`${round}:3`)
}
