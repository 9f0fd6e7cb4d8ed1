import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../renderer/screens/activities/pages-of.ts'

describe('the pages of a long log', () => {
  test.each([
    [0, 200, { newer: null, older: 200, oldest: 800, words: '1 to 200 of 1,000' }],
    [400, 200, { newer: 200, older: 600, oldest: 800, words: '401 to 600 of 1,000' }],
    [800, 200, { newer: 600, older: null, oldest: 800, words: '801 to 1,000 of 1,000' }],
    [100, 200, { newer: 0, older: 300, oldest: 800, words: '101 to 300 of 1,000' }],
  ])('from %i on', (offset, shown, pages) => {
    expect(pagesOf({ total: 1000, offset, shown, atOnce: 200 })).toEqual({ newest: 0, ...pages })
  })

  test('reach every activity once from the newest to the oldest', () => {
    for (const total of [1, 199, 200, 201, 20_000]) {
      let [offset, seen] = [0, 0]
      for (;;) {
        const shown = Math.min(200, total - offset)
        seen += shown
        const { older, oldest } = pagesOf({ total, offset, shown, atOnce: 200 })
        if (older === null) {
          expect(offset).toBe(oldest)
          break
        }
        offset = older
      }
      expect(seen).toBe(total)
    }
  })
})
