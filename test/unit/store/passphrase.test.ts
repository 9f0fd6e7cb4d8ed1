import { describe, expect, test } from 'vitest'
import { checkNewPassphrase, passphraseBytes } from '../../../electron/core/store/keys/passphrase.ts'
import { isFailure } from '../../../shared/kit/failure.ts'

function refusal(passphrase: string): string | null {
  try {
    checkNewPassphrase(passphrase)
    return null
  } catch (error) {
    return isFailure(error, 'invalid-input') ? error.message : 'another error'
  }
}

describe('a new passphrase', () => {
  test.each(['otter marble kettle window', 'bluebottle42', 'ночной поезд идёт', 'aaaaaaaaaaab'])(
    'may be "%s": words are enough, and no kind of character is asked for',
    (passphrase) => {
      expect(refusal(passphrase)).toBeNull()
    },
  )

  test.each(['', 'elevenchars', '           ', '😀😀😀😀😀😀'])(
    'may not be as short as "%s"',
    (passphrase) => {
      expect(refusal(passphrase)).toContain('too short')
    },
  )

  test.each([
    'password1234',
    'Password 1234!',
    'Correct Horse Battery Staple',
    'qwertyuiopas',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    'Community Safety Partnership',
  ])('may not be "%s", which anyone would try first', (passphrase) => {
    expect(refusal(passphrase)).toContain('first that anyone would try')
  })

  test('is never quoted in the refusal', () => {
    expect(refusal('short')).not.toContain('"short"')
    expect(refusal('password1234')).not.toContain('password1234')
  })

  test('gives the same bytes however the keyboard composes an accent', () => {
    expect(passphraseBytes('caf\u00e9 au lait')).toEqual(passphraseBytes('cafe\u0301 au lait'))
  })
})
