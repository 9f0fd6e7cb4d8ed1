import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromCrockford, toCrockford } from '../../../electron/core/store/keys/crockford.ts'

describe("Crockford's base 32", () => {
  test.each([
    ['', ''],
    ['00', '00'],
    ['ff', 'ZW'],
    ['48656c6c6f', '91JPRV3F'],
  ])('writes the bytes %s as "%s"', (hex, text) => {
    expect(toCrockford(Buffer.from(hex, 'hex'))).toBe(text)
  })

  test('reads back whatever it wrote, also in lower case and with the look-alikes that people type', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const typed = toCrockford(bytes).toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o')
        expect(fromCrockford(typed)).toEqual(bytes)
      }),
    )
  })

  test('reads no other character', () => {
    expect(fromCrockford('AU')).toBeUndefined()
    expect(fromCrockford('A-')).toBeUndefined()
  })
})
