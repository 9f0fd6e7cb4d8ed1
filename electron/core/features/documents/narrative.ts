import type { Block, Section } from '../../../../shared/domain/plan/index.ts'
import { printedRuns } from '../../../../shared/domain/plan/index.ts'
import { assertNever } from '../../../../shared/kit/assert.ts'
import type { PressBlock, PressHeading, PressNote, PressQuotation } from '../../press/document-model.ts'
import { gatherLists, type ListEntry } from './lists.ts'

/** A narrative section: its heading, its text, and its footnotes at the end. */
export function narrativeBlocks(section: Section): PressBlock[] {
  const blocks = section.blocks.map((block) => ({ ...block, runs: printedRuns(block.runs) }))
  return [
    ...sectionHeading(section),
    ...gatherLists(joinQuotations(blocks.filter((block) => block.kind !== 'footnote'))),
    ...blocks.filter((block) => block.kind === 'footnote').map(footnote),
  ]
}

function sectionHeading({ heading, level }: Section): PressHeading[] {
  return heading.trim() === '' ? [] : [{ kind: 'heading', level, text: heading, inContents: true }]
}

/** Neighbouring paragraphs of a quotation are one quotation. */
function joinQuotations(blocks: readonly Block[]): ListEntry[] {
  const entries: ListEntry[] = []
  for (const block of blocks) {
    const last = entries.at(-1)
    const isContinued =
      last?.kind === 'block' && last.block.kind === 'quotation' && block.kind === 'quotation'
    if (isContinued && last.block.kind === 'quotation') {
      const paragraphs = [...last.block.paragraphs, block.runs]
      const joined: PressQuotation = { kind: 'quotation', paragraphs }
      entries[entries.length - 1] = { kind: 'block', block: joined }
    } else entries.push(entryOf(block))
  }
  return entries
}

function entryOf(block: Block): ListEntry {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'block', block: { kind: 'paragraph', runs: block.runs } }
    case 'heading':
      return { kind: 'block', block: innerHeading(block) }
    case 'bullet':
    case 'number':
      return {
        kind: 'point',
        ordered: block.kind === 'number',
        depth: block.level,
        block: { kind: 'paragraph', runs: block.runs },
      }
    case 'quotation':
      return { kind: 'block', block: { kind: 'quotation', paragraphs: [block.runs] } }
    case 'footnote':
      return { kind: 'block', block: footnote(block) }
    default:
      return assertNever(block.kind, 'A block of a section')
  }
}

/** A heading inside a section. Headings are plain words, so the mark of a footnote stands in brackets. */
function innerHeading(block: Block): PressHeading {
  const text = block.runs
    .map((run) => (run.note === undefined ? run.text : `${run.text} (${run.note})`))
    .join('')
  return { kind: 'heading', level: Math.max(3, block.level), text: text.trim(), inContents: false }
}

function footnote(block: Block): PressBlock {
  if (block.note === null) return { kind: 'paragraph', runs: block.runs, look: 'small' }
  const note: PressNote = { kind: 'note', mark: block.note, runs: block.runs }
  return note
}
