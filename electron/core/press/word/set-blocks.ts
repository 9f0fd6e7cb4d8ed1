import { type FileChild, HeadingLevel, type IParagraphOptions, Paragraph, TextRun } from 'docx'
import { assertNever } from '../../../../shared/kit/assert.ts'
import type {
  PressBlock,
  PressHeading,
  PressList,
  PressNote,
  PressParagraph,
  PressQuotation,
  PressRun,
} from '../document-model.ts'
import { keptWithNext } from '../keeping.ts'
import type { Desk } from './desk.ts'
import { figureRun } from './figure.ts'
import { DEEPEST_LEVEL, type ListInstance } from './numbering.ts'
import { type ParagraphPlace, surroundings } from './paragraph-styles.ts'
import { markText, setNoteRuns, setRuns } from './runs.ts'
import { setTable } from './set-table.ts'
import { wordText } from './word-text.ts'

/** Where blocks are set: the place of their paragraphs, and the room for figures and tables in points. */
export interface BlockPlace extends ParagraphPlace {
  readonly width: number
  readonly tallest: number
}

type Own = Omit<IParagraphOptions, 'children' | 'style'>

/** Sets blocks one below the other. A table cannot stand inside another block: that is a bug of the caller. */
export function setBlocks(blocks: readonly PressBlock[], place: BlockPlace, desk: Desk): Paragraph[] {
  const kept = keptWithNext(blocks)
  return blocks.flatMap((block, index) => setBlock(block, place, desk, keepNext(kept[index])))
}

/** The same for the blocks of a page, among which tables may stand. */
export function setPageBlocks(
  blocks: readonly PressBlock[],
  place: BlockPlace,
  desk: Desk,
): (Paragraph | FileChild)[] {
  const kept = keptWithNext(blocks)
  return blocks.flatMap((block, index): FileChild[] => {
    const next = blocks[index + 1]
    if (block.kind !== 'table') return setBlock(block, place, desk, keepNext(kept[index]))
    const table = setTable(block, place, desk)
    // Word joins tables that nothing parts, and ends no section with one.
    if (next === undefined) return [table, new Paragraph({ style: desk.styles.named('Table End') })]
    if (next.kind === 'table') return [table, new Paragraph({ style: desk.styles.named('Table Gap') })]
    return [table]
  })
}

function keepNext(kept: boolean | undefined): Own {
  return kept === true ? { keepNext: true } : {}
}

function setBlock(block: PressBlock, place: BlockPlace, desk: Desk, own: Own): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [setHeading(block, desk)]
    case 'paragraph':
      return [setParagraph(block, place, desk, own)]
    case 'list':
      return setList(block, place, desk)
    case 'quotation':
      return setQuotation(block, place, desk)
    case 'note':
      return setNote(block, desk)
    case 'figure':
      return [
        new Paragraph({
          ...own,
          style: desk.styles.named('Figure'),
          children: [figureRun(block, place, desk)],
        }),
      ]
    case 'table':
      throw new Error('A table stands inside a list, quotation or table cell')
    case 'question':
    case 'room':
      throw new Error(FOR_THE_PEN)
    default:
      return assertNever(block, 'Setting a block')
  }
}

/** Boxes and lines stand where they fit a printed page. */
export const FOR_THE_PEN = 'What is filled in by pen is printed, and made as PDF only'

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

function setHeading({ level: wanted, text, inContents }: PressHeading, desk: Desk): Paragraph {
  const level = desk.levelOf(wanted)
  const children = lines(text)
  const heading = LEVELS[level - 1]
  if (!inContents || heading === undefined)
    return new Paragraph({ style: desk.styles.named(`Side Heading ${level}`), children })
  desk.styles.named(`heading ${level}`)
  return new Paragraph({ heading, children })
}

/** Plain words with their line breaks. */
export function lines(text: string): TextRun[] {
  return wordText(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }))
}

const LOOKS = { lead: 'Lead Paragraph', small: 'Small Print', caption: 'caption' } as const

function setParagraph(
  { runs, look }: PressParagraph,
  place: ParagraphPlace,
  desk: Desk,
  own: Own,
): Paragraph {
  if (look === undefined || look === 'normal') return placed(runs, place, desk, own)
  const around = { strong: look === 'caption', emphasis: false }
  return new Paragraph({
    ...own,
    style: desk.styles.named(LOOKS[look]),
    children: setRuns(runs, around, desk),
  })
}

function placed(runs: readonly PressRun[], place: ParagraphPlace, desk: Desk, own: Own = {}): Paragraph {
  const children = setRuns(runs, surroundings(place), desk)
  return new Paragraph({ ...own, style: desk.styles.placed(place), children })
}

function setList(list: PressList, place: BlockPlace, desk: Desk): Paragraph[] {
  const numbers = desk.lists.open(list.ordered, place.columns !== null)
  const depth = Math.min(place.depth + 1, DEEPEST_LEVEL)
  const role = list.ordered ? 'number' : 'bullet'
  return list.points.flatMap((point) => setPoint(point, { ...place, depth, role }, numbers, desk))
}

/** A point's mark stands before its first paragraph, or alone where it begins with something else. */
function setPoint(
  point: readonly PressBlock[],
  place: BlockPlace,
  { reference, instance }: ListInstance,
  desk: Desk,
): Paragraph[] {
  const numbering = { reference, instance, level: place.depth - 1 }
  const [first, ...rest] = point
  const goesOn: BlockPlace = { ...place, role: 'continued' }
  if (first?.kind !== 'paragraph')
    return [placed([], place, desk, { numbering }), ...setBlocks(point, goesOn, desk)]
  return [
    setParagraph(first, place, desk, { numbering, ...keepNext(keptWithNext(point)[0]) }),
    ...setBlocks(rest, goesOn, desk),
  ]
}

function setQuotation({ paragraphs }: PressQuotation, place: BlockPlace, desk: Desk): Paragraph[] {
  return paragraphs.map((runs) => placed(runs, { ...place, role: 'quotation', depth: 0 }, desk))
}

/** A footnote leaves the text for the foot of the page; one that no mark points to stays. */
function setNote({ mark, runs }: PressNote, desk: Desk): Paragraph[] {
  const footnote = desk.nextNote()
  const style = desk.styles.named('footnote text')
  const text = [new TextRun(' '), ...setNoteRuns(runs, desk.styles)]
  if (footnote === null) return [new Paragraph({ style, children: [markText(wordText(mark)), ...text] })]
  desk.keepNote(footnote, new Paragraph({ style, children: text }))
  return []
}
