import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import { PORTRAIT } from '../../electron/core/press/pdf/look.ts'
import { createLossGuard } from '../../electron/core/press/pdf/loss-guard.ts'
import { addElement } from '../../electron/core/press/pdf/structure.ts'
import { isFailure } from '../../shared/kit/failure.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { inspectPdf } from './pdf-checker/index.ts'
import {
  actionTable,
  aDocument,
  everything,
  FONTS,
  heading,
  issue,
  landscape,
  paragraph,
  portrait,
  print,
} from './pdf-samples.ts'

async function texts(bytes: Uint8Array): Promise<string> {
  const inspection = await inspectPdf(bytes)
  expect(inspection.breaches).toEqual([])
  return inspection.texts.map(({ words }) => words.trim()).join('|')
}

describe('the file', () => {
  test('is the same for the same document, and another for another', async () => {
    const [one, two] = [await print(everything()), await print(everything())]
    expect(Buffer.compare(one, two)).toBe(0)
    const other = await print({ ...everything(), subject: 'Another plan' })
    const id = (bytes: Uint8Array): string | undefined =>
      /\/ID \[(<\w+>)/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    expect(id(one)).not.toBe(id(other))
  })

  test('carries title, publisher and the date of the document, whatever signs they hold', async () => {
    const bytes = await print(
      aDocument([portrait(paragraph('x'))], { title: 'A & B <"plan"> (draft\\)', publisher: 'Łódź' }),
    )
    const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
    const { info } = await (await loading.promise).getMetadata()
    await loading.destroy()
    expect(info).toMatchObject({
      Title: 'A & B <"plan"> (draft\\)',
      Author: 'Łódź',
      CreationDate: 'D:20200401000000Z',
    })
    expect((await inspectPdf(bytes)).breaches).toEqual([])
  })

  test('has bookmarks nested like the headings', async () => {
    const bytes = await print(
      aDocument([
        portrait(
          heading(1, 'One'),
          heading(2, 'One a'),
          heading(3, 'One a i'),
          heading(2, 'One b'),
          paragraph('x'),
        ),
        portrait(heading(1, 'Two'), { kind: 'heading', level: 2, text: 'Unlisted', inContents: false }),
      ]),
    )
    const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
    const outline = await (await loading.promise).getOutline()
    await loading.destroy()
    type Item = { title: string; items: Item[] }
    const shape = (items: readonly Item[]): unknown[] =>
      items.map(({ title, items: below }) => [title, ...shape(below)])
    expect(shape(outline)).toEqual([['One', ['One a', ['One a i']], ['One b']], ['Two']])
  })

  test('has all bookmarks, also of headings in cells that end on different pages', async () => {
    const tall = Array.from({ length: 50 }, (_, index) => paragraph(`line ${index}`))
    const rows = [[[...tall, heading(2, 'Late')], [heading(2, 'Early')]]]
    const bytes = await print(
      aDocument([
        landscape(heading(1, 'Actions'), actionTable([{ head: [], rows }])),
        portrait(heading(1, 'Last')),
      ]),
    )
    const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
    const outline = await (await loading.promise).getOutline()
    await loading.destroy()
    expect(outline.map(({ title }) => title)).toEqual(['Actions', 'Last'])
    expect(outline[0]?.items.map(({ title }) => title)).toEqual(['Late', 'Early'])
  })

  test('has a page even when the document has nothing to say', async () => {
    expect(await texts(await print(aDocument([])))).toBe('')
    expect(await texts(await print(aDocument([portrait(), landscape()], { hasContents: true })))).toBe('')
  })
})

describe('the words', () => {
  test('that no font has are printed as codes and reported', async () => {
    const missing: string[] = []
    const bytes = await renderPdf(aDocument([portrait(paragraph('Tokyo 日本 ✓ Ł \u{1F9FF}'))]), {
      fontsFolder: FONTS,
      progress: UNWATCHED,
      missingCharacter: (code) => missing.push(code),
    })
    expect(await texts(bytes)).toBe('Tokyo [U+65E5][U+672C] ✓ Ł [U+1F9FF]')
    expect(missing).toEqual(['U+65E5', 'U+672C', 'U+1F9FF'])
  })

  test('keep their line ends, and lose what prints nothing', async () => {
    const bytes = await print(aDocument([portrait(paragraph('co\u00adoperate\nnext\u200b line\u{E0101}'))]))
    expect(await texts(bytes)).toBe('cooperate\nnext line')
  })

  test('longer than a line are cut between characters, never within one', async () => {
    const family = 'e\u0301'.repeat(200)
    const bytes = await print(aDocument([portrait(paragraph(family))]))
    const read = (await texts(bytes)).replace(/\n/g, '').normalize('NFC')
    expect(read).toBe(family.normalize('NFC'))
  })

  test('of a link are one link, however many words, lines and styles', async () => {
    const link = 'https://example.org/ä'
    const runs = [
      { text: 'before ' },
      { text: 'a link of many words '.repeat(8), link },
      { text: 'strong', strong: true, link },
    ]
    const { tree, breaches } = await inspectPdf(
      await print(aDocument([portrait({ kind: 'paragraph', runs })])),
    )
    expect(breaches).toEqual([])
    const [body] = tree.kids
    const links = body?.kind === 'element' ? body.element.kids.filter((kid) => kid.kind === 'element') : []
    expect(links).toHaveLength(1)
  })
})

describe('what cannot be printed', () => {
  test('a link to anything but the web or an address is printed as plain words', async () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', '/etc/passwd', '']
    const bytes = await print(aDocument([portrait(...links.map((link) => paragraph('words', { link })))]))
    expect(await texts(bytes)).toBe('words|words|words|words')
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Annots')
  })

  test('a figure that would read a picture from outside is refused as a bug', async () => {
    const svg = '<svg width="9" height="9"><image href="/etc/passwd" width="9" height="9"/></svg>'
    const figure = { kind: 'figure', svg, widthPoints: 50, alt: 'x' } as const
    await expect(print(aDocument([portrait(figure)]))).rejects.toThrow('read from outside')
  })

  test('a table inside a list is refused as a bug', async () => {
    const inner = actionTable([issue('Noise', 1)])
    await expect(
      print(aDocument([portrait({ kind: 'list', ordered: false, points: [[inner]] })])),
    ).rejects.toThrow('A table stands inside')
  })

  test('a row with more cells than columns is refused as a bug', async () => {
    const wide = actionTable([{ head: [], rows: [Array.from({ length: 9 }, () => [paragraph('x')])] }])
    await expect(print(aDocument([landscape(wide)]))).rejects.toThrow('more cells than the table has columns')
  })

  test('the guard refuses text that was not painted, or beside the page', () => {
    const guard = createLossGuard()
    const element = addElement(null, 'P')
    const line = { segments: [], width: 20, height: 10, baseline: 8 }
    guard.expect(element, 'two words')
    expect(() => guard.settle()).toThrow('was lost')
    const words = { ...line, segments: [{ text: 'x', style: neverStyle(), x: 0, width: 20 }] }
    expect(() => guard.painted(element, words, 590, 10, PORTRAIT)).toThrow('outside the page')
  })
})

