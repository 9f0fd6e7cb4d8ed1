import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { defined, strictAssert } from '../../../../shared/kit/assert.ts'
import { type Kdf, type KdfCost, PRODUCTION_LIMITS } from './kdf.ts'
import type { KdfJob } from './kdf-worker.ts'

// Where the thread's code lies: next to this file when run from source; in the built app next to the bundle that this
// module ended up in, or one folder up when that is a shared chunk.
const WORKER_PLACES = ['./kdf-worker.ts', './kdf-worker.js', '../kdf-worker.js']

/**
 * Argon2id in WebAssembly, in a worker thread that ends with each key. A thread and not a process, because the
 * packaged app may not run as plain Node and so cannot fork one.
 */
export const ARGON2_KDF: Kdf = { limits: PRODUCTION_LIMITS, derive }

async function derive(passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Buffer> {
  // Copies, because a small Buffer is a window on memory that it shares with others, and all of it would be sent.
  const job: KdfJob = { passphrase: Uint8Array.from(passphrase), salt: Uint8Array.from(salt), ...cost }
  const worker = new Worker(workerFile(), { workerData: job })
  job.passphrase.fill(0)
  try {
    return await keyFrom(worker)
  } finally {
    await worker.terminate()
  }
}

function keyFrom(worker: Worker): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: unknown) => {
      if (!(message instanceof Uint8Array) || message.length !== 32) {
        reject(new Error('the key derivation answered something other than a key'))
        return
      }
      const key = Buffer.from(message)
      message.fill(0)
      resolve(key)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the key derivation ended without a key')))
  })
}

function workerFile(): string {
  const places = WORKER_PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const found = defined(
    places.find((place) => existsSync(place)),
    'the code of the key derivation',
  )
  strictAssert(/kdf-worker\.(ts|js)$/.test(found), 'the key derivation must be our own file')
  return found
}
