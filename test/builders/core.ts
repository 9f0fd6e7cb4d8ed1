import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type Core, createCore } from '../../electron/core/core.ts'
import type { CoreOptions } from '../../electron/core/handler.types.ts'
import { createFileReader } from '../../electron/core/intake/index.ts'
import type { ChannelName, Input, Output, ReplyFailure } from '../../shared/contract/index.ts'
import { PASSPHRASE, TEST_OPTIONS, temporaryFolder } from './store.ts'

/** A core as the app runs it, in this process, with what it said besides its replies. */
export interface TestCore {
  readonly core: Core
  /** The folder of its store. */
  readonly storeFolder: string
  /** A folder for what it saves. */
  readonly outFolder: string
  readonly events: { readonly name: string; readonly payload: unknown }[]
  readonly bugs: string[]
  /** Asks and takes the value; throws the failure's sentence. */
  ask<Name extends ChannelName>(channel: Name, input: Input<Name>, file?: string): Promise<Output<Name>>
  /** Asks and takes the failure; throws when there was none. */
  refused(channel: string, input: unknown, file?: string): Promise<ReplyFailure>
}

export const TOKEN = '0123456789abcdef0123456789abcdef'

/** A core on an empty folder, closed after the test. */
export function openTestCore(more: Partial<CoreOptions> = {}): TestCore {
  const folder = temporaryFolder()
  const events: TestCore['events'] = []
  const bugs: string[] = []
  const storeFolder = path.join(folder, 'store')
  const core = createCore({
    storeFolder,
    resourcesFolder: path.resolve(import.meta.dirname, '../../resources'),
    appVersion: '0.0.0-test',
    store: TEST_OPTIONS,
    kdfMemoryMib: 1,
    readFile: createFileReader().read,
    readWorkbook: createFileReader().readWorkbook,
    emit: (name, payload) => void events.push({ name, payload }),
    logBug: (reference, channel, report) => void bugs.push(`${reference} ${channel} ${report}`),
    ...more,
  })
  onTestFinished(() => core.close())
  const route = (channel: string, input: unknown, file?: string) =>
    core.route(channel, input, file === undefined ? null : { path: file, token: TOKEN })
  return {
    core,
    storeFolder,
    outFolder: folder,
    events,
    bugs,
    async ask(channel, input, file) {
      const reply = await route(channel, input, file)
      if (!reply.ok) throw new Error(`${channel}: ${reply.failure.message} ${bugs.join('\n')}`)
      return reply.value as Output<typeof channel>
    },
    async refused(channel, input, file) {
      const reply = await route(channel, input, file)
      if (reply.ok) throw new Error(`${channel} was not refused`)
      return reply.failure
    },
  }
}

/** A passphrase as the page sends it. A new array each time: the core overwrites it. */
export function passphraseBytes(text: string = PASSPHRASE): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A core with an open, empty store. */
export async function openUnlockedCore(more: Partial<CoreOptions> = {}): Promise<TestCore> {
  const test = openTestCore(more)
  await test.ask('vault.create', { passphrase: passphraseBytes(), workId: 'create' })
  return test
}
