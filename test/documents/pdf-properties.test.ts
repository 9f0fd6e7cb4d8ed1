import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { inspectPdf, type StructureText } from './pdf-checker/index.ts'
import { comparable, type ExpectedText, expectedTexts } from './pdf-expectation.ts'
import { anyDocument } from './pdf-model.ts'

const FONTS = 'resources/fonts'
/** PDF_DOCUMENTS=500 holds more of them against the rules; PDF_SEED repeats a run. */
const RUNS = Number(process.env.PDF_DOCUMENTS ?? 40)
const SEED = process.env.PDF_SEED === undefined ? {} : { seed: Number(process.env.PDF_SEED) }

/** What the file reads out, in the form of the expectation: contents left out, bullets alike at every depth. */
function readTexts(texts: readonly StructureText[]): readonly ExpectedText[] {
  return texts
    .filter(({ type, words }) => type !== 'Reference' && !(type === 'H1' && words.trim() === 'Contents'))
    .map(({ type, words }) => ({
      type: type.replace(/^H\d$/, 'H'),
      words: type === 'Lbl' && words.trim() === '–' ? '•' : comparable(words),
    }))
    .filter(({ words }) => words !== '')
}

test('every paragraph of any document is read out once, in order, from a sound file', {
  timeout: 60_000 + RUNS * 15_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const bytes = await renderPdf(document, { fontsFolder: FONTS, progress: UNWATCHED })
      const { texts, breaches } = await inspectPdf(bytes)
      expect(readTexts(texts)).toEqual(expectedTexts(document))
      expect(breaches).toEqual([])
    }),
    { numRuns: RUNS, ...SEED },
  )
})
