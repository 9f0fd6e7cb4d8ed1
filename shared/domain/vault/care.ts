import { type Age, ageOf } from './backup-rules.ts'

/** What is known about how well the store is kept. Instants in UTC; null for what never happened. */
export interface CareFacts {
  readonly madeAt: string | null
  /** When the plan itself was last changed. */
  readonly changedAt: string | null
  /** The newest backup in the app's own folder. */
  readonly backupAt: string | null
  /** Why the last automatic backup could not be made, as a sentence; null when it could. */
  readonly backupTrouble: string | null
  /** The newest copy at a place that the officer chose. */
  readonly copiedAt: string | null
  /** The last check of the whole store. */
  readonly check: { readonly at: string; readonly isGood: boolean } | null
  /** When the newest recovery sheet was proved to work. */
  readonly sheetProvedAt: string | null
  /** When a restored backup took the place of another store, which is still kept. */
  readonly replacedAt: string | null
  /** What was set right or found when the store was opened, a sentence each. */
  readonly notices: readonly string[]
}

/** One thing about the keeping of the store that needs the officer. */
export type CareItem =
  | { readonly kind: 'recovery-sheet' | 'check-failed' | 'no-backup'; readonly isUrgent: boolean }
  | { readonly kind: 'backup-old' | 'copy-old' | 'replaced'; readonly isUrgent: boolean; readonly at: string }
  | { readonly kind: 'no-copy'; readonly isUrgent: boolean }
  | { readonly kind: 'backup-trouble' | 'notice'; readonly isUrgent: boolean; readonly sentence: string }

/** What needs the officer, most urgent first. A plan that was not changed since its backup needs no newer one. */
export function careOf(facts: CareFacts, now: string): readonly CareItem[] {
  const { notices, check, backupTrouble, sheetProvedAt, replacedAt } = facts
  const items: CareItem[] = [
    ...notices.map((sentence): CareItem => ({ kind: 'notice', isUrgent: true, sentence })),
    ...(check?.isGood === false ? [{ kind: 'check-failed', isUrgent: true } as const] : []),
    ...(sheetProvedAt === null ? [{ kind: 'recovery-sheet', isUrgent: true } as const] : []),
    ...(backupTrouble === null
      ? []
      : [{ kind: 'backup-trouble', isUrgent: true, sentence: backupTrouble } as const]),
    ...backupCare(facts, now),
    ...copyCare(facts, now),
    ...(replacedAt === null ? [] : [{ kind: 'replaced', isUrgent: false, at: replacedAt } as const]),
  ]
  return items.toSorted((a, b) => Number(b.isUrgent) - Number(a.isUrgent))
}

function backupCare({ backupAt, changedAt }: CareFacts, now: string): CareItem[] {
  if (changedAt === null) return []
  if (backupAt === null) {
    return ageOf(changedAt, now) === 'fresh' ? [] : [{ kind: 'no-backup', isUrgent: true }]
  }
  const age = changedAt > backupAt ? ageOf(backupAt, now) : 'fresh'
  return age === 'fresh' ? [] : [{ kind: 'backup-old', isUrgent: isUrgent(age), at: backupAt }]
}

function copyCare({ copiedAt, changedAt, madeAt }: CareFacts, now: string): CareItem[] {
  if (changedAt === null || madeAt === null) return []
  if (copiedAt === null) {
    const age = ageOf(madeAt, now)
    return age === 'fresh' ? [] : [{ kind: 'no-copy', isUrgent: isUrgent(age) }]
  }
  const age = changedAt > copiedAt ? ageOf(copiedAt, now) : 'fresh'
  return age === 'fresh' ? [] : [{ kind: 'copy-old', isUrgent: isUrgent(age), at: copiedAt }]
}

function isUrgent(age: Age): boolean {
  return age === 'very-old'
}
