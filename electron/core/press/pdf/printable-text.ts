import type { Face, Faces } from './fonts.ts'

/** A stretch of text in one face. */
export interface FacedText {
  readonly text: string
  readonly face: Face
}

const PLAIN = /^[\n\x20-\x7e£’‘“”–—]*$/u
/** Soft hyphens and joiners: they print nothing, and drawing them shows boxes or breaks a word without a hyphen. */
const INVISIBLE = /\p{Cf}|\u034f|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu
const CLUSTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/**
 * A text as it can be printed: line ends as "\n", tabs as spaces, characters that print nothing left out. What is
 * seen of the text is the same.
 */
export function printableText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(INVISIBLE, '')
}

/**
 * Cuts a printable text where the font must change. A character that no font of ours has is printed as its code
 * ("[U+1F600]") and reported, so that it is never lost in silence.
 */
export function cutByFace(
  text: string,
  main: Face,
  faces: Faces,
  missing: (code: string) => void,
): FacedText[] {
  if (PLAIN.test(text)) return text === '' ? [] : [{ text, face: main }]
  const cuts: { text: string; face: Face }[] = []
  const add = (piece: string, face: Face): void => {
    const last = cuts.at(-1)
    if (last?.face === face) last.text += piece
    else cuts.push({ text: piece, face })
  }
  for (const { segment } of CLUSTERS.segment(text)) {
    const points = Array.from(segment)
    const face = [main, faces.fallback].find((each) => points.every((point) => covers(each, point)))
    if (face !== undefined) add(segment, face)
    else for (const point of points) addSingle(point, main, faces, add, missing)
  }
  return cuts
}

function addSingle(
  point: string,
  main: Face,
  faces: Faces,
  add: (piece: string, face: Face) => void,
  missing: (code: string) => void,
): void {
  const face = [main, faces.fallback].find((each) => covers(each, point))
  if (face !== undefined) {
    add(point, face)
    return
  }
  const code = `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  missing(code)
  add(`[${code}]`, main)
}

function covers(face: Face, point: string): boolean {
  return point === '\n' || face.has(point.codePointAt(0) ?? 0)
}
