import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, TextRun } from 'docx'
import type { PressRun } from '../document-model.ts'
import { addressOf, asciiAddress } from '../link-address.ts'
import type { RunSurroundings } from './character-styles.ts'
import type { Desk, ParagraphChildren } from './desk.ts'
import { element, MarkupRun } from './markup.ts'
import type { NoteMark } from './notes.ts'
import { FOOTNOTE_MARK, type StyleBook } from './style-book.ts'
import { wordText } from './word-text.ts'

type Child = ParagraphChildren[number]

/** The runs of a paragraph with the marks of its notes; neighbours that lead to one address are one link. */
export function setRuns(runs: readonly PressRun[], around: RunSurroundings, desk: Desk): ParagraphChildren {
  return linked(runs, around, desk.styles, (run) =>
    run.note === undefined ? [] : [setMark(desk.nextMark())],
  )
}

/** The runs of a note's own text, in which marks are only printed: Word knows no footnote of a footnote. */
export function setNoteRuns(runs: readonly PressRun[], styles: StyleBook): ParagraphChildren {
  return linked(runs, { strong: false, emphasis: false }, styles, ({ note }) =>
    note === undefined ? [] : [markText(wordText(note))],
  )
}

/** A mark that is only printed, as the marks of notes are. */
export function markText(mark: string): TextRun {
  return new TextRun({ text: mark, style: FOOTNOTE_MARK })
}

function linked(
  runs: readonly PressRun[],
  around: RunSurroundings,
  styles: StyleBook,
  marksOf: (run: PressRun) => readonly Child[],
): ParagraphChildren {
  const children: Child[] = []
  let address: string | null = null
  let inLink: Child[] = []
  for (const run of runs) {
    const text = textRuns(run, styles.character(run, around))
    const goal = addressOf(run)
    if (goal === null) children.push(...text)
    else if (goal === address) inLink.push(...text)
    else {
      inLink = [...text]
      children.push(new ExternalHyperlink({ link: asciiAddress(goal), children: inLink }))
    }
    const marks = marksOf(run)
    children.push(...marks)
    address = marks.length > 0 ? null : goal
  }
  return children
}

/** A text with its line breaks. */
function textRuns({ text }: PressRun, style: string | undefined): TextRun[] {
  return wordText(text)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          text: line,
          ...(style === undefined ? {} : { style }),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    )
}

function setMark(mark: NoteMark): Child {
  if (mark.kind === 'plain') return markText(mark.mark)
  const { footnote } = mark
  const anchor = `note_${footnote.id}`
  if (mark.kind === 'again') return new InternalHyperlink({ anchor, children: [markText(footnote.mark)] })
  const reference = footnote.isNumberedByWord
    ? new FootnoteReferenceRun(footnote.id)
    : new MarkupRun([
        element('w:rPr', {}, [element('w:rStyle', { 'w:val': FOOTNOTE_MARK })]),
        element('w:footnoteReference', { 'w:customMarkFollows': '1', 'w:id': footnote.id }),
        element('w:t', { 'xml:space': 'preserve' }, [footnote.mark]),
      ])
  return new Bookmark({ id: anchor, children: [reference] })
}
