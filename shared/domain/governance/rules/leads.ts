import { issuesOf, itemsOfIssue } from '../places.ts'
import type { Rule } from '../rule.ts'

export const LEAD_NOT_MARKED: Rule = {
  name: 'lead-not-marked',
  heading: 'Issues where no agency is marked as the lead',
  severity: 'note',
  reason: 'Where several agencies are named, a board asks which of them answers for the work.',
  check: (content) =>
    issuesOf(content).flatMap((place) => {
      const leads = itemsOfIssue(place.issue).filter((item) => item.role === 'lead')
      const isMarked = leads.some(
        (lead) => lead.role === 'lead' && lead.partners.some((partner) => partner.isLead),
      )
      if (leads.length === 0 || isMarked) return []
      return [
        { place, message: 'Agencies are named for this issue, but none is marked as the one that leads.' },
      ]
    }),
}
