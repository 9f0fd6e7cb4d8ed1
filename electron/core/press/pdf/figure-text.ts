import type { Faces } from './fonts.ts'
import { cutByFace, printableText } from './printable-text.ts'

/** The family by which a figure asks for the face that knows many more characters. */
export const FALLBACK_IN_FIGURES = 'fallback'

const TEXT = /(<text\b[^>]*>)([^<]*)(?=<\/text>)/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
}

/**
 * A figure whose texts name the face that has their characters. One that no face has is printed as its code and
 * reported, as everywhere on paper.
 */
export function withKnownCharacters(svg: string, faces: Faces, missing: (code: string) => void): string {
  return svg.replace(TEXT, (_, open: string, content: string) => {
    const main = faces.text(open.includes('font-weight="bold"'), false)
    const words = printableText(content.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? ''))
    const pieces = cutByFace(words, main, faces, missing)
    return `${open}${pieces.map(({ text, face }) => (face === main ? escaped(text) : inFallback(text))).join('')}`
  })
}

function inFallback(text: string): string {
  return `<tspan font-family="${FALLBACK_IN_FIGURES}">${escaped(text)}</tspan>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
