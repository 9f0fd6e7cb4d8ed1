import { StyleContextStack, TextBreaker } from './pdfmake-inner.ts'
import type { Line, Piece, Segment, Style } from './typeset.ts'

const CLUSTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const breaker = new TextBreaker()
const noStyles = new StyleContextStack({}, {})

/** What may not be broken: a word with the space after it, perhaps of several styles. */
interface Word {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** Without the space at its end. */
  readonly inkWidth: number
  readonly endsLine: boolean
}

type BareLine = Pick<Line, 'segments' | 'width'>

/**
 * Breaks pieces into lines no wider than `width`, by Unicode's rules for where a line may end; a word that is wider
 * than that is cut between characters. Every character of the pieces but line ends is in a line, in order.
 */
export function breakIntoLines(pieces: readonly Piece[], width: number): readonly BareLine[] {
  const lines: BareLine[] = []
  let words: Word[] = []
  let used = 0
  const close = (): void => {
    lines.push(joinWords(words))
    words = []
    used = 0
  }
  const place = (word: Word): void => {
    if (words.length > 0 && used + word.inkWidth > width) close()
    words.push(word)
    used += word.width
    if (word.endsLine) close()
  }
  for (const word of cutIntoWords(pieces)) {
    if (word.inkWidth <= width) place(word)
    else for (const part of cutLongWord(word, width)) place(part)
  }
  if (words.length > 0 || lines.length === 0) close()
  return lines
}

function cutIntoWords(pieces: readonly Piece[]): Word[] {
  const text = pieces.map((piece) => piece.text).join('')
  if (text === '') return []
  const words: Word[] = []
  const take = pieceTaker(pieces)
  for (const part of breaker.getBreaks(text, noStyles)) {
    const endsLine = part.lineEnd === true
    words.push(makeWord(take(part.text.length), endsLine))
    if (endsLine) take(1)
  }
  return words.filter((word) => word.pieces.length > 0 || word.endsLine)
}

/** Hands out the pieces' characters in order, so many at a time. */
function pieceTaker(pieces: readonly Piece[]): (length: number) => Piece[] {
  let index = 0
  let offset = 0
  return (length) => {
    const taken: Piece[] = []
    let left = length
    while (left > 0) {
      const piece = pieces[index]
      if (piece === undefined) break
      const text = piece.text.slice(offset, offset + left)
      if (text !== '') taken.push({ text, style: piece.style })
      left -= text.length
      offset += text.length
      if (offset >= piece.text.length) {
        index += 1
        offset = 0
      }
    }
    return taken
  }
}

function makeWord(pieces: readonly Piece[], endsLine: boolean): Word {
  let width = 0
  let trailing = 0
  for (const piece of pieces) {
    const all = widthOf(piece)
    const space = trailingSpace(piece)
    width += all
    trailing = space.length === piece.text.length ? trailing + all : widthOf({ ...piece, text: space })
  }
  return { pieces, width, inkWidth: width - trailing, endsLine }
}

/** Its own width is a subtraction: to measure each word a second time without its space would double the shaping. */
function trailingSpace({ text }: Piece): string {
  return text.slice(text.trimEnd().length)
}

function widthOf({ text, style }: Piece): number {
  return text === '' ? 0 : style.face.widthOf(text) * style.size
}

/** Cuts between characters as a reader counts them, so that no accent or pair of surrogates is torn. */
function cutLongWord(word: Word, width: number): Word[] {
  const parts: Word[] = []
  let current: Piece[] = []
  let used = 0
  for (const { text, style } of word.pieces) {
    for (const { segment } of CLUSTERS.segment(text)) {
      const piece = { text: segment, style }
      const wide = widthOf(piece)
      if (current.length > 0 && used + wide > width && segment.trim() !== '') {
        parts.push(makeWord(joinPieces(current), false))
        current = []
        used = 0
      }
      current.push(piece)
      used += wide
    }
  }
  parts.push(makeWord(joinPieces(current), word.endsLine))
  return parts
}

function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: { text: string; style: Style }[] = []
  for (const { text, style } of pieces) {
    const last = joined.at(-1)
    if (last?.style === style) last.text += text
    else joined.push({ text, style })
  }
  return joined
}

/** A line's words as segments; neighbours of one style become one, which makes the file small and painting fast. */
function joinWords(words: readonly Word[]): BareLine {
  const segments: { text: string; style: Style; x: number; width: number }[] = []
  let x = 0
  let ink = 0
  for (const word of words) {
    ink = x + word.inkWidth
    for (const piece of word.pieces) {
      const width = widthOf(piece)
      const last = segments.at(-1)
      if (last !== undefined && last.style === piece.style && !turns(last.text) && !turns(piece.text)) {
        last.text += piece.text
        last.width += width
      } else segments.push({ text: piece.text, style: piece.style, x, width })
      x += width
    }
  }
  return { segments: turnRuns(segments), width: ink }
}

function turns(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/**
 * Places neighbouring right-to-left words from right to left. They stay in reading order in the list, which is the
 * order in which they are painted and heard; only where they stand changes.
 */
function turnRuns(segments: readonly Segment[]): readonly Segment[] {
  if (!segments.some((segment) => turns(segment.text))) return segments
  const placed = [...segments]
  for (let start = 0; start < segments.length; start += 1) {
    let end = start
    while (end < segments.length && turns(segments[end]?.text ?? '')) end += 1
    let x = segments[start]?.x ?? 0
    for (let index = end - 1; index >= start; index -= 1) {
      const segment = segments[index]
      if (segment === undefined) continue
      placed[index] = { ...segment, x }
      x += segment.width
    }
    if (end > start) start = end - 1
  }
  return placed
}
