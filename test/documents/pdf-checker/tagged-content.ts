import {
  isArray,
  isDictionary,
  isName,
  isString,
  type PdfFile,
  type PdfValue,
  tryValue,
} from './pdf-objects.ts'
import { createTokens } from './pdf-tokens.ts'

/** Operators that put something on the page (ISO 32000-1, table 51). */
const PAINT = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'Tj',
  'TJ',
  "'",
  '"',
  'EI',
])

/** What a page's content stream does, as far as tagging goes. */
export interface TaggedContent {
  /** The numbers of the marked-content sequences, in order of painting. */
  readonly ids: readonly number[]
  /** Those of them that show text. */
  readonly withText: ReadonlySet<number>
  /** Paint operators that belong to no sequence. */
  readonly untagged: readonly string[]
  /** Sequences inside one another: a screen reader would read the inner one twice or not at all. */
  readonly nested: number
  readonly unbalanced: boolean
  /** Whether a glyph of the code 0 is shown: the box that stands for a missing character. */
  readonly hasMissingGlyph: boolean
}

export function readTaggedContent(stream: string, file: PdfFile, properties: PdfValue): TaggedContent {
  const tokens = createTokens(stream)
  const ids: number[] = []
  const withText = new Set<number>()
  const untagged: string[] = []
  let operands: PdfValue[] = []
  let current: number | null = null
  let depth = 0
  let nested = 0
  let unbalanced = false
  let hasMissingGlyph = false
  for (let token = tokens.next(); token !== ''; token = tokens.next()) {
    const value = tryValue(token, tokens)
    if (value !== undefined) {
      operands.push(value)
      continue
    }
    const [first, second] = operands
    operands = []
    if (token === 'BMC' || token === 'BDC') {
      depth += 1
      if (depth > 1) nested += 1
      const id = token === 'BDC' ? markedId(second, file, properties) : null
      if (id !== null) ids.push(id)
      current = id
    } else if (token === 'EMC') {
      depth -= 1
      unbalanced ||= depth < 0
    } else if (PAINT.has(token)) {
      if (depth === 0) untagged.push(token)
      if (token !== 'TJ' && token !== 'Tj') continue
      hasMissingGlyph ||= showsMissing(first)
      if (current !== null) withText.add(current)
    }
  }
  return { ids, withText, untagged, nested, unbalanced: unbalanced || depth !== 0, hasMissingGlyph }
}

function markedId(operand: PdfValue | undefined, file: PdfFile, properties: PdfValue): number | null {
  const dictionary = isName(operand) ? file.get(properties, operand.name) : (operand ?? null)
  const id = isDictionary(dictionary) ? dictionary.entries.get('MCID') : null
  return typeof id === 'number' ? id : null
}

function showsMissing(operand: PdfValue | undefined): boolean {
  const strings = isArray(operand) ? operand : [operand]
  return strings.some((each) => isString(each) && /^(..)*?\0\0/s.test(each.bytes))
}
