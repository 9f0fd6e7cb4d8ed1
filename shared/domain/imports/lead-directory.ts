import { assignSpelling, normalisePartnerName, partnersInLead, spellingsIn } from '../partners/index.ts'
import { placeKey } from './findings.ts'
import type { DraftItem, DraftPartner, DraftPriority, PlanDraft } from './plan-draft.ts'

/** What a person says a spelling means: a partner by name, which is made where nobody has that name, or nobody. */
export interface SpellingAssignment {
  readonly spelling: string
  readonly partner: string | null
}

/** A name as the leads of a draft print it. */
export interface DraftSpelling {
  readonly spelling: string
  readonly count: number
  /** The draft name of the partner that it means; null for nobody known. */
  readonly partner: string | null
  /** The keys of the places that print it. */
  readonly places: readonly string[]
}

/** Every distinct name in a draft's leads, those of one partner together, in the order of the partners. */
export function draftSpellings(draft: PlanDraft): DraftSpelling[] {
  const leads = draft.priorities.flatMap(leadsOf)
  const spellings = spellingsIn(
    leads.map((lead) => lead.text),
    draft.partners,
  )
  const rank = (partner: DraftPartner | null): number =>
    partner === null ? draft.partners.length : draft.partners.indexOf(partner)
  return spellings
    .toSorted((one, other) => rank(one.partner) - rank(other.partner))
    .map(({ spelling, count, partner, leads: at }) => ({
      spelling,
      count,
      partner: partner?.name ?? null,
      places: [...new Set(at.flatMap((one) => leads[one]?.sources.map(placeKey) ?? []))],
    }))
}

/** The draft with its leads read anew after a person said what spellings mean. No printed word changes. */
export function withAssignments(draft: PlanDraft, assignments: readonly SpellingAssignment[]): PlanDraft {
  if (assignments.length === 0) return draft
  const partners = assignments.reduce(assigned, draft.partners)
  const reread = (item: DraftItem): DraftItem =>
    item.partners === undefined
      ? item
      : { ...item, partners: partnersInLead(item.text, partners).map((partner) => partner.name) }
  return {
    ...draft,
    partners,
    priorities: draft.priorities.map((priority) => ({
      ...priority,
      issues: priority.issues.map((issue) => ({
        ...issue,
        rows: issue.rows.map((row) => ({ cells: row.cells.map((cell) => cell.map(reread)) })),
      })),
    })),
  }
}

function assigned(
  partners: readonly DraftPartner[],
  { spelling, partner: name }: SpellingAssignment,
): readonly DraftPartner[] {
  if (normalisePartnerName(spelling) === '') return partners
  if (name === null || normalisePartnerName(name) === '') return assignSpelling(partners, spelling, null)
  const known = calledBy(name, partners)
  if (known !== undefined) return assignSpelling(partners, spelling, known)
  const made: DraftPartner = { name, shortName: null, aliases: [] }
  const withMade = assignSpelling([...partners, made], name, made)
  return assignSpelling(withMade, spelling, calledBy(name, withMade) ?? null)
}

/** The partner with this name or short name; one that only has it as a further spelling may be told apart from it. */
function calledBy(name: string, partners: readonly DraftPartner[]): DraftPartner | undefined {
  const key = normalisePartnerName(name)
  return partners.find((partner) =>
    [partner.name, partner.shortName ?? ''].some((one) => normalisePartnerName(one) === key),
  )
}

function leadsOf(priority: DraftPriority): DraftItem[] {
  return priority.issues.flatMap((issue) =>
    issue.rows.flatMap((row) => row.cells.flat().filter((item) => item.partners !== undefined)),
  )
}
