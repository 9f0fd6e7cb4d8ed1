import { describe, expect, test } from 'vitest'
import { readTypedFigures } from '../../renderer/screens/ward-figures/typed-figures.ts'
import type { PlaceId } from '../../shared/domain/places/index.ts'

const PLACES = ['Ash End', 'Old Quay'].map((name, at) => ({ id: (at + 1) as PlaceId, name }))
const read = (...words: readonly string[]) =>
  readTypedFigures(PLACES, new Map(words.map((one, at) => [(at + 1) as PlaceId, one])))

describe('figures typed for wards', () => {
  test.each([
    ['12', 12],
    ['1,204', 1204],
    [' 0 ', 0],
    ['–', null],
    ['-', null],
  ])('“%s” is %s', (words, count) => {
    expect(read(words)).toEqual({ ok: true, counts: [{ placeId: 1, count }] })
  })

  test.each(['12.5', '-3', 'about 12', '1,20', '1e3', '9'.repeat(12)])(
    '“%s” is refused with the name of its ward',
    (words) => {
      expect(read('', words)).toMatchObject({ ok: false, sentence: expect.stringContaining('for Old Quay') })
    },
  )

  test('a field that is left empty says nothing, and nothing at all is no figure', () => {
    expect(read('', '3')).toEqual({ ok: true, counts: [{ placeId: 2, count: 3 }] })
    expect(read('', ' ')).toMatchObject({ ok: false, sentence: /No figure has been typed/ })
  })
})
