import { beforeAll, describe, expect, test } from 'vitest'
import { inspectPdf } from './pdf-checker/index.ts'
import { type RawObject, rebuildPdf } from './pdf-checker/rebuild.ts'
import { everything, print } from './pdf-samples.ts'

let sound: Uint8Array

beforeAll(async () => {
  sound = await print(everything())
})

async function breachesAfter(change: (object: RawObject) => void): Promise<string> {
  const { breaches } = await inspectPdf(rebuildPdf(sound, change))
  return breaches.join('\n')
}

/** Replaces text in the dictionaries, and fails when there is none to replace. */
function inHeads(from: RegExp, to: string): (object: RawObject) => void {
  return (object) => {
    object.head = object.head.replace(from, to)
  }
}

/** Replaces text in the pages' content. */
function inContent(from: RegExp, to: string): (object: RawObject) => void {
  return (object) => {
    if (object.stream?.includes('BDC') === true) object.stream = object.stream.replace(from, to)
  }
}

test('a sound file has no breach, also when it is only written again', async () => {
  expect((await inspectPdf(sound)).breaches).toEqual([])
  expect(await breachesAfter(() => undefined)).toBe('')
})

describe('a breach is found:', () => {
  test.each<[string, (object: RawObject) => void, RegExp]>([
    [
      'text without a tag',
      inContent(/\/P <<\/MCID \d+>> BDC([\s\S]*?)EMC/, '$1'),
      /paint operators outside marked content/,
    ],
    [
      'a rule without a tag',
      inContent(/\/Artifact BMC([\s\S]*?)EMC/, '$1'),
      /paint operators outside marked content/,
    ],
    ['a tag that no element holds', inContent(/MCID 0>>/, 'MCID 99>>'), /is not in the structure/],
    ['content that no page paints', inContent(/MCID 0>>/, 'MCID 99>>'), /which is not painted/],
    ['a tag inside a tag', inContent(/(MCID \d+>> BDC)/, '$1\n/Span BMC\nEMC'), /marked content inside/],
    ['a tag that is not closed', inContent(/EMC/, ''), /not closed|marked content inside/],
    ['a missing character', inContent(/\[<..../, '[<0000'), /missing character/],
    ['text beside the page', inContent(/1 0 0 1 [\d.]+ /, '1 0 0 1 -300 '), /outside the page/],
    ['a figure without words', inHeads(/\/Alt /, '/Other '), /figure has no words/],
    ['a figure without a place', inHeads(/\/BBox/, '/Box'), /where it stands/],
    ['a header cell without scope', inHeads(/\/Scope /, '/Scop '), /what it heads/],
    ['an uneven table', inHeads(/\/RowSpan 3/, '/RowSpan 2'), /rows of/],
    ['a span past the end', inHeads(/\/RowSpan 3/, '/RowSpan 9'), /spans more rows/],
    ['a skipped heading level', inHeads(/\/S \/H2/, '/S /H4'), /Heading level 4/],
    ['a list item without a list', inHeads(/\/S \/L\n/, '/S /P\n'), /LI stands in P/],
    ['a link that the structure does not hold', inHeads(/\/S \/Link/, '/S /Span'), /is not in a Link/],
    ['a link without words', inHeads(/\/Contents \(/, '/Title ('), /has no words/],
    ['a link to nowhere', inHeads(/\/D \(heading/, '/D (nowhere'), /leads to no place/],
    ['a note without a name', inHeads(/\/ID \(/, '/T ('), /name of its own/],
    ['no language', inHeads(/\/Lang \(en-GB\)/, ''), /language/],
    ['a title that is not shown', inHeads(/DisplayDocTitle true/, 'DisplayDocTitle false'), /not shown/],
    ['another tab order', inHeads(/\/Tabs \/S/, '/Tabs /R'), /tab order/],
    ['a font that is not embedded', inHeads(/\/FontFile2/, '/FontFile9'), /not embedded/],
    ['a font without characters', inHeads(/\/ToUnicode/, '/ToNothing'), /which characters/],
    ['no parent tree', inHeads(/\/StructParents \d+/, ''), /parent tree/],
  ])('%s', async (_name, change, sentence) => {
    expect(await breachesAfter(change)).toMatch(sentence)
  })

  test.each<[string, RegExp, string, RegExp]>([
    ['XMP with a bare ampersand', /Delivery plan/, 'Delivery & plan', /not well formed/],
    ['XMP that does not name the standard', /pdfuaid:part>1/, 'pdfuaid:part>2', /PDF\/UA-1/],
    ['XMP with another title', /Delivery plan/, 'Other plan', /not the title/],
    ['XMP with a tag left open', /<\/rdf:Alt>/, '', /not well formed/],
  ])('%s', async (_name, from, to, sentence) => {
    const change = (object: RawObject): void => {
      if (object.head.includes('/Metadata')) object.stream = object.stream?.replace(from, to) ?? null
    }
    expect(await breachesAfter(change)).toMatch(sentence)
  })
})
