import type { PressBlock, PressDocument, PressRun } from '../../electron/core/press/document-model.ts'

/** The texts of a document's body in reading order; each column heading is left out. */
export function textsOfDocument({ parts }: PressDocument): string[] {
  return parts.flatMap((part) => part.blocks.flatMap(textsOfBlock)).filter((text) => text.trim() !== '')
}

function textsOfBlock(block: PressBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
    case 'note':
      return [textOf(block.runs)]
    case 'quotation':
      return block.paragraphs.map(textOf)
    case 'list':
      return block.points.flatMap((point) => point.flatMap(textsOfBlock))
    case 'question':
      return [block.words, block.hint, ...(block.answer.kind === 'boxes' ? block.answer.options : [])]
    case 'figure':
    case 'room':
      return []
    case 'table':
      return block.groups.flatMap((group) =>
        [group.head, ...group.rows.flat()].flatMap((cell) => cell.flatMap(textsOfBlock)),
      )
  }
}

function textOf(runs: readonly PressRun[]): string {
  return runs.map((run) => run.text).join('')
}