function neverStyle() {
  return {
    face: {
      font: {
        ascender: 0,
        descender: 0,
        font: { hasGlyphForCodePoint: () => false },
        layout: () => ({ glyphs: [], advanceWidth: 0 }),
      },
      ascent: 0,
      descent: 0,
      has: () => false,
      widthOf: () => 0,
    },
    size: 10,
    rise: 0,
    colour: '#000000',
    underlined: false,
    struck: false,
    link: null,
  }
}

describe('progress', () => {
  const long = aDocument([landscape(actionTable([issue('Noise', 60)])), portrait(paragraph('x'))])

  test('rises from start to end', async () => {
    const shares: number[] = []
    const report = (_activity: string, share: number | null): void => {
      shares.push(share ?? -1)
    }
    await renderPdf(long, { fontsFolder: FONTS, progress: { report, signal: { aborted: false } } })
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
    expect(shares.at(-1)).toBe(1)
  })

  test.each([1, 2, 4])('stops when it is cancelled at report %i', async (stop) => {
    const signal = { aborted: false }
    let reports = 0
    const report = (): void => {
      reports += 1
      signal.aborted = reports === stop
    }
    const work = renderPdf(long, { fontsFolder: FONTS, progress: { report, signal } })
    await expect(work).rejects.toSatisfy((error) => isFailure(error, 'cancelled'))
  })
})
