import type { ColumnRole, EditionContent } from '../../plan/index.ts'
import { issuesOf, itemsOfIssue, type PlacedIssue } from '../places.ts'
import type { Found, Rule } from '../rule.ts'

/** The parts of an issue that can be missing. An issue's rows are one: what stands in any of them counts. */
const WORK: readonly ColumnRole[] = ['action', 'outcome', 'measure', 'lead', 'funding', 'link', 'other']

export const ISSUE_EMPTY: Rule = {
  name: 'issue-empty',
  heading: 'Issues with nothing entered',
  severity: 'error',
  reason: 'An issue that the plan names but does nothing about will be asked about.',
  check: (content) =>
    issuesOf(content)
      .filter((placed) => WORK.every((role) => lacks(placed, role)))
      .map((place) => ({
        place,
        message: 'Nothing is entered for this issue: no action, outcome, measure or lead.',
      })),
}

export const ISSUE_WITHOUT_ACTION = missing(
  'action',
  'error',
  'Issues without an action',
  'An issue without an action is a worry, not a plan.',
  'No action is entered for this issue.',
)
export const ISSUE_WITHOUT_MEASURE = missing(
  'measure',
  'error',
  'Issues without a measure',
  'Without a measure nobody can say next year whether the work made a difference.',
  'No measure is entered for this issue.',
)
export const ISSUE_WITHOUT_LEAD = missing(
  'lead',
  'error',
  'Issues without a lead',
  'Work that nobody answers for is not done.',
  'No lead or agency is named for this issue.',
)
export const ISSUE_WITHOUT_OUTCOME = missing(
  'outcome',
  'warning',
  'Issues without a desired outcome',
  'Measures are read against the outcome that was wanted.',
  'No desired outcome is entered for this issue.',
)

export const FUNDING_EMPTY = emptyColumn(
  'funding',
  'Issues without a funding source',
  'The plan has to say how the work is paid for; an empty column on every page is noticed.',
  'The funding column is empty for this issue. Enter the source, or "within existing resources".',
)
export const LINKS_EMPTY = emptyColumn(
  'link',
  'Issues without links to plans and strategies',
  'A column that was added to the table and left empty looks unfinished.',
  'The column for links to plans and strategies is empty for this issue.',
)

function missing(
  role: ColumnRole,
  severity: Rule['severity'],
  heading: string,
  reason: string,
  message: string,
): Rule {
  return {
    name: `issue-without-${role}`,
    heading,
    severity,
    reason,
    check: (content) => lacking(content, role).map((place): Found => ({ place, message })),
  }
}

/** A rule for a column that a table has and an issue leaves empty. A table without the column is not asked about it. */
function emptyColumn(role: ColumnRole, heading: string, reason: string, message: string): Rule {
  return {
    name: `${role === 'link' ? 'links' : role}-empty`,
    heading,
    severity: 'warning',
    reason,
    check: (content) =>
      lacking(content, role)
        .filter(({ priority }) => priority.columns.some((column) => column.role === role))
        .map((place): Found => ({ place, message })),
  }
}

function lacking(content: EditionContent, role: ColumnRole): PlacedIssue[] {
  return issuesOf(content).filter((placed) => lacks(placed, role))
}

function lacks({ issue }: PlacedIssue, role: ColumnRole): boolean {
  return !itemsOfIssue(issue).some((item) => item.role === role && item.text.trim() !== '')
}
