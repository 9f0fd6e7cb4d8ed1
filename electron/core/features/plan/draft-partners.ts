import type { DraftPartner } from '../../../../shared/domain/imports/index.ts'
import {
  matchPartner,
  normalisePartnerName,
  type Partner,
  type PartnerNames,
} from '../../../../shared/domain/partners/index.ts'
import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { listPartners } from '../partners/index.ts'
import { insertBatches } from './batch.repository.ts'

/** A partner that takes in further spellings while the draft is read. */
interface KnownPartner extends PartnerNames {
  readonly id: PartnerId
  readonly aliases: string[]
}

function toKnown(partner: Partner): KnownPartner {
  return { ...partner, aliases: [...partner.aliases] }
}

/**
 * Stores the partners of a draft and answers their ids by draft name. One that the store knows already, by any of its
 * names, is used and learns the draft's spellings.
 */
export async function writeDraftPartners(
  tx: WriteTx,
  drafts: readonly DraftPartner[],
): Promise<ReadonlyMap<string, PartnerId>> {
  const known: KnownPartner[] = (await listPartners(tx)).map(toKnown)
  const ids = new Map<string, PartnerId>()
  for (const draft of drafts) {
    const existing = [draft.name, draft.shortName ?? '', ...draft.aliases]
      .map((name) => matchPartner(name, known))
      .find((partner) => partner !== null)
    const partner = existing ?? toKnown(await insertNew(tx, draft))
    if (existing === undefined) known.push(partner)
    ids.set(draft.name, partner.id)
    await learnSpellings(tx, partner, draft, known)
  }
  return ids
}

async function insertNew(tx: WriteTx, draft: DraftPartner): Promise<Partner> {
  const { id } = await tx
    .insertInto('partner')
    .values({ name: draft.name, short_name: draft.shortName })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: id as PartnerId, name: draft.name, shortName: draft.shortName, aliases: [] }
}

async function learnSpellings(
  tx: WriteTx,
  partner: KnownPartner,
  draft: DraftPartner,
  known: readonly PartnerNames[],
): Promise<void> {
  const first = partner.aliases.length
  const shortName = draft.shortName === null ? [] : [draft.shortName]
  for (const spelling of [draft.name, ...shortName, ...draft.aliases]) {
    const isNew = normalisePartnerName(spelling) !== '' && matchPartner(spelling, known) === null
    if (isNew) partner.aliases.push(spelling)
  }
  const rows = partner.aliases.slice(first).map((alias, at) => ({
    partner_id: partner.id,
    position: first + at + 1,
    alias,
  }))
  await insertBatches(tx, 'partner_alias', rows)
}
