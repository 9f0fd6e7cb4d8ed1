import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getEditionContent, writeEditionFromDraft } from '../../electron/core/features/plan/index.ts'
import { createStore, type Store } from '../../electron/core/store/index.ts'
import type { EditionContent } from '../../shared/domain/plan/index.ts'
import { aPlanDraft, REAL_SIZE } from '../builders/plan-draft.ts'

export const BENCH_PASSPHRASE = 'twelve slow barges going north'

/** Works in a fresh folder that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'saferplan-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A real encrypted store with the least key cost that is allowed, so that the cost does not hide what is measured. */
export async function newStore(folder: string): Promise<Store> {
  const { store } = await createStore(path.join(folder, 'store'), {
    passphrase: BENCH_PASSPHRASE,
    kdfMemoryMib: 64,
  })
  return store
}

/** A plan with as many tables as the real one and `factor` times as many rows and items in them. */
export function scaledContent(factor: number): Promise<EditionContent> {
  const scale = (count: number): number => count * factor
  const size = {
    tables: REAL_SIZE.tables,
    issues: scale(REAL_SIZE.issues),
    rows: scale(REAL_SIZE.rows),
    actions: scale(REAL_SIZE.actions),
    outcomes: scale(REAL_SIZE.outcomes),
    measures: scale(REAL_SIZE.measures),
    leads: scale(REAL_SIZE.leads),
  }
  return inFolder(async (folder) => {
    const store = await newStore(folder)
    try {
      const { editionId } = await store.unitOfWork.write(
        { name: 'bench.plan', label: 'A made-up plan' },
        (tx) => writeEditionFromDraft(tx, aPlanDraft({ size })),
      )
      return await store.unitOfWork.read((db) => getEditionContent(db, editionId))
    } finally {
      await store.close()
    }
  })
}
