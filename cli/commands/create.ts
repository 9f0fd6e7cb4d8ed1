import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import { createStore } from '../../electron/core/store/index.ts'
import { Failure } from '../../shared/kit/failure.ts'
import { type Call, STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { UsageError } from '../exit-code.ts'
import { readSecret } from '../secret.ts'
import { VERSION } from '../version.ts'

/** A new, empty store; its recovery key goes to a file, this once. */
export const create: Command = {
  usage: {
    name: 'create',
    words: [],
    options: {
      ...STORE_OPTIONS,
      'recovery-file': {
        value: 'FILE',
        isRequired: true,
        help: 'a new file for the recovery key: print it, keep it safe, delete it',
      },
      'kdf-memory': { value: 'MIB', help: 'memory that guessing the passphrase costs, 64 to 1024 (256)' },
    },
  },
  async run(call, terminal) {
    const passphrase = await readSecret('--passphrase-file', call.value('passphrase-file'), terminal)
    const folder = call.required('store')
    const kdfMemoryMib = memoryOf(call)
    await writeOnce(call.required('recovery-file'), async () => {
      const { store, recoveryKey } = await createStore(folder, {
        passphrase,
        appVersion: VERSION,
        ...(kdfMemoryMib === undefined ? {} : { kdfMemoryMib }),
      })
      await store.close()
      return recoveryKey
    })
    answer(terminal, { created: true }, [
      'The store is ready. Print the recovery key, keep it in a safe place, and delete its file.',
    ])
  },
}

function memoryOf(call: Call): number | undefined {
  const text = call.value('kdf-memory')
  if (text === undefined) return undefined
  if (!/^\d{1,5}$/.test(text))
    throw new UsageError('--kdf-memory takes a whole number of MiB, for instance 256.')
  return Number(text)
}

/** The file is made before the store, so that no store is ever made whose recovery key could not be written down. */
async function writeOnce(file: string, make: () => Promise<string>): Promise<void> {
  const name = path.basename(file)
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST'
      ? new Failure('conflict', `The file ${name} exists already. Name a new file for the recovery key.`)
      : new Failure(
          'read-only',
          `The file ${name} for the recovery key cannot be made. Choose a folder that you can write to.`,
        )
  })
  try {
    await handle.writeFile(`${await make()}\n`)
    await handle.sync()
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}
