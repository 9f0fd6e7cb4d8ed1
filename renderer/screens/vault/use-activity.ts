import { useEffect, useEffectEvent, useState } from 'react'
import type { ActivityEntry, ActivityKind } from '../../../shared/domain/vault/index.ts'
import { useCommand } from '../../api/use-command.ts'

interface Activity {
  readonly entries: readonly ActivityEntry[]
  /** What commands are called, by their names. */
  readonly labels: ReadonlyMap<string, string>
  readonly hasMore: boolean
  readonly isBusy: boolean
  readonly refusal: string | null
  /** Reads the entries before the oldest that is shown. */
  readonly more: () => void
}

interface Read {
  readonly kind: ActivityKind | null
  readonly entries: readonly ActivityEntry[]
  readonly labels: ReadonlyMap<string, string>
  readonly hasMore: boolean
}

const NOTHING: Read = { kind: null, entries: [], labels: new Map(), hasMore: false }

/** The activity log, newest first, page after page; it begins again when another kind is chosen. */
export function useActivity(kind: ActivityKind | null): Activity {
  const { run, isBusy, refusal } = useCommand('vault.activity')
  const [read, setRead] = useState<Read>(NOTHING)

  async function load(before: number | null, sofar: readonly ActivityEntry[]): Promise<void> {
    const page = await run({ before, kind })
    if (page === undefined) return
    setRead({
      kind,
      entries: [...sofar, ...page.entries],
      labels: new Map(page.labels.map(({ command, label }) => [command, label])),
      hasMore: page.hasMore,
    })
  }

  const begin = useEffectEvent(() => void load(null, []))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another kind is the occasion
  useEffect(() => begin(), [kind])

  // What another kind had shown is not shown under this one while it is read.
  const shown = read.kind === kind ? read : NOTHING
  const oldest = shown.entries.at(-1)?.seq ?? null
  return { ...shown, isBusy, refusal, more: () => void load(oldest, shown.entries) }
}
