import type { PartnersView } from '../../../../shared/contract/index.ts'
import { alikePairs, spellingsIn } from '../../../../shared/domain/partners/index.ts'
import type { EditionId, ItemId, PriorityId } from '../../../../shared/domain/plan/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { listEditions } from '../plan/index.ts'
import { countAllUses, listLeads, listPartners } from './partner.repository.ts'
import {
  addPartner,
  addPartnerAlias,
  assignSpelling,
  deletePartner,
  mergePartners,
  removePartnerAlias,
  renamePartner,
} from './partner.service.ts'

export const partnersHandlers: AreaHandlers<'partners'> = {
  'partners.list': { policy: 'read', run: (db, { edition }) => partnersView(db, edition) },
  'partners.add': { policy: 'write', run: async (work, input) => ({ id: await addPartner(work, input) }) },
  'partners.rename': {
    policy: 'write',
    async run(work, input) {
      await renamePartner(work, input)
      return { id: input.partnerId }
    },
  },
  'partners.addAlias': {
    policy: 'write',
    async run(work, input) {
      await addPartnerAlias(work, input)
      return { id: input.partnerId }
    },
  },
  'partners.removeAlias': {
    policy: 'write',
    async run(work, input) {
      await removePartnerAlias(work, input)
      return { id: input.partnerId }
    },
  },
  'partners.merge': {
    policy: 'write',
    async run(work, input) {
      await mergePartners(work, input)
      return { id: input.partnerId }
    },
  },
  'partners.delete': {
    policy: 'write',
    async run(work, input) {
      await deletePartner(work, input)
      return { id: null }
    },
  },
  'partners.assign': {
    policy: 'write',
    run: async (work, input) => ({ id: await assignSpelling(work, input) }),
  },
}

async function partnersView(db: ReadDb, edition: EditionId | null): Promise<PartnersView> {
  const shown = edition ?? (await listEditions(db))[0]?.edition.id ?? null
  const partners = await listPartners(db)
  const uses = await countAllUses(db)
  const leads = shown === null ? [] : await listLeads(db, shown)
  const spellings = spellingsIn(
    leads.map((lead) => lead.text),
    partners,
  )
  return {
    partners: partners.map((partner) => ({ ...partner, uses: uses.get(partner.id) ?? 0 })),
    spellings: spellings.map(({ spelling, count, partner, leads: [at = 0] }) => {
      const lead = defined(leads[at], 'the lead that prints a spelling')
      const first = { priorityId: lead.priorityId as PriorityId, itemId: lead.itemId as ItemId }
      return { spelling, count, partnerId: partner?.id ?? null, first }
    }),
    alike: alikePairs(partners).map(([one, other]) => [one.id, other.id]),
  }
}
