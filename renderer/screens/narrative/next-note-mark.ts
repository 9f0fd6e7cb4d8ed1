import type { JSONContent } from '@tiptap/core'
import type { EditionContent } from '../../../shared/domain/plan/index.ts'
import { blocksOf } from './editor/narrative-document.ts'

/** The number of a new footnote: one more than the highest of the whole plan, so that no two marks are the same. */
export function nextNoteMark({ sections }: Pick<EditionContent, 'sections'>, typed: JSONContent): string {
  const blocks = [...sections.flatMap((section) => section.blocks), ...blocksOf(typed)]
  const marks = blocks.flatMap(({ note, runs }) => [note, ...runs.map((run) => run.note)])
  const numbers = marks.map(Number).filter((number) => Number.isSafeInteger(number) && number > 0)
  return String(Math.max(0, ...numbers) + 1)
}
