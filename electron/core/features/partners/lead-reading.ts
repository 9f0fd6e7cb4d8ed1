import { type Partner, partnersInLead } from '../../../../shared/domain/partners/index.ts'
import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import { listLeadPartners, listLeads, listPartners, replaceLeadPartners } from './partner.repository.ts'

/**
 * Carries out a change of the directory and reads the leads of all editions anew by it: those whose partners came from
 * their words. Partners that a person chose stay, the lead stays the lead, and no printed word changes.
 */
export async function withLeadsReadAnew<T>(tx: WriteTx, change: () => Promise<T>): Promise<T> {
  const before = await listPartners(tx)
  const leads = await listLeads(tx, null)
  const named = await listLeadPartners(tx)
  const followsWords = leads.filter(
    ({ itemId, text }) => idsIn(text, before).join() === (named.get(itemId) ?? []).map(({ id }) => id).join(),
  )
  const result = await change()
  const after = await listPartners(tx)
  const current = await listLeadPartners(tx)
  for (const { itemId, text } of followsWords) {
    const ids = idsIn(text, after)
    if (ids.join() === (current.get(itemId) ?? []).map(({ id }) => id).join()) continue
    const leadId = current.get(itemId)?.find(({ isLead }) => isLead)?.id
    await replaceLeadPartners(
      tx,
      itemId,
      ids.map((id) => ({ id, isLead: id === leadId })),
    )
  }
  return result
}

function idsIn(text: string, partners: readonly Partner[]): PartnerId[] {
  return partnersInLead(text, partners).map((partner) => partner.id)
}
