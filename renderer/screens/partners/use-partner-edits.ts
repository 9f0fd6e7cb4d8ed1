import { useState } from 'react'
import type { ChannelName, Input, PartnerLine } from '../../../shared/contract/index.ts'
import { normalisePartnerName } from '../../../shared/domain/partners/index.ts'
import type { PartnerId } from '../../../shared/domain/plan/index.ts'
import { call, sentenceOf } from '../../api/call.ts'
import { useRefreshPlan } from '../../api/use-refresh-plan.ts'
import { useStatus } from '../../app/status.tsx'

type PartnerCommand = Exclude<Extract<ChannelName, `partners.${string}`>, 'partners.list'>

export interface PartnerEdits {
  /** Why the last change was refused, in one sentence; null when it was not. */
  readonly refusal: string | null
  /** Counts the refusals, so that the same one is said again. */
  readonly attempt: number
  readonly assign: (spelling: string, partner: string | null, partners: readonly PartnerLine[]) => void
  readonly rename: (partnerId: PartnerId, name: string, shortName: string | null) => void
  readonly removeAlias: (partnerId: PartnerId, alias: string) => void
  readonly addAlias: (partnerId: PartnerId, alias: string) => void
  /** The first keeps its name and takes over the second. */
  readonly merge: (partnerId: PartnerId, otherId: PartnerId) => void
  readonly remove: (partnerId: PartnerId) => void
  /** Answers whether it was done. */
  readonly add: (name: string, shortName: string | null) => Promise<boolean>
}

/** The changes of the directory of partners; each is one step that can be undone, and the status line says so. */
export function usePartnerEdits(): PartnerEdits {
  const refresh = useRefreshPlan()
  const { announceStep } = useStatus()
  const [refused, setRefused] = useState<{ refusal: string | null; attempt: number }>({
    refusal: null,
    attempt: 0,
  })

  async function edit<Name extends PartnerCommand>(
    channel: Name,
    input: Input<Name>,
    label: string,
  ): Promise<boolean> {
    try {
      await call(channel, input)
      setRefused(({ attempt }) => ({ refusal: null, attempt }))
      announceStep(label)
      return true
    } catch (error) {
      setRefused(({ attempt }) => ({ refusal: sentenceOf(error), attempt: attempt + 1 }))
      return false
    } finally {
      await refresh()
    }
  }

  return {
    ...refused,
    assign(spelling, partner, partners) {
      const known = partner === null ? undefined : calledBy(partner, partners)
      const input = { spelling, partnerId: known?.id ?? null, newName: known === undefined ? partner : null }
      void edit('partners.assign', input, 'Say who a name means')
    },
    rename: (partnerId, name, shortName) =>
      void edit('partners.rename', { partnerId, name, shortName }, 'Rename a partner'),
    addAlias: (partnerId, alias) =>
      void edit('partners.addAlias', { partnerId, alias }, 'Add another spelling'),
    removeAlias: (partnerId, alias) =>
      void edit('partners.removeAlias', { partnerId, alias }, 'Remove a spelling'),
    merge: (partnerId, otherId) => void edit('partners.merge', { partnerId, otherId }, 'Merge two partners'),
    remove: (partnerId) => void edit('partners.delete', { partnerId }, 'Delete a partner'),
    add: (name, shortName) => edit('partners.add', { name, shortName, aliases: [] }, 'Add a partner'),
  }
}

/** The partner with this name or short name. */
function calledBy(name: string, partners: readonly PartnerLine[]): PartnerLine | undefined {
  const key = normalisePartnerName(name)
  return partners.find((partner) =>
    [partner.name, partner.shortName ?? ''].some((one) => normalisePartnerName(one) === key),
  )
}
