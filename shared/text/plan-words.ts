import type { ProgressState } from '../domain/governance/index.ts'
import type {
  ActionStatus,
  AimKind,
  ColumnRole,
  DueDate,
  EditionState,
  EditionSummary,
  PriorityKind,
  RiskAssessment,
  RiskScale,
} from '../domain/plan/index.ts'
import { dateInWords } from '../kit/civil-date.ts'
import { countOf, countOrNo, listInWords } from './counts.ts'

export const EDITION_STATE_WORDS: Readonly<Record<EditionState, string>> = {
  draft: 'Draft',
  approved: 'Approved',
  published: 'Published',
}

export const PRIORITY_KIND_WORDS: Readonly<Record<PriorityKind, string>> = {
  priority: 'Priority',
  project: 'Project',
}

/** Who set what priorities support. */
export const AIM_KIND_WORDS: Readonly<Record<AimKind, string>> = {
  commissioner: "Commissioner's priorities",
  challenge: 'Wider challenges',
}

export const RISK_WORDS: Readonly<Record<keyof RiskAssessment, string>> = {
  volume: 'Volume',
  individualHarm: 'Harm to individuals',
  communityHarm: 'Harm to the community',
}

export const RISK_SCALE_WORDS: Readonly<Record<RiskScale, string>> = {
  volume: 'Volume',
  harm: 'Harm',
}

export const ACTION_STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  'not-started': 'Not started',
  'on-track': 'On track',
  'off-track': 'Off track',
  finished: 'Finished',
  stopped: 'Stopped',
}

/** How a priority goes, by its actions. */
export const PROGRESS_WORDS: Readonly<Record<ProgressState, string>> = {
  'off-track': 'Off track',
  'on-track': 'On track',
  'not-started': 'Not started',
  finished: 'Finished',
  none: 'No actions',
}

/** What a column holds, for headings of our own; a printed plan keeps the heading that the council wrote. */
export const COLUMN_ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  issue: 'Issue',
  action: 'Action',
  outcome: 'Desired outcome',
  measure: 'Success measures and dates',
  lead: 'Lead',
  funding: 'Funding',
  link: 'Links to plans and strategies',
  other: 'Further column',
}

/** "2020/21" as the years of a heading, "2020 to 2021"; a label of another shape is left as it is. */
export function editionInWords(label: string): string {
  const match = /^(\d{2})(\d{2})\/(\d{2})$/.exec(label)
  if (match === null) return label
  const [, century = '', first = '', second = ''] = match
  const secondCentury = Number(second) < Number(first) ? String(Number(century) + 1) : century
  return `${century}${first} to ${secondCentury}${second}`
}

/** "Due 31 March 2021". */
export function dueInWords(due: DueDate): string {
  return `Due ${dateInWords(due.on)}`
}

/** "5 priorities and 1 project, 22 issues, 67 actions, 62 outcomes and 72 measures". */
export function contentsInWords(
  summary: Pick<EditionSummary, 'priorities' | 'projects' | 'issues' | 'actions' | 'outcomes' | 'measures'>,
): string {
  const groups = [
    countOrNo(summary.priorities, 'priority', 'priorities'),
    ...(summary.projects === 0 ? [] : [countOf(summary.projects, 'project')]),
  ]
  const parts = [
    countOrNo(summary.issues, 'issue'),
    countOrNo(summary.actions, 'action'),
    countOrNo(summary.outcomes, 'outcome'),
    countOrNo(summary.measures, 'measure'),
  ]
  return `${listInWords(groups)}, ${listInWords(parts)}`
}
