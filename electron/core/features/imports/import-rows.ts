import type { PlanDraft, SourcePlace } from '../../../../shared/domain/imports/index.ts'
import type { WrittenEdition } from '../plan/index.ts'
import type { ImportRecord } from './import.repository.ts'

type SourceRow = ImportRecord['sources'][number]

/** Where each stored word came from: the sources of items, paragraphs and headings, in the order of the plan. */
export function sourceRows(draft: PlanDraft, written: WrittenEdition): SourceRow[] {
  const items = written.items.flatMap(({ draft: item, id }) =>
    item.sources.map((place, at) => sourceRow(place, at, { item_id: id })),
  )
  const blocks = written.blocks.flatMap(({ draft: block, id }) =>
    block.sources.map((place, at) => sourceRow(place, at, { section_block_id: id })),
  )
  return [...items, ...blocks, ...headingRows(draft)]
}

/** Words that became a title or heading; `heading_of` says of what. */
function headingRows(draft: PlanDraft): SourceRow[] {
  const headings = [
    { of: 'plan', sources: draft.titleSources },
    ...draft.sections.map((section) => ({ of: `section ${section.heading}`, sources: section.sources })),
    ...draft.priorities.flatMap((priority) => [
      { of: `priority ${priority.name}`, sources: priority.sources },
      ...priority.columns.map((column) => ({ of: `column ${column.heading}`, sources: column.sources })),
    ]),
  ]
  return headings.flatMap(({ of, sources }) =>
    sources.map((place, at) => sourceRow(place, at, { heading_of: of })),
  )
}

function sourceRow(
  place: SourcePlace,
  at: number,
  target: Pick<Partial<SourceRow>, 'item_id' | 'section_block_id' | 'heading_of'>,
): SourceRow {
  const { item_id = null, section_block_id = null, heading_of = null } = target
  return { item_id, section_block_id, heading_of, position: at + 1, ...placeColumns(place) }
}

/** Words that were not stored, with the reason. */
export function leftOutRows(draft: PlanDraft): ImportRecord['leftOut'] {
  return draft.leftOut.map(({ place, reason }) => ({ ...placeColumns(place), reason }))
}

/** The doubts of the reading, with the answers that the plan was stored with, and parts that got an answer of their own. */
export function questionRows(draft: PlanDraft): ImportRecord['questions'] {
  const asked = draft.questions.flatMap((question) => {
    const { id, kind, where, sentence, proposal, answer } = question
    const choices = JSON.stringify(question.choices)
    const shared = { kind, proposal, choices }
    const apart = question.parts.filter((part) => part.answer !== null && part.answer !== answer)
    return [
      { question_key: id, place: where, sentence, answer, ...shared },
      ...apart.map((part) => ({
        question_key: part.id,
        place: part.where,
        sentence: part.words,
        answer: part.answer,
        ...shared,
      })),
    ]
  })
  return asked.map((question, at) => ({ ...question, position: at + 1 }))
}

function placeColumns(place: SourcePlace) {
  return {
    table_no: place.table,
    row_no: place.row,
    column_no: place.column,
    paragraph_no: place.paragraph,
    label: place.label,
    words: place.words,
  }
}
