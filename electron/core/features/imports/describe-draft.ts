import type { DraftView } from '../../../../shared/contract/index.ts'
import {
  draftSpellings,
  type PlanDraft,
  placeInWords,
  placeKey,
} from '../../../../shared/domain/imports/index.ts'
import type { ColumnRole } from '../../../../shared/domain/plan/index.ts'

/**
 * What was found in a plan file, what was put right, every question, and the words that would be left out. It is what
 * the command line answers and what the page shows before anything is stored. Folded priorities are not counted.
 */
export function describeDraft(draft: PlanDraft): DraftView {
  const own = draft.priorities.filter((priority) => priority.foldedInto === null)
  const roles = countRoles(draft)
  return {
    title: draft.title,
    area: draft.area,
    span: draft.span,
    editionLabel: draft.editionLabel,
    counts: {
      priorities: own.filter((priority) => priority.kind === 'priority').length,
      projects: own.filter((priority) => priority.kind === 'project').length,
      issues: draft.priorities.reduce((sum, priority) => sum + priority.issues.length, 0),
      actions: roles.get('action') ?? 0,
      outcomes: roles.get('outcome') ?? 0,
      measures: roles.get('measure') ?? 0,
      leads: roles.get('lead') ?? 0,
      sections: draft.sections.length,
      partners: draft.partners.length,
    },
    priorities: own.map(({ name, kind, issues }) => ({ name, kind, issues: issues.length })),
    healed: draft.healed,
    questions: draft.questions.map((question) => ({
      ...question,
      choices: [...question.choices],
      places: question.places.map(placeKey),
      parts: question.parts.map((part) => ({ ...part, places: part.places.map(placeKey) })),
    })),
    spellings: draftSpellings(draft),
    leftOut: draft.leftOut.map(({ place, reason }) => ({
      where: placeInWords(place),
      words: place.words,
      reason,
    })),
    words: draft.words,
  }
}

function countRoles(draft: PlanDraft): Map<ColumnRole, number> {
  const counts = new Map<ColumnRole, number>()
  for (const priority of draft.priorities) {
    const roles = priority.columns.map((column) => column.role).filter((role) => role !== 'issue')
    for (const row of priority.issues.flatMap((issue) => issue.rows)) {
      for (const [at, cell] of row.cells.entries()) {
        const role = roles[at]
        if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + cell.length)
      }
    }
  }
  return counts
}
