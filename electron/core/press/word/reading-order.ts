import { assertNever } from '../../../../shared/kit/assert.ts'
import type { PressBlock, PressDocument, PressNote, PressRun, PressTable } from '../document-model.ts'
import { FOR_THE_PEN } from './set-blocks.ts'

/** What a reader of a document meets, one thing after the other. */
export type ReadItem =
  | { readonly kind: 'heading'; readonly text: string; readonly isInContents: boolean }
  | { readonly kind: 'runs'; readonly runs: readonly PressRun[] }
  | { readonly kind: 'point' }
  | { readonly kind: 'note'; readonly note: PressNote }
  | { readonly kind: 'figure'; readonly svg: string; readonly alternative: string }
  | { readonly kind: 'table'; readonly summary: string }
  | { readonly kind: 'column'; readonly text: string }

/** Everything that the parts of a document say, in the order in which it is read. */
export function readingOrder(document: PressDocument): ReadItem[] {
  return document.parts.flatMap(({ blocks }) => blocks.flatMap(ofBlock))
}

function ofBlock(block: PressBlock): ReadItem[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text, isInContents: block.inContents }]
    case 'paragraph':
      return [{ kind: 'runs', runs: block.runs }]
    case 'list':
      return block.points.flatMap((point): ReadItem[] => [{ kind: 'point' }, ...point.flatMap(ofBlock)])
    case 'quotation':
      return block.paragraphs.map((runs) => ({ kind: 'runs', runs }))
    case 'note':
      return [{ kind: 'note', note: block }]
    case 'figure':
      return [{ kind: 'figure', svg: block.svg, alternative: block.alt }]
    case 'table':
      return ofTable(block)
    case 'question':
    case 'room':
      throw new Error(FOR_THE_PEN)
    default:
      return assertNever(block, 'Reading a block')
  }
}

function ofTable({ summary, columns, groups }: PressTable): ReadItem[] {
  return [
    { kind: 'table', summary },
    ...columns.map(({ heading }): ReadItem => ({ kind: 'column', text: heading })),
    ...groups.flatMap(({ head, rows }) =>
      [head, ...rows.flat()].flatMap((blocks) => blocks.flatMap(ofBlock)),
    ),
  ]
}
