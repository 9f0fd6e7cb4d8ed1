import type { PressBlock, PressDocument, PressRun } from '../../electron/core/press/document-model.ts'

/** What a reader must meet, paragraph by paragraph: the kind of element and its words without spaces. */
export interface ExpectedText {
  readonly type: string
  readonly words: string
}

/** Characters that no font of ours has, as they are printed. */
const CODES: Readonly<Record<string, string>> = {
  '😀': '[U+1F600]',
  日: '[U+65E5]',
  本: '[U+672C]',
  '👩': '[U+1F469]',
  '👧': '[U+1F467]',
  𝒜: '[U+1D49C]',
  𝓁: '[U+1D4C1]',
}

/** The words as they are compared: what prints nothing left out, and glyphs that several characters share made one. */
export function comparable(words: string): string {
  return words
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[😀日本👩👧𝒜𝓁]/gu, (character) => CODES[character] ?? character)
    .normalize('NFKD')
    .replace(/\s/g, '')
}

/** The document's texts in reading order, without the contents. */
export function expectedTexts(document: PressDocument): readonly ExpectedText[] {
  const cover = document.cover
  const front =
    cover === null
      ? []
      : [
          say('P', cover.area),
          say('H', cover.title),
          say('P', cover.period),
          ...cover.lines.map((line) => say('P', line)),
        ]
  return [...front, ...document.parts.flatMap((part) => part.blocks.flatMap(ofBlock))].filter(
    (each) => each.words !== '',
  )
}

function say(type: string, words: string): ExpectedText {
  return { type, words: comparable(words) }
}

function ofRuns(runs: readonly PressRun[]): ExpectedText {
  return say('P', runs.map((run) => `${run.text}${run.note ?? ''}`).join(''))
}

function ofBlock(block: PressBlock): ExpectedText[] {
  switch (block.kind) {
    case 'heading':
      return [say('H', block.text)]
    case 'paragraph':
      return [ofRuns(block.runs)]
    case 'list':
      return block.points.flatMap((point, index) => [
        say('Lbl', block.ordered ? `${index + 1}.` : '•'),
        ...point.flatMap(ofBlock),
      ])
    case 'quotation':
      return block.paragraphs.map(ofRuns)
    case 'note':
      return [say('Lbl', block.mark), ofRuns(block.runs)]
    case 'question':
      return [
        say('P', block.words),
        say('P', block.hint),
        ...(block.answer.kind === 'boxes' ? block.answer.options.map((option) => say('P', option)) : []),
      ]
    case 'figure':
    case 'room':
      return []
    case 'table':
      return [
        ...block.columns.map((column) => say('P', column.heading)),
        ...block.groups.flatMap((group) => [
          ...group.head.flatMap(ofBlock),
          ...group.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap(ofBlock))),
        ]),
      ]
  }
}
