import {
  getEditionContent,
  type WrittenEdition,
  writeEditionFromDraft,
} from '../../electron/core/features/plan/index.ts'
import type { UnitOfWork } from '../../electron/core/store/unit-of-work.types.ts'
import type { PlanDraft } from '../../shared/domain/imports/index.ts'
import {
  type Cell,
  type ColumnRole,
  type EditionContent,
  type EditionId,
  editionLabel,
  type Priority,
  type Row,
} from '../../shared/domain/plan/index.ts'
import { aPlanDraft, type PlanDraftOptions } from './plan-draft.ts'

interface WithUnitOfWork {
  readonly unitOfWork: UnitOfWork
}

/** Stores a draft, or a made-up plan, as an edition. */
export function anEdition(store: WithUnitOfWork, draft: PlanDraft = aPlanDraft()): Promise<WrittenEdition> {
  const command = { name: 'test.anEdition', label: 'Store a made-up plan' }
  return store.unitOfWork.write(command, (tx) => writeEditionFromDraft(tx, draft))
}

/** Stores yearly editions of one made-up plan, 2020/21 and on. */
export async function editions(
  store: WithUnitOfWork,
  count: number,
  options: Omit<PlanDraftOptions, 'editionLabel'> = {},
): Promise<WrittenEdition[]> {
  const written: WrittenEdition[] = []
  for (let at = 0; at < count; at += 1) {
    const draft = aPlanDraft({
      ...options,
      seed: (options.seed ?? 1) + at,
      editionLabel: editionLabel(2020 + at),
    })
    written.push(await anEdition(store, draft))
  }
  return written
}

/** An edition as it is now. */
export function contentOf(store: WithUnitOfWork, editionId: EditionId): Promise<EditionContent> {
  return store.unitOfWork.read((db) => getEditionContent(db, editionId))
}

/** The one cell of a column role in a row. */
export function cellOf(priority: Priority | undefined, row: Row | undefined, role: ColumnRole): Cell {
  const column = priority?.columns.find((each) => each.role === role)
  const cell = row?.cells.find((each) => each.columnId === column?.id)
  if (cell === undefined) throw new Error(`the row has no ${role} cell`)
  return cell
}
