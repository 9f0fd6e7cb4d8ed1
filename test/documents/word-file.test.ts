import JSZip from 'jszip'
import { expect, test } from 'vitest'
import type { PressDocument } from '../../electron/core/press/document-model.ts'
import { renderWord } from '../../electron/core/press/word/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { aDocument, everything, heading, paragraph, portrait } from './pdf-samples.ts'

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = Object.values(zip.files).map(async (part) => [part.name, await part.async('string')] as const)
  return new Map(await Promise.all(parts))
}

async function written(document: PressDocument): Promise<(name: string) => string> {
  const parts = await partsOf(await renderWord(document, UNWATCHED))
  return (name: string): string => defined(parts.get(name), name)
}

test('the same document gives the same bytes, whatever was written before it', async () => {
  const first = await renderWord(everything(), UNWATCHED)
  await renderWord(aDocument([portrait(heading(1, 'Another'), paragraph('one'))]), UNWATCHED)
  const second = await renderWord(everything(), UNWATCHED)
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
})

test('headings, notes, lists, links and tables are Word’s own', async () => {
  const part = await written(everything())
  const body = part('word/document.xml')
  expect(body).toContain('<w:pStyle w:val="Heading1"/>')
  expect(body).toMatch(/<w:pStyle w:val="ListBullet"\/>.*?<w:numPr>/)
  expect(body).toMatch(/<w:footnoteReference w:id="1"\/>/)
  expect(part('word/footnotes.xml')).toContain('explained')
  expect(body).toContain('<w:tblHeader/>')
  expect(body.split('<w:tr>')).toHaveLength(1 + 5)
  expect(body.split('<w:cantSplit/>')).toHaveLength(1 + 5)
  expect(body).toContain('<w:tblCaption w:val="Actions"/>')
  expect(body).toMatch(/<w:vMerge w:val="restart"\/>/)
  expect(body).toContain('descr="One bar"')
  expect(body).toMatch(/<w:hyperlink[^>]* r:id="rIdLink1"/)
  expect(body).toMatch(/w:orient="landscape"/)
  expect(part('word/styles.xml')).toMatch(/<w:lang w:val="en-GB"/)
  expect(part('word/styles.xml')).toMatch(/w:styleId="Heading1".*?<w:outlineLvl w:val="0"\/>/)
})

test('no text is formatted by hand outside the words of figures', async () => {
  const body = (await written(everything()))('word/document.xml').replace(/<w:drawing>.*?<\/w:drawing>/g, '')
  expect(body).not.toMatch(/<w:(?:b|i|u|color|sz|jc|ind|spacing)\b/)
})

test('the file says its title, publisher and date and nothing of a person', async () => {
  const core = (await written(everything()))('docProps/core.xml')
  expect(core).toContain('<dc:title>Delivery plan</dc:title>')
  expect(core).toContain('<dc:creator>Example Partnership</dc:creator>')
  expect(core.match(/2020-04-01T00:00:00Z/g)).toHaveLength(2)
})

test('a mark that Word would not count itself is written out, beside the text and before its note', async () => {
  const part = await written(
    aDocument([
      portrait(paragraph('One', { note: '*' }), { kind: 'note', mark: '*', runs: [{ text: 'starred' }] }),
    ]),
  )
  expect(part('word/document.xml')).toMatch(/w:customMarkFollows="1" w:id="1">.*?<w:t[^>]*>\*<\/w:t>/)
  expect(part('word/footnotes.xml')).toMatch(/>\*<\/w:t>.*starred/)
})

test('a figure that has more than flat shapes is refused rather than drawn in part', async () => {
  const svg = '<svg width="10" height="10"><g><rect width="5" height="5"/></g></svg>'
  const document = aDocument([portrait({ kind: 'figure', svg, widthPoints: 10, alt: 'A square' })])
  await expect(renderWord(document, UNWATCHED)).rejects.toThrow('A figure has a g')
})

test('a line that stays level keeps some height, without which some programs leave it out', async () => {
  const svg =
    '<svg width="100" height="50"><polyline points="0,20 50,20 100,20" fill="none" stroke="#12436d" stroke-width="2"/></svg>'
  const part = await written(
    aDocument([portrait({ kind: 'figure', svg, widthPoints: 100, alt: 'A level line' })]),
  )
  expect(part('word/document.xml')).toMatch(/<a:path w="1270000" h="6350" fill="none">/)
})
