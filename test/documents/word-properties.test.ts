import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { renderWord } from '../../electron/core/press/word/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { comparable, expectedTexts } from './pdf-expectation.ts'
import { anyDocumentToRead } from './pdf-model.ts'

/** WORD_DOCUMENTS=500 tries more of them; WORD_SEED repeats a run. */
const RUNS = Number(process.env.WORD_DOCUMENTS ?? 40)
const SEED = process.env.WORD_SEED === undefined ? {} : { seed: Number(process.env.WORD_SEED) }
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a finished file, read without our own guard: the text and then the footnotes. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(
    ['word/document.xml', 'word/footnotes.xml'].map((name) => zip.file(name)?.async('string')),
  )
  return [...parts.join('').matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)]
    .map(([, text = '']) => text.replace(/&([a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole))
    .join('')
}

test('every paragraph of any document stands in its Word file', {
  timeout: 60_000 + RUNS * 5_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyDocumentToRead, async (document) => {
      const found = comparable(await wordsOf(await renderWord(document, UNWATCHED)))
      const expected = expectedTexts(document).filter(({ type }) => type !== 'Lbl')
      // Word itself numbers notes: a mark that it counts is no text of the file.
      for (const { words } of expected) {
        const isThere = found.includes(words) || found.includes(words.replace(/\d(?=andon$)/, ''))
        expect(isThere, words).toBe(true)
      }
    }),
    { numRuns: RUNS, ...SEED },
  )
})
