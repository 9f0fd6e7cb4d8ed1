/** What an entry of the activity log is about, for filtering. */
export const ACTIVITY_KINDS = ['plan', 'papers', 'imports', 'vault'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** One entry of the audit log with today's name of what it is about; newest first in every list. */
export interface ActivityEntry {
  readonly seq: number
  /** UTC instant. */
  readonly at: string
  /** "item.setText". */
  readonly action: string
  /** The command that an undo or redo was about; null for everything else. */
  readonly command: string | null
  readonly entity: string | null
  readonly entityId: number | null
  /** What it is called now, such as "Domestic Abuse"; null where it is gone or has no name. */
  readonly place: string | null
  /** Why it was done, in the officer's own words, where a command asks for that; it lies in the plan, not in the log. */
  readonly reason: string | null
}

/** Entries that a person reads as one: the same thing done again and again within a few minutes, as in typing. */
export interface ActivityRun {
  readonly newest: ActivityEntry
  readonly count: number
}

const RUN_PAUSE_MS = 5 * 60 * 1000

/** The kind of an action by the first part of its name. */
export function activityKindOf(action: string): ActivityKind {
  const area = action.split('.')[0] ?? ''
  if (area === 'vault') return 'vault'
  if (area === 'imports' || area === 'import') return 'imports'
  return area === 'documents' || area === 'paper' || area === 'report' ? 'papers' : 'plan'
}

/** Collapses what was done again and again to the same thing, newest first. */
export function collapseRuns(entries: readonly ActivityEntry[]): readonly ActivityRun[] {
  const runs: { newest: ActivityEntry; oldest: ActivityEntry; count: number }[] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run !== undefined && isSameThing(run.oldest, entry)) {
      run.oldest = entry
      run.count += 1
    } else {
      runs.push({ newest: entry, oldest: entry, count: 1 })
    }
  }
  return runs.map(({ newest, count }) => ({ newest, count }))
}

function isSameThing(later: ActivityEntry, earlier: ActivityEntry): boolean {
  return (
    later.action === earlier.action &&
    later.command === earlier.command &&
    later.entity === earlier.entity &&
    later.entityId === earlier.entityId &&
    Date.parse(later.at) - Date.parse(earlier.at) <= RUN_PAUSE_MS
  )
}
