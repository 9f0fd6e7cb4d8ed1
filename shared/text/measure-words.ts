import {
  figureInWords,
  type MeasureKind,
  type Polarity,
  type ScoringRules,
} from '../domain/measures/index.ts'

/** What a kind of measure is called on screens and in papers. */
export const MEASURE_KIND_WORDS: Readonly<Record<MeasureKind, string>> = {
  'count-by-date': 'Count by a date',
  'count-undated': 'Count',
  percentage: 'Percentage',
  rate: 'Rate',
  'change-on-previous': 'Change on the year before',
  'direction-only': 'Direction only',
  milestone: 'Milestone',
  'retain-level': 'Keep at a level',
  'survey-result': 'Survey result',
  'evidence-source': 'Source of evidence',
  frequency: 'How often',
  condition: 'Condition to be met',
  'activity-as-measure': 'Activity written as a measure',
  'not-measurable': 'Not measurable as written',
}

/** Which way is good, as a person chooses it. */
export const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  higher: 'More is good',
  lower: 'Less is good',
  closer: 'Close to the target is good',
  none: 'No direction',
  unset: 'Nobody has said yet',
}

/** A target as it is read: "60%", or "a change of 10%" where it is held against what the figure was before. */
export function targetInWords(
  target: number,
  targetOf: ScoringRules['targetOf'],
  form: ScoringRules['form'],
): string {
  return targetOf === 'change'
    ? `a change of ${figureInWords(target, 'percentage')}`
    : figureInWords(target, form)
}
