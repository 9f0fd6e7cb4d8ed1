import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNarrative } from '../../../renderer/clipboard/narrative-clipboard.ts'
import { addBlockInput, LONGEST_TEXT } from '../../../shared/domain/plan/inputs/index.ts'
import { anyHtmlSoup } from './any-html.ts'
import { clipboardFixtures, expectedOf } from './fixtures.ts'

const PASSAGES = clipboardFixtures().filter(({ name }) => expectedOf(name, 'narrative') !== undefined)

function kindsAndTexts(given: { readonly html?: string; readonly text?: string }): string[] {
  return readNarrative({ html: '', text: '', ...given }).map(
    ({ kind, level, runs }) => `${kind} ${level}: ${runs.map((run) => run.text).join('')}`,
  )
}

describe('a passage that was copied', () => {
  test.each(PASSAGES)('$name keeps its structure and loses its debris', ({ name, html, text }) => {
    expect(readNarrative({ html, text })).toEqual(expectedOf(name, 'narrative'))
  })

  test.each([
    ['lines', 'One\r\n\r\nTwo\n', ['paragraph 0: One', 'paragraph 0: Two']],
    ['typed bullets', '• One\n- Two', ['bullet 0: One', 'bullet 0: Two']],
    ['figures that count', '1. One\n2. Two\nThree', ['number 0: One', 'number 0: Two', 'paragraph 0: Three']],
    ['a figure alone', '2. Summer', ['paragraph 0: 2. Summer']],
    ['control characters', 'a\u0000b\tc', ['paragraph 0: a b c']],
    ['nothing', ' \n\u0007', []],
  ])('as plain text with %s is read by its lines', (_what, text, expected) => {
    expect(kindsAndTexts({ text })).toEqual(expected)
  })

  test('that has HTML without words is read by its plain text', () => {
    expect(kindsAndTexts({ html: '<img src="x.png">', text: 'One' })).toEqual(['paragraph 0: One'])
  })

  test('gives the words of a table as paragraphs', () => {
    const html = '<p>Before</p><table><tr><td>One<td>Two</table>'
    expect(kindsAndTexts({ html })).toEqual(['paragraph 0: Before', 'paragraph 0: One', 'paragraph 0: Two'])
  })

  test('keeps headings in their order of depth below the document’s own', () => {
    const html = '<h2>A</h2><h4>B</h4><h6>C</h6><p>d</p>'
    expect(kindsAndTexts({ html })).toEqual([
      'heading 3: A',
      'heading 5: B',
      'heading 6: C',
      'paragraph 0: d',
    ])
  })

  test('does not keep links to anything but web addresses', () => {
    const html =
      '<a href="file:///c:/x">a</a> <a href="javascript:b">b</a> <a href="https://c.example/">c</a>'
    const [block] = readNarrative({ html, text: '' })
    expect(block?.runs).toEqual([{ text: 'a b ' }, { text: 'c', link: 'https://c.example/' }])
  })

  test('that is longer than a paragraph can be is cut into several, without losing a character', () => {
    const long = `${'x'.repeat(LONGEST_TEXT - 1)}😀${'y'.repeat(20)}`
    const texts = readNarrative({ html: `<p>${long}</p>`, text: '' }).map(({ runs }) => runs[0]?.text ?? '')
    expect(texts.map((text) => text.length)).toEqual([LONGEST_TEXT - 1, 22])
    expect(texts.join('')).toBe(long)
  })

  test('that is more than can be read gives nothing', () => {
    expect(readNarrative({ html: '', text: 'x '.repeat(3_000_000) })).toEqual([])
  })
})

describe('whatever is on the clipboard', () => {
  test('can be stored as paragraphs of a section', () => {
    fc.assert(
      fc.property(anyHtmlSoup, fc.string(), (html, text) => {
        for (const block of readNarrative({ html, text })) {
          const input = { sectionId: 1, ...block }
          if (block.runs.length > 1_000) continue
          expect(addBlockInput.safeParse(input).error?.issues).toBeUndefined()
        }
      }),
      { numRuns: 1_500 },
    )
  })
})
