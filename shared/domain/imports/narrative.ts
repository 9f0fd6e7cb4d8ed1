import type { BlockKind, TextRun } from '../plan/text.ts'
import type { Findings } from './findings.ts'
import type { NoteLines, Passage } from './passages.ts'
import type { DraftBlock } from './plan-draft.ts'
import { cleanText, endsSentence, hasWords, isSpace, startsLower, stripMark } from './words.ts'

/** One paragraph of a section on its way to a block; a table's row that is kept as text has several passages. */
export interface SectionText {
  readonly passages: readonly Passage[]
  /** 3 to 6 for a heading inside the section; null for text. */
  readonly headingLevel: number | null
}

/** The marks of footnotes by the ids that the file uses, and the notes that were typed as text ("¹ …"). */
export interface NoteMarks {
  readonly byId: ReadonlyMap<string, string>
  readonly typed: ReadonlySet<string>
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** The mark of a typed footnote at its beginning, also where the words behind it are a link of their own. */
const OWN_MARK = new RegExp(`^[${RAISED}]{1,2}\\s*`, 'u')
const TYPED_NOTE = new RegExp(`^([${RAISED}]{1,2})\\s*(?=\\S)`, 'u')
/** Stands between the cells of a row that is kept as text. */
const BETWEEN_CELLS = ' | '

/** Numbers the footnotes in the order of their references. */
export function numberNotes(texts: readonly SectionText[], notes: readonly NoteLines[]): NoteMarks {
  const passages = texts.flatMap((text) => [...text.passages])
  const typed = new Set(passages.flatMap((passage) => typedMark(passage) ?? []))
  const referred = passages.flatMap((passage) => passage.runs.flatMap((run) => run.note ?? []))
  const byId = new Map<string, string>()
  let last = Math.max(0, ...[...typed].map(Number))
  for (const id of [...referred, ...notes.map((note) => note.id)]) {
    if (byId.has(id) || !notes.some((note) => note.id === id)) continue
    last += 1
    byId.set(id, String(last))
  }
  return { byId, typed }
}

/** The blocks of a section; paragraphs that a page cut in two are made one again. */
export function blocksOf(texts: readonly SectionText[], marks: NoteMarks, findings: Findings): DraftBlock[] {
  const blocks: DraftBlock[] = []
  for (const text of texts) {
    const block = blockOf(text, marks)
    const before = blocks.at(-1)
    if (before !== undefined && isCut(before, block)) {
      findings.heal(
        'cut-paragraph',
        block.sources.map((place) => place.label),
        'A paragraph that was cut in the middle of a sentence was joined again.',
      )
      blocks[blocks.length - 1] = joined(before, block)
    } else blocks.push(block)
  }
  return blocks
}

/** The footnote blocks of one note of the file. */
export function noteBlocks(note: NoteLines, marks: NoteMarks): DraftBlock[] {
  const mark = marks.byId.get(note.id) ?? null
  return note.passages.map((passage) => ({
    kind: 'footnote',
    level: 0,
    note: mark,
    runs: runsOf(passage, marks),
    sources: [passage.place],
  }))
}

/** The notes that a block refers to, by their marks. */
export function notesReferred(block: DraftBlock): string[] {
  return block.kind === 'footnote' ? [] : block.runs.flatMap((run) => run.note ?? [])
}

function blockOf(text: SectionText, marks: NoteMarks): DraftBlock {
  const sources = text.passages.map((passage) => passage.place)
  const [first] = text.passages
  const note = first === undefined ? null : typedMark(first)
  const runs = text.passages.flatMap((passage, at): TextRun[] => [
    ...(at > 0 ? [{ text: BETWEEN_CELLS }] : []),
    ...runsOf(passage, marks),
  ])
  if (first === undefined || text.passages.length > 1) {
    return { kind: 'paragraph', level: 0, note: null, runs, sources }
  }
  if (text.headingLevel !== null) {
    return { kind: 'heading', level: text.headingLevel, note: null, runs, sources }
  }
  if (note !== null) return { kind: 'footnote', level: 0, note, runs: withoutTypedMark(runs), sources }
  const kind = kindOf(first)
  return { kind, level: kind === 'paragraph' ? 0 : first.listLevel, note: null, runs, sources }
}

function kindOf(passage: Passage): BlockKind {
  if (passage.mark !== 'none') return passage.mark
  return passage.isQuotation ? 'quotation' : 'paragraph'
}

function typedMark(passage: Passage): string | null {
  const raised = TYPED_NOTE.exec(passage.text)?.[1]
  return raised === undefined ? null : digitsOf(raised)
}

function digitsOf(raised: string): string {
  return [...raised].map((mark) => RAISED.indexOf(mark)).join('')
}

function withoutTypedMark(runs: readonly TextRun[]): TextRun[] {
  const [marked, ...rest] = runs
  if (marked === undefined) return []
  // The mark in front of the note's own words is no reference to it.
  const { note: _mark, ...first } = marked
  const text = first.text.replace(OWN_MARK, '').trimStart()
  const address = /^<(https?:\/\/[^\s<>]+)>$/.exec(text)?.[1]
  const unmarked: TextRun = address === undefined ? { ...first, text } : { text: address, link: address }
  return [unmarked, ...rest].filter((run) => run.text !== '' || run.note !== undefined)
}

/** Clean runs: single spaces over the joints, no typed list mark, raised figures made references where a note has them. */
export function runsOf(passage: Passage, marks: NoteMarks): TextRun[] {
  const clean = cleanCharacters(passage)
  const text = clean.map((one) => one.character).join('')
  const kept = clean.slice(text.length - stripMark(text).text.length)
  return passage.runs.flatMap((raw, at): TextRun[] => {
    const own = kept.flatMap((one) => (one.run === at ? [one.character] : [])).join('')
    const look: Look = {
      ...(raw.strong === true && passage.headingLevel === null ? { strong: true } : {}),
      ...(raw.emphasis === true ? { emphasis: true } : {}),
      ...(raw.link !== undefined && /^(?:https?|mailto):/i.test(raw.link) ? { link: raw.link } : {}),
    }
    const mark = raw.note === undefined ? undefined : marks.byId.get(raw.note)
    if (mark !== undefined) return [{ text: own, ...look, note: mark }]
    return own === '' ? [] : raisedApart(own, look, marks)
  })
}

type Look = Omit<TextRun, 'text' | 'note'>

/** The code units of the passage's clean text, each with the run that it came from. */
function cleanCharacters(passage: Passage): { readonly character: string; readonly run: number }[] {
  const clean: { character: string; run: number }[] = []
  let space: number | null = null
  for (const [run, raw] of passage.runs.entries()) {
    for (const character of raw.text) {
      const kept = cleanText(character)
      if (kept === '') {
        if (isSpace(character)) space ??= run
        continue
      }
      if (space !== null && clean.length > 0) clean.push({ character: ' ', run: space })
      space = null
      for (const unit of kept.split('')) clean.push({ character: unit, run })
    }
  }
  return clean
}

/** Cuts a run behind each raised figure that belongs to a typed footnote. */
function raisedApart(text: string, look: Look, marks: NoteMarks): TextRun[] {
  if (marks.typed.size === 0) return [{ text, ...look }]
  const runs: TextRun[] = []
  let rest = text
  for (;;) {
    const found = new RegExp(`(?<=\\S)[${RAISED}]{1,2}`, 'u').exec(rest)
    if (found === null || !marks.typed.has(digitsOf(found[0]))) break
    runs.push({ text: rest.slice(0, found.index), ...look, note: digitsOf(found[0]) })
    rest = rest.slice(found.index + found[0].length)
  }
  return rest === '' ? runs : [...runs, { text: rest, ...look }]
}

/** An ordinary paragraph that does not end, before one that begins with a small letter. */
function isCut(before: DraftBlock, block: DraftBlock): boolean {
  if (before.kind !== 'paragraph' || block.kind !== 'paragraph') return false
  if (before.sources.some((place) => place.table !== null)) return false
  const text = before.runs.map((run) => run.text).join('')
  const next = block.runs.map((run) => run.text).join('')
  return hasWords(text) && !endsSentence(text) && startsLower(next) && text.split(' ').length > 3
}

function joined(before: DraftBlock, block: DraftBlock): DraftBlock {
  return {
    ...before,
    runs: mergedRuns([...before.runs, { text: ' ' }, ...block.runs]),
    sources: [...before.sources, ...block.sources],
  }
}

/** Neighbours of one look are one run; a reference ends its run. */
function mergedRuns(runs: readonly TextRun[]): TextRun[] {
  const merged: TextRun[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const isAlike =
      last !== undefined &&
      last.note === undefined &&
      (['strong', 'emphasis', 'link'] as const).every((look) => last[look] === run[look])
    if (isAlike) merged[merged.length - 1] = { ...run, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}
