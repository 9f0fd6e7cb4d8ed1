import { textWidth } from '../../kit/text-width.ts'

const CLUSTERS = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
/** The screen's type may be a little wider than the one that is measured. */
const SPARE = 1.06

/** How much room a text of a chart takes, in the unit of its size. */
export function roomFor(text: string, size: number, isStrong = false): number {
  return textWidth(text, size, isStrong) * SPARE
}

/** A text in lines of a width, at most so many; what does not fit is cut with "…", and the table has it in full. */
export function fitLines(text: string, width: number, size: number, most: number): string[] {
  const words = text.trim().split(/\s+/u)
  const lines: string[] = []
  let line = ''
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (roomFor(longer, size) <= width) {
      line = longer
      continue
    }
    if (lines.length === most - 1) return [...lines, cut(words.slice(at).reduce(joined, line), width, size)]
    if (line !== '') lines.push(line)
    line = word
    if (roomFor(word, size) > width) {
      const rest = [word, ...words.slice(at + 1)].join(' ')
      return [...lines, cut(rest, width, size)]
    }
  }
  return line === '' ? lines : [...lines, line]
}

function joined(line: string, word: string): string {
  return line === '' ? word : `${line} ${word}`
}

/** As much of a text as fits a width in one line. */
export function cut(text: string, width: number, size: number): string {
  if (roomFor(text, size) <= width) return text
  let kept = ''
  for (const { segment } of CLUSTERS.segment(text)) {
    if (roomFor(`${kept}${segment}…`, size) > width) break
    kept += segment
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`
}
