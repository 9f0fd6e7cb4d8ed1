import type {
  DraftBlock,
  DraftItem,
  DraftPriority,
  PlanDraft,
} from '../../../../shared/domain/imports/index.ts'
import {
  type BlockId,
  type EditionId,
  editionFirstYear,
  editionLabel,
  type ItemId,
  type PlanId,
  type PriorityId,
  planSpan,
} from '../../../../shared/domain/plan/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { insertBatches, numberGiver } from './batch.repository.ts'
import { writeDraftPartners } from './draft-partners.ts'
import { writeDraftTables } from './draft-tables.ts'
import { findPlanLike, insertPlan } from './edition.repository.ts'
import { addEdition } from './edition.service.ts'
import { newIdentity } from './identity.ts'

/** What was stored, so that the import can note where each word came from. */
export interface WrittenEdition {
  readonly planId: PlanId
  readonly editionId: EditionId
  /** Every item of the draft with its id: by priority, issue, statement first, then rows and their cells, in order. */
  readonly items: readonly { readonly draft: DraftItem; readonly id: ItemId }[]
  /** Every block of the draft with its id, by section, in order. */
  readonly blocks: readonly { readonly draft: DraftBlock; readonly id: BlockId }[]
}

/**
 * Stores a whole draft as a new edition, inside the caller's transaction. It joins the plan that has the draft's title,
 * area and years, or begins that plan; a plan whose years the file does not say has those of the edition.
 *
 * Fails with `invalid-input` where neither the caller nor the file names the edition's year, and with `conflict` where
 * the plan has that edition already.
 */
export async function writeEditionFromDraft(
  tx: WriteTx,
  draft: PlanDraft,
  options: { readonly editionLabel?: string | undefined } = {},
): Promise<WrittenEdition> {
  const label = usualLabel(options.editionLabel ?? draft.editionLabel ?? labelFromSpan(draft))
  const planId = await planOf(tx, draft, label)
  const editionId = await addEdition(tx, planId, label)
  const partners = await writeDraftPartners(tx, draft.partners)
  const priorities = await writePriorities(tx, editionId, draft.priorities)
  const blocks = await writeSections(tx, editionId, draft, priorities)
  const items = await writeDraftTables(tx, draft.priorities, priorities, partners)
  return { planId, editionId, items, blocks }
}

function labelFromSpan(draft: PlanDraft): string {
  return draft.span === null ? '' : editionLabel(draft.span.firstYear)
}

function usualLabel(label: string): string {
  const firstYear = editionFirstYear(label)
  if (firstYear === undefined) {
    throw new Failure(
      'invalid-input',
      'The file does not say which year the plan is for. Name the edition, for example 2020/21.',
    )
  }
  return editionLabel(firstYear)
}

async function planOf(tx: WriteTx, draft: PlanDraft, label: string): Promise<PlanId> {
  const firstYear = editionFirstYear(label) ?? 0
  const span = draft.span ?? { firstYear, lastYear: firstYear + 1 }
  const plan = { title: draft.title, area: draft.area, ...planSpan(span.firstYear, span.lastYear) }
  return (await findPlanLike(tx, plan)) ?? (await insertPlan(tx, plan))
}

/** Answers the ids of the priorities by their draft keys. */
async function writePriorities(
  tx: WriteTx,
  editionId: EditionId,
  drafts: readonly DraftPriority[],
): Promise<ReadonlyMap<string, PriorityId>> {
  const next = await numberGiver(tx, 'priority')
  const ids = new Map(drafts.map((draft) => [draft.key, next() as PriorityId]))
  const rows = drafts.map((draft, at) => ({
    id: ids.get(draft.key),
    identity: newIdentity(),
    edition_id: editionId,
    position: at + 1,
    kind: draft.kind,
    name: draft.name,
    table_heading: draft.tableHeading,
    folded_into_id: null,
    volume: draft.risk.volume,
    individual_harm: draft.risk.individualHarm,
    community_harm: draft.risk.communityHarm,
  }))
  await insertBatches(tx, 'priority', rows)
  for (const draft of drafts) {
    if (draft.foldedInto === null) continue
    await tx
      .updateTable('priority')
      .set({ folded_into_id: ids.get(draft.foldedInto) ?? null })
      .where('id', '=', ids.get(draft.key) ?? 0)
      .execute()
  }
  const hotspots = drafts.flatMap((draft) =>
    draft.hotspots.map((name, at) => ({ priority_id: ids.get(draft.key) ?? 0, position: at + 1, name })),
  )
  await insertBatches(tx, 'priority_hotspot', hotspots)
  return ids
}

async function writeSections(
  tx: WriteTx,
  editionId: EditionId,
  draft: PlanDraft,
  priorities: ReadonlyMap<string, PriorityId>,
): Promise<WrittenEdition['blocks']> {
  const nextSection = await numberGiver(tx, 'section')
  const nextBlock = await numberGiver(tx, 'section_block')
  const sections = draft.sections.map((section, at) => ({
    draft: section,
    row: {
      id: nextSection(),
      identity: newIdentity(),
      edition_id: editionId,
      priority_id: section.priority === null ? null : (priorities.get(section.priority) ?? null),
      position: at + 1,
      role: section.role,
      heading: section.heading,
      level: section.level,
    },
  }))
  const blocks = sections.flatMap(({ draft: section, row }) =>
    section.blocks.map((block, at) => ({
      draft: block,
      id: nextBlock() as BlockId,
      sectionId: row.id,
      position: at + 1,
    })),
  )
  await insertBatches(
    tx,
    'section',
    sections.map((section) => section.row),
  )
  const rows = blocks.map(({ draft: block, id, sectionId, position }) => ({
    id,
    section_id: sectionId,
    position,
    kind: block.kind,
    level: block.level,
    note: block.note,
    runs: JSON.stringify(block.runs),
  }))
  await insertBatches(tx, 'section_block', rows)
  return blocks.map(({ draft: block, id }) => ({ draft: block, id }))
}
