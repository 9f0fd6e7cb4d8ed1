import { describe, expect, test } from 'vitest'
import { newRecoveryKey, readRecoveryKey } from '../../../electron/core/store/keys/recovery-key.ts'

describe('a recovery key', () => {
  test('is printed as eight groups of four and two characters to check', () => {
    expect(newRecoveryKey()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{2}$/)
  })

  test('is another one each time', () => {
    expect(new Set(Array.from({ length: 50 }, newRecoveryKey)).size).toBe(50)
  })

  test('is read back with or without hyphens, in either case, with I and L for 1 and O for 0', () => {
    const key = newRecoveryKey()
    const bytes = readRecoveryKey(key)
    expect(bytes).toHaveLength(20)
    for (const typed of [
      key.toLowerCase(),
      key.replaceAll('-', ''),
      ` ${key.replaceAll('-', ' ')} `,
      key.replaceAll('1', 'I').replaceAll('0', 'O'),
    ]) {
      expect(readRecoveryKey(typed)).toEqual(bytes)
    }
  })

  test.each([
    ['a character too few', (key: string) => key.slice(0, -1)],
    ['a character too many', (key: string) => `${key}0`],
    ['a letter that is never printed', (key: string) => `U${key.slice(1)}`],
    ['nothing', () => ''],
  ])('with %s is refused as a typing mistake', (_name, spoil) => {
    expect(() => readRecoveryKey(spoil(newRecoveryKey()))).toThrow('typing mistake')
  })

  test('with one wrong character is refused nearly always', () => {
    const key = newRecoveryKey()
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    let unseen = 0
    let tried = 0
    for (let place = 0; place < key.length; place += 1) {
      for (const character of alphabet) {
        if (key[place] === '-' || key[place] === character) continue
        tried += 1
        try {
          readRecoveryKey(key.slice(0, place) + character + key.slice(place + 1))
          unseen += 1
        } catch {
          // Refused, as it should be.
        }
      }
    }
    expect(tried).toBe(34 * 31)
    expect(unseen).toBeLessThan(12)
  })
})
