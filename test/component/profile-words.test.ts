import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profileInWords, readProfile } from '../../renderer/screens/measures/profile-words.ts'

const SENTENCE = 'The parts are percentages that rise up to 100. Type them as 10, 40, 70, 100.'

test.each([
  ['10, 40, 70, 100', [0.1, 0.4, 0.7, 1]],
  ['25% 50% 75% 100%', [0.25, 0.5, 0.75, 1]],
  ['', null],
  ['40, 10, 100', SENTENCE],
  ['10, 40', SENTENCE],
  ['a quarter', SENTENCE],
  ['-5, 100', SENTENCE],
])('the parts of a target typed as “%s”', (typed, parts) => {
  expect(readProfile(typed)).toEqual(parts)
})

test('parts that are shown are read back as they were', () => {
  const rising = fc
    .array(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 })
    .map((parts) => [...parts.sort((one, other) => one - other).map((part) => part / 1000), 1])
  fc.assert(
    fc.property(rising, (parts) => {
      const read = readProfile(profileInWords(parts))
      expect(Array.isArray(read) ? read.map((part) => Math.round(part * 1000)) : read).toEqual(
        parts.map((part) => Math.round(part * 1000)),
      )
    }),
  )
})
