import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFieldSealer } from '../../../electron/core/store/sealing/field-sealer.ts'

const sealer = createFieldSealer(Buffer.alloc(32, 7))

describe('a sealed field', () => {
  test('opens to what it was, never looks the same twice, and holds nothing readable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (plain) => {
        const [one, other] = [sealer.seal(plain, 'party 1'), sealer.seal(plain, 'party 1')]
        expect(sealer.open(one, 'party 1')).toBe(plain)
        expect(one).not.toBe(other)
        if (plain.length > 3) expect(Buffer.from(one.slice(2), 'base64').includes(plain)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  test('has the same length for short and long names', () => {
    expect(sealer.seal('Al', 'party 1')).toHaveLength(
      sealer.seal('Bartholomew Featherstone', 'party 1').length,
    )
  })

  test('opens under no other name, with no other key, and not when a bit of it was changed', () => {
    const sealed = sealer.seal('somebody', 'party 1')
    const refused = { kind: 'store-damaged' }
    expect(() => sealer.open(sealed, 'party 2')).toThrow(expect.objectContaining(refused))
    expect(() => createFieldSealer(randomBytes(32)).open(sealed, 'party 1')).toThrow(
      expect.objectContaining(refused),
    )
    const bytes = Buffer.from(sealed.slice(2), 'base64')
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => sealer.open(`1.${changed.toString('base64')}`, 'party 1')).toThrow(
        expect.objectContaining(refused),
      )
    }
    expect(() => sealer.open('somebody', 'party 1')).toThrow(expect.objectContaining(refused))
  })

  test('is never sealed with a key that was wiped', () => {
    const key = randomBytes(32)
    const wiped = createFieldSealer(key)
    key.fill(0)
    expect(() => wiped.seal('somebody', 'party 1')).toThrow('has been wiped')
  })
})
