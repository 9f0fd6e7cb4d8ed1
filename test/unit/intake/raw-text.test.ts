import { describe, expect, test } from 'vitest'
import { paragraphOf, splitLines } from '../../../electron/core/intake/raw-text.ts'

function lines(text: string): readonly string[] {
  return splitLines([{ text }]).map((runs) => runs.map((run) => run.text).join(''))
}

describe('line breaks', () => {
  test.each([
    ['Visit shops\nTalk to owners', ['Visit shops', 'Talk to owners']],
    ['Send a leaflet with the\ncouncil tax letter', ['Send a leaflet with the council tax letter']],
    ['Visit shops.\nin the evening', ['Visit shops.', 'in the evening']],
    ['posters\nleaflets', ['posters', 'leaflets']],
    ['Shops:\nbakers\nbutchers', ['Shops:', 'bakers', 'butchers']],
    ['Visit\n- shops', ['Visit', '- shops']],
    ['Visit\n12 shops', ['Visit', '12 shops']],
    ['Police\n\nHousing', ['Police', '', 'Housing']],
  ])('%j gives %j', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  test('a break between runs keeps the look of each', () => {
    expect(splitLines([{ text: 'One\nTwo', strong: true }, { text: ' three' }])).toEqual([
      [{ text: 'One', strong: true }],
      [{ text: 'Two', strong: true }, { text: ' three' }],
    ])
  })
})

describe('a paragraph', () => {
  test('joins runs of one look and trims at its ends only', () => {
    expect(
      paragraphOf([{ text: '  Held ' }, { text: ' twice' }, { text: ' a year ', strong: true }])?.runs,
    ).toEqual([{ text: 'Held twice' }, { text: ' a year', strong: true }])
  })

  test('is none when it holds only spaces', () => {
    expect(paragraphOf([{ text: ' \u00a0\u200b ' }])).toBeUndefined()
  })

  test('is kept for a note that stands alone', () => {
    expect(paragraphOf([{ text: ' ' }, { text: '', note: '1' }])?.runs).toEqual([{ text: '', note: '1' }])
  })

  test.each(['• Shops', '-  Shops', '– Shops', '* Shops', 'o Shops', '\uf0b7\tShops', '▪Shops'])(
    '%j is a point of a list',
    (text) => {
      expect(paragraphOf([{ text }])).toEqual({
        kind: 'paragraph',
        runs: [{ text: 'Shops' }],
        list: { ordered: false, level: 1 },
      })
    },
  )

  test.each(['--', '-', '-5% on last year', 'o', 'on Friday', '–', '*', 'A - B'])(
    '%j is no point of a list',
    (text) => {
      expect(paragraphOf([{ text }])).toEqual({ kind: 'paragraph', runs: [{ text }] })
    },
  )

  test('in bold loses its bullet across runs', () => {
    expect(paragraphOf([{ text: '•', strong: true }, { text: ' Shops' }])?.runs).toEqual([{ text: 'Shops' }])
  })
})
