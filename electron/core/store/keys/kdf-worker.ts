import { parentPort, workerData } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'

// Runs in a thread of its own, for one key: WASM never gives memory back, so the 256 MiB go when the thread ends.

/** What the thread is started with. */
export interface KdfJob {
  readonly passphrase: Uint8Array
  readonly salt: Uint8Array
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

function isKdfJob(value: unknown): value is KdfJob {
  return (
    typeof value === 'object' &&
    value !== null &&
    'passphrase' in value &&
    value.passphrase instanceof Uint8Array
  )
}

if (isKdfJob(workerData)) {
  const { passphrase, salt, memoryKib, passes, lanes } = workerData
  const key = await argon2id({
    password: passphrase,
    salt,
    memorySize: memoryKib,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  })
  passphrase.fill(0)
  parentPort?.postMessage(key)
}
