import type { EditionContent, Priority } from '../../plan/index.ts'
import type { Found, Rule } from '../rule.ts'

export const PRIORITY_WITHOUT_SECTION: Rule = {
  name: 'priority-without-section',
  heading: 'Priorities that the narrative does not describe',
  severity: 'warning',
  reason: 'A reader looks for the reasons behind each priority that is listed.',
  check: ({ sections, priorities }) =>
    priorities
      .filter((priority) => !sections.some((section) => section.priorityId === priority.id))
      .map((priority) =>
        foldedOr(priority, priorities, 'it is described under', 'No section describes this priority.'),
      ),
}

export const PRIORITY_WITHOUT_TABLE: Rule = {
  name: 'priority-without-table',
  heading: 'Priorities without an action table',
  severity: 'error',
  reason: 'A priority that is listed and has no actions will be asked about.',
  check: ({ priorities }) =>
    priorities
      .filter((priority) => priority.issues.length === 0)
      .map((priority) =>
        foldedOr(
          priority,
          priorities,
          'its work stands in the table of',
          'No issues or actions are entered for this priority.',
        ),
      ),
}

export const SECTION_WITHOUT_PRIORITY: Rule = {
  name: 'section-without-priority',
  heading: 'Sections about a priority that the plan does not list',
  severity: 'warning',
  reason: 'What the narrative describes as a priority should be one of the plan.',
  check: ({ sections, priorities }: EditionContent) =>
    sections
      .filter((section) => section.role === 'priority')
      .filter((section) => !priorities.some((priority) => priority.id === section.priorityId))
      .map((section) => ({
        place: { section },
        message: 'This section describes a priority that the plan does not list and that has no table.',
      })),
}

/** A priority that is folded into another stands with it; that is worth a note, no more. */
function foldedOr(priority: Priority, all: readonly Priority[], stands: string, message: string): Found {
  const parent = all.find((other) => other.id === priority.foldedIntoId)
  if (parent === undefined) return { place: { priority }, message }
  return {
    place: { priority },
    severity: 'note',
    message: `This priority is listed by itself, but ${stands} "${parent.name}".`,
  }
}
