import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findInPages,
  linesOf,
  type TextPiece,
} from '../../../renderer/screens/documents/preview/page-text.ts'
import { isOwnWorker } from '../../../renderer/trusted-scripts.ts'

function piece(text: string, endsLine = false, x = 0): TextPiece {
  return { text, x, y: 10, width: text.length * 10, height: 12, endsLine }
}

const PAGES = [
  [piece('County '), piece('Lines', true, 70), piece('and county', true), piece('lines again', true)],
  [piece('Nothing here', true)],
  [piece('COUNTY LINES')],
]

describe('words in a paper', () => {
  test('are found on every page, across pieces and lines, in capitals or not', () => {
    const hits = findInPages(PAGES, ' county  lines ')
    expect(hits.map(({ page, rectangles }) => [page, rectangles.length])).toEqual([
      [0, 2],
      [0, 2],
      [2, 1],
    ])
  })

  test('are marked where they stand', () => {
    const [hit] = findInPages([[piece('the lines', true, 5)]], 'lines')
    expect(hit?.rectangles).toEqual([{ x: 45, y: 10, width: 50, height: 12 }])
  })

  test.each(['', '   ', 'elsewhere', 'lines county again'])('"%s" is found nowhere', (words) => {
    expect(findInPages(PAGES, words)).toEqual([])
  })

  test('of any kind end the search, and every hit lies on its page', () => {
    const pages = fc.array(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean())))
    fc.assert(
      fc.property(pages, fc.string({ unit: 'grapheme', maxLength: 4 }), (texts, words) => {
        const built = texts.map((text) => text.map(([each, ends]) => piece(each, ends)))
        for (const { page, rectangles } of findInPages(built, words)) {
          expect(page).toBeLessThan(built.length)
          for (const { x, width } of rectangles) {
            expect(Number.isFinite(x + width)).toBe(true)
            expect(width).toBeGreaterThan(0)
          }
        }
      }),
    )
  })

  test('are heard line by line', () => {
    expect(linesOf(PAGES[0] ?? [])).toEqual(['County Lines', 'and county', 'lines again'])
    expect(linesOf([piece(' ', true), piece('last')])).toEqual(['last'])
  })
})

describe('the worker that may be run', () => {
  const page = 'app://bundle/index.html#/documents'
  test.each([
    ['app://bundle/assets/pdf-worker-BNBtYhyH.js', true],
    ['assets/pdf-worker-BNBtYhyH.js', true],
    ['app://bundle/assets/index-BNBtYhyH.js', false],
    ['app://bundle/assets/pdf-worker-a.js/../other.js', false],
    ['app://other/assets/pdf-worker-BNBtYhyH.js', false],
    ['https://bundle/assets/pdf-worker-BNBtYhyH.js', false],
    ['data:text/javascript,/assets/pdf-worker-a.js', false],
    ['blob:app://bundle/assets/pdf-worker-a.js', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isOwnWorker(url, page)).toBe(expected)
  })
})
