import { z } from 'zod'
import {
  addPartnerAliasInput,
  addPartnerInput,
  assignSpellingInput,
  deletePartnerInput,
  mergePartnersInput,
  removePartnerAliasInput,
  renamePartnerInput,
} from '../domain/partners/inputs.ts'
import type { ItemId, PartnerId, PriorityId } from '../domain/plan/index.ts'
import { command, query } from './channel.ts'
import { count, id } from './fields.ts'
import { editionChoice } from './plan.contract.ts'

const partnerId = id<PartnerId>()

const partnerLine = z.strictObject({
  id: partnerId,
  name: z.string(),
  shortName: z.string().nullable(),
  aliases: z.array(z.string()).readonly(),
  /** How many leads, actions, measures and activities name it, in all editions. */
  uses: count,
})
export type PartnerLine = z.infer<typeof partnerLine>

const spellingLine = z.strictObject({
  spelling: z.string(),
  count,
  /** Null where it names nobody known. */
  partnerId: partnerId.nullable(),
  /** The first lead that prints it. */
  first: z.strictObject({ priorityId: id<PriorityId>(), itemId: id<ItemId>() }),
})
export type SpellingLine = z.infer<typeof spellingLine>

const partnersView = z.strictObject({
  partners: z.array(partnerLine).readonly(),
  /** Every distinct name in the leads of the edition, in printed order. */
  spellings: z.array(spellingLine).readonly(),
  /** Partners that may be one body, the one to keep second. */
  alike: z.array(z.tuple([partnerId, partnerId])).readonly(),
})
export type PartnersView = z.infer<typeof partnersView>

const changed = z.strictObject({ id: partnerId.nullable() })

export const partnersContract = {
  /** The directory, and how the leads of one edition name it. */
  'partners.list': query(editionChoice, partnersView),
  'partners.add': command(addPartnerInput, changed),
  'partners.rename': command(renamePartnerInput, changed),
  'partners.addAlias': command(addPartnerAliasInput, changed),
  'partners.removeAlias': command(removePartnerAliasInput, changed),
  /** The first keeps its name and takes over everything of the second. */
  'partners.merge': command(mergePartnersInput, changed),
  'partners.delete': command(deletePartnerInput, changed),
  /** Says who a name means: a partner, a new one, or nobody. */
  'partners.assign': command(assignSpellingInput, changed),
}
