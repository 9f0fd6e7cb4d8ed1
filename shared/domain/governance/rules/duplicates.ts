import type { ColumnRole, EditionContent, Issue } from '../../plan/index.ts'
import { issuesOf, itemsOfIssue, type PlacedIssue, statementWords } from '../places.ts'
import type { Found, Rule } from '../rule.ts'

export const ACTIVITY_HELD_TWICE: Rule = {
  name: 'activity-held-twice',
  heading: 'The same work held under two issues',
  severity: 'warning',
  reason: 'Work that stands in the plan twice is counted twice.',
  check: (content) => {
    const byWork = Map.groupBy(issuesOf(content), ({ issue }) => workOf(issue))
    return [...byWork].flatMap(([work, places]) => (work === null ? [] : repeats(content, places)))
  },
}

function repeats(content: EditionContent, [first, ...others]: readonly PlacedIssue[]): Found[] {
  if (first === undefined) return []
  const number = first.priority.issues.indexOf(first.issue) + 1
  const isElsewhere = (place: PlacedIssue): boolean => place.priority !== first.priority
  return others.map((place) => ({
    place,
    message: `Its actions, measures and leads are the same as those of issue ${number} (${statementWords(first.issue)})${
      isElsewhere(place) ? ` of ${nameOf(content, first)}` : ''
    }. Hold the work once, so that it is counted once.`,
  }))
}

function nameOf(content: EditionContent, { priority }: PlacedIssue): string {
  return content.priorities.find((each) => each.id === priority.id)?.name ?? priority.name
}

/** Actions, measures and leads of an issue in comparable form; null where it has no action or no measure. */
function workOf(issue: Issue): string | null {
  const actions = wordsOf(issue, 'action')
  const measures = wordsOf(issue, 'measure')
  if (actions.length === 0 || measures.length === 0) return null
  return JSON.stringify([actions, measures, wordsOf(issue, 'lead')])
}

function wordsOf(issue: Issue, role: ColumnRole): string[] {
  const texts = itemsOfIssue(issue).filter((item) => item.role === role)
  return texts
    .map((item) =>
      item.text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .toSorted()
}
