import type { IssueId, ItemId, PriorityId, SectionId } from '../plan/index.ts'

/** How much a finding matters: to be put right before the plan goes out, to be looked at, or only good to know. */
export const FINDING_SEVERITIES = ['error', 'warning', 'note'] as const
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]

/** Where a finding is, in words; null where it is about a larger part of the plan. */
export interface FindingPlace {
  /** The heading of a narrative section. */
  readonly section: string | null
  readonly priority: string | null
  /** The issue's number in its priority and its words: "3: Noise from parties late at night". */
  readonly issue: string | null
  /** What the item is, and its words: "measure: Number of cases referred". */
  readonly item: string | null
}

/** Where to go to put it right. */
export interface FindingTarget {
  readonly sectionId: SectionId | null
  readonly priorityId: PriorityId | null
  readonly issueId: IssueId | null
  readonly itemId: ItemId | null
}

/** One thing about a plan that a person should look at. */
export interface Finding {
  /** The rule's name ("issue-without-measure"). */
  readonly rule: string
  readonly severity: FindingSeverity
  readonly where: FindingPlace
  readonly target: FindingTarget
  /** What is the matter and, where that helps, what to do, in plain English. */
  readonly message: string
}

/** The place in one line: "Domestic Abuse, issue 5: Link between …, measure: Number of …". */
export function whereInWords({ section, priority, issue, item }: FindingPlace): string {
  const parts = [section, priority, issue === null ? null : `issue ${issue}`, item].filter(
    (part) => part !== null,
  )
  return parts.length === 0 ? 'The plan as a whole' : parts.join(', ')
}
