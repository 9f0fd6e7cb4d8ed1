import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ARGON2_KDF } from '../../../electron/core/store/keys/argon2-kdf.ts'
import {
  calibrateKdfMemoryMib,
  chosenCost,
  costOf,
  isWithin,
  type Kdf,
  PRODUCTION_LIMITS,
} from '../../../electron/core/store/keys/kdf.ts'

describe('Argon2id', () => {
  test.each([
    ['64 MiB', 64, 1],
    ['64 MiB in four lanes', 64, 4],
  ])('gives the same key as Node itself, with %s', async (_name, memoryMib, lanes) => {
    const passphrase = Buffer.from('otter marble kettle window')
    const salt = Buffer.from('0123456789abcdef')
    const cost = { ...costOf(memoryMib), lanes }
    const expected = argon2Sync('argon2id', {
      message: passphrase,
      nonce: salt,
      parallelism: lanes,
      tagLength: 32,
      memory: cost.memoryKib,
      passes: cost.passes,
    })
    expect(await ARGON2_KDF.derive(passphrase, salt, cost)).toEqual(expected)
  })

  test('agrees with RFC 9106, section 5.3, in the implementation that it is held against', () => {
    const tag = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    })
    expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  test('leaves the passphrase to its owner', async () => {
    const passphrase = Buffer.from('otter marble kettle window')
    await ARGON2_KDF.derive(passphrase, Buffer.alloc(16), { memoryKib: 64, passes: 1, lanes: 1 })
    expect(passphrase.toString()).toBe('otter marble kettle window')
  })

  test('that cannot be carried out is an error, not a key', async () => {
    const impossible = ARGON2_KDF.derive(Buffer.from('x'), Buffer.alloc(1), costOf(64))
    await expect(impossible).rejects.toThrow()
  })
})

describe('the cost of a key', () => {
  test.each([
    [{ memoryKib: 65_536, passes: 3, lanes: 1 }, true],
    [{ memoryKib: 1_048_576, passes: 10, lanes: 4 }, true],
    [{ memoryKib: 65_535, passes: 3, lanes: 1 }, false],
    [{ memoryKib: 1_048_577, passes: 3, lanes: 1 }, false],
    [{ memoryKib: 65_536, passes: 2, lanes: 1 }, false],
    [{ memoryKib: 65_536, passes: 11, lanes: 1 }, false],
    [{ memoryKib: 65_536, passes: 3, lanes: 0 }, false],
    [{ memoryKib: 65_536, passes: 3, lanes: 5 }, false],
  ])('%j is believed: %s', (cost, isBelieved) => {
    expect(isWithin(cost, PRODUCTION_LIMITS)).toBe(isBelieved)
  })

  test.each([63, 1025, 64.5, Number.NaN])('may not be chosen as %s MiB', (memoryMib) => {
    expect(() => chosenCost(memoryMib, PRODUCTION_LIMITS)).toThrow('from 64 to 1024 MiB')
  })

  test.each([
    ['a fast machine takes the most', 3, 256],
    ['a slower one half of it', 7, 128],
    ['a slow one a quarter', 15, 64],
    ['one too slow for any takes the least', 400, 64],
  ])('%s', async (_name, msPerMib, expected) => {
    let elapsedMs = 0
    const kdf: Kdf = {
      limits: PRODUCTION_LIMITS,
      derive: async (_passphrase, _salt, cost) => {
        elapsedMs += (cost.memoryKib / 1024) * msPerMib
        return Buffer.alloc(32)
      },
    }
    expect(await calibrateKdfMemoryMib(kdf, () => elapsedMs)).toBe(expected)
  })
})
