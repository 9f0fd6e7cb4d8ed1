import { type Block, type BlockKind, LONGEST_TEXT, type TextRun } from '../../shared/domain/plan/index.ts'
import { isTooLarge } from './clipboard-block.ts'
import { parseHtml } from './html-tree.ts'
import { type PastedParagraph, type PastedRun, paragraphsIn } from './paragraphs.ts'
import { markedLines, withoutBullet } from './typed-marks.ts'

/** A pasted paragraph in the form in which a section stores it. */
export type PastedBlock = Omit<Block, 'id'>

/** What the clipboard offers of one copied passage; either may be empty. */
export interface ClipboardTexts {
  readonly html: string
  readonly text: string
}

/** The headings of a section's text have levels 3 to 6; the document's own are above them. */
const TOP_HEADING = 3
const LOWEST_HEADING = 6
/** The deepest list that a page can still show. */
const DEEPEST_POINT = 5

/**
 * What was copied from Word, a browser or a text editor, as paragraphs of a section: headings, list points with their
 * depth (0 first), quotations, footnotes and links, without the sender's fonts and debris. The words of a pasted table
 * become paragraphs. Never throws; empty where there are no words or far too many.
 */
export function readNarrative({ html, text }: ClipboardTexts): readonly PastedBlock[] {
  if (isTooLarge({ html, text })) return []
  const tree = html === '' ? undefined : parseHtml(html)
  const paragraphs = tree === undefined ? [] : paragraphsIn(tree.children)
  const blocks = paragraphs.length > 0 ? fromParagraphs(paragraphs) : fromText(text)
  return blocks.filter(({ runs }) => runs.length > 0)
}

function fromParagraphs(paragraphs: readonly PastedParagraph[]): PastedBlock[] {
  const levels = paragraphs.flatMap(({ heading }) => heading ?? [])
  const topLevel = levels.reduce((top, level) => Math.min(top, level), LOWEST_HEADING)
  return paragraphs.flatMap((paragraph) => blocksOf(paragraph, topLevel))
}

function blocksOf(paragraph: PastedParagraph, topLevel: number): PastedBlock[] {
  const { heading, list, isQuotation, footnote } = paragraph
  if (heading !== null) {
    const level = Math.min(heading - topLevel + TOP_HEADING, LOWEST_HEADING)
    const runs = oneLine(paragraph.runs).map(({ strong: _bold, ...run }) => run)
    return pieces('heading', level, runs, null)
  }
  if (list !== null) {
    return pieces(list.kind, Math.min(list.level - 1, DEEPEST_POINT), oneLine(paragraph.runs), null)
  }
  if (footnote !== null) return pieces('footnote', 0, oneLine(paragraph.runs), footnote)
  return linesOf(paragraph.runs).flatMap((line) => {
    const bullet = withoutBullet(line.map((run) => run.text).join(''))
    if (bullet.mark === 'none' || isQuotation) {
      return pieces(isQuotation ? 'quotation' : 'paragraph', 0, line, null)
    }
    return pieces('bullet', 0, endOf(line, bullet.text.length), null)
  })
}

/** A paragraph longer than one can be stored becomes several. */
function pieces(
  kind: BlockKind,
  level: number,
  runs: readonly TextRun[],
  note: string | null,
): PastedBlock[] {
  const blocks: TextRun[][] = [[]]
  let room = LONGEST_TEXT
  for (const run of runs) {
    let rest: TextRun = run
    while (rest.text.length > room) {
      const { note: _behind, ...start } = rest
      const cut = rest.text.slice(0, room).toWellFormed() === rest.text.slice(0, room) ? room : room - 1
      if (cut > 0) blocks.at(-1)?.push({ ...start, text: rest.text.slice(0, cut) })
      rest = { ...rest, text: rest.text.slice(cut) }
      blocks.push([])
      room = LONGEST_TEXT
    }
    blocks.at(-1)?.push(rest)
    room -= rest.text.length
  }
  return blocks.map((own) => ({ kind, level, note, runs: own.filter((run) => run.text !== '') }))
}

function oneLine(runs: readonly PastedRun[]): TextRun[] {
  return runs.map((run) => ({ ...run, text: run.text.replace(/[\n\v]+/g, ' ') }))
}

/** A plain paragraph with line breaks is as many paragraphs: that is how mail programs write them. */
function linesOf(runs: readonly PastedRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]]
  for (const run of runs) {
    const [first = '', ...further] = run.text.split(/[\n\v]+/)
    const { note, ...look } = run
    const parts = [first, ...further]
    parts.forEach((text, at) => {
      if (at > 0) lines.push([])
      const isLast = at === parts.length - 1
      const own = { ...look, text, ...(isLast && note !== undefined ? { note } : {}) }
      if (text !== '') lines.at(-1)?.push(own)
    })
  }
  return lines.filter((line) => line.some((run) => run.text.trim() !== ''))
}

/** The last so many characters of a line. */
function endOf(line: readonly TextRun[], length: number): TextRun[] {
  let surplus = line.reduce((sum, run) => sum + run.text.length, 0) - length
  return line.flatMap((run) => {
    const text = run.text.slice(surplus)
    surplus = Math.max(0, surplus - run.text.length)
    return text === '' ? [] : [{ ...run, text }]
  })
}

function fromText(text: string): PastedBlock[] {
  const lines = text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u)
    .map((line) =>
      line
        .replace(/[\p{Cc}\ufeff]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
  return markedLines(lines).flatMap(({ text: own, mark }) =>
    pieces(mark === 'none' ? 'paragraph' : mark, 0, own === '' ? [] : [{ text: own }], null),
  )
}
