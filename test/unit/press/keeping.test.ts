import { expect, test } from 'vitest'
import type { PressBlock } from '../../../electron/core/press/document-model.ts'
import { keptWithNext } from '../../../electron/core/press/keeping.ts'

const heading: PressBlock = { kind: 'heading', level: 2, text: 'Burglary', inContents: true }
const sentence: PressBlock = { kind: 'paragraph', runs: [{ text: 'No ward stands out.' }] }
const caption: PressBlock = { kind: 'paragraph', look: 'caption', runs: [{ text: 'Burglary' }] }
const figure: PressBlock = { kind: 'figure', svg: '<svg/>', widthPoints: 9, alt: 'Bars' }
const table: PressBlock = { kind: 'table', summary: 'Wards', columns: [], groups: [] }
const list: PressBlock = { kind: 'list', ordered: false, points: [[sentence]] }

test.each<[string, PressBlock[], boolean[]]>([
  [
    'a caption stays with its figure, and the figure with its table',
    [caption, figure, table],
    [true, true, false],
  ],
  ['a figure may end a page before more text', [figure, sentence], [false, false]],
  [
    'sentences that open a section stay with its figure',
    [heading, sentence, sentence, figure],
    [false, true, true, false],
  ],
  ['and with its caption', [heading, sentence, caption, figure], [false, true, true, false]],
  ['and with its table', [heading, sentence, table], [false, true, false]],
  [
    'text that goes on for long may be parted from the figure',
    [heading, sentence, sentence, sentence, sentence, figure],
    [false, false, false, false, false, false],
  ],
  [
    'text that follows something else may be parted from the figure',
    [list, sentence, figure],
    [false, false, false],
  ],
])('%s', (_name, blocks, kept) => {
  expect(keptWithNext(blocks)).toEqual(kept)
})

test('a sentence that ends in a colon stays with the list it leads to', () => {
  const leading: PressBlock = { kind: 'paragraph', runs: [{ text: 'We will: ' }] }
  expect(keptWithNext([leading, list, sentence, list])).toEqual([true, false, false, false])
})

test('what follows the last block counts as well', () => {
  expect(keptWithNext([heading, sentence], table)).toEqual([false, true])
  expect(keptWithNext([caption], table)).toEqual([true])
})
