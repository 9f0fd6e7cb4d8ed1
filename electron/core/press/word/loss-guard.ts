import type { PressDocument, PressRun } from '../document-model.ts'
import { LANDSCAPE, PORTRAIT } from '../pdf/look.ts'
import type { Footnote, NotePlan } from './notes.ts'
import type { PackageParts } from './package-parts.ts'
import { type ReadItem, readingOrder } from './reading-order.ts'
import { footerText } from './sections.ts'
import { readFigure } from './svg-shapes.ts'
import { wordLine, wordText } from './word-text.ts'

const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Holds what stands in the finished parts against what the model says, each read by itself: every character of text,
 * notes, footers, contents and figures once and in order, every point of a list, every description. It throws rather
 * than let a paper go out with a sentence missing.
 */
export function guardAgainstLoss(document: PressDocument, notes: NotePlan, parts: PackageParts): void {
  const items = readingOrder(document)
  const body = parts.get('word/document.xml') ?? ''
  compare('text', inkOf(expectedBody(document, items, notes)), inkOf(textOf(body)))
  compare('notes', inkOf(expectedNotes(items, notes)), inkOf(textOf(parts.get('word/footnotes.xml') ?? '')))
  const points = items.filter(({ kind }) => kind === 'point').length
  compare('lists', String(points), String(body.split('<w:numPr>').length - 1))
  const figures = items.flatMap((item) => (item.kind === 'figure' ? [wordLine(item.alternative)] : []))
  compare('figures', figures.join('\n'), valuesOf(body, / descr="([^"]*)"/g).join('\n'))
  const tables = items.flatMap((item) => (item.kind === 'table' ? [wordLine(item.summary)] : []))
  compare('tables', tables.join('\n'), valuesOf(body, /<w:tblCaption w:val="([^"]*)"/g).join('\n'))
  const feet = [PORTRAIT, LANDSCAPE].map((look) => inkOf(`${footerText(document, look)}Page of`))
  for (const [name, content] of parts)
    if (/^word\/footer\d+\.xml$/.test(name) && !feet.includes(inkOf(textOf(content))))
      throw new Error('The footer of a Word document is not what it should be')
}

function compare(what: string, expected: string, found: string): void {
  if (expected !== found) throw new Error(`The ${what} of a Word document are not what they should be`)
}

function expectedBody(
  document: PressDocument,
  items: readonly ReadItem[],
  { marks, notes }: NotePlan,
): string {
  const { cover } = document
  const front = cover === null ? [] : [cover.area, cover.title, cover.period, ...cover.lines]
  const listed = items.flatMap((item) => (item.kind === 'heading' && item.isInContents ? [item.text] : []))
  const contents = document.hasContents && listed.length > 0 ? ['Contents', ...listed] : []
  const nextMark = marks.values()
  const nextNote = notes.values()
  const said = items.map((item): string => {
    if (item.kind === 'heading' || item.kind === 'column') return item.text
    if (item.kind === 'figure')
      return readFigure(item.svg)
        .shapes.map(({ text }) => text)
        .join('')
    if (item.kind === 'note') return nextNote.next().value === null ? noteText(item) : ''
    if (item.kind !== 'runs') return ''
    return item.runs
      .map((run) => `${run.text}${run.note === undefined ? '' : markInText(nextMark.next().value)}`)
      .join('')
  })
  return [...front, ...contents, ...said].map(wordText).join('')
}

function markInText(mark: NotePlan['marks'][number] | undefined): string {
  if (mark === undefined) throw new Error('A mark was not decided on')
  if (mark.kind === 'plain') return mark.mark
  return mark.kind === 'reference' && mark.footnote.isNumberedByWord ? '' : mark.footnote.mark
}

function expectedNotes(items: readonly ReadItem[], { notes }: NotePlan): string {
  const nextNote = notes.values()
  const footnotes = items.flatMap((item) => {
    if (item.kind !== 'note') return []
    const footnote: Footnote | null | undefined = nextNote.next().value
    if (footnote === null || footnote === undefined) return []
    const text = footnote.isNumberedByWord ? runsText(item.note.runs) : noteText(item)
    return [{ id: footnote.id, text: wordText(text) }]
  })
  return footnotes
    .sort((one, other) => one.id - other.id)
    .map(({ text }) => text)
    .join('')
}

function noteText({ note }: Extract<ReadItem, { kind: 'note' }>): string {
  return note.mark + runsText(note.runs)
}

function runsText(runs: readonly PressRun[]): string {
  return runs.map(({ text, note }) => text + (note ?? '')).join('')
}

function textOf(xml: string): string {
  return valuesOf(xml, TEXT).join('')
}

function valuesOf(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) =>
    value.replace(/&(#\d+|#x[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name] ?? whole
      return String.fromCodePoint(
        /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
      )
    }),
  )
}

function inkOf(text: string): string {
  return text.replace(/\s/g, '')
}
