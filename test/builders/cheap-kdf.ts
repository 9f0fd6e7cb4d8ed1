import { argon2Sync } from 'node:crypto'
import type { Kdf } from '../../electron/core/store/keys/kdf.ts'

/** Argon2id at a cost that tests can afford a thousand times. Use it with `kdfMemoryMib: 1`. */
export const CHEAP_KDF: Kdf = {
  limits: { memoryKib: [1024, 1024 * 1024], passes: [3, 10], lanes: [1, 4] },
  derive: async (passphrase, salt, cost) =>
    argon2Sync('argon2id', {
      message: passphrase,
      nonce: salt,
      parallelism: cost.lanes,
      tagLength: 32,
      memory: cost.memoryKib,
      passes: cost.passes,
    }),
}
