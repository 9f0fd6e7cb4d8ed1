import type { Comparison, CountingWay, ReadingForm } from '../domain/measures/index.ts'

/** What one figure of a measure is, as a person chooses it. */
export const READING_FORM_WORDS: Readonly<Record<ReadingForm, string>> = {
  count: 'A count',
  percentage: 'A percentage',
  rate: 'A rate',
  score: 'A score',
  'yes-no': 'Yes or no',
}

export const COUNTING_WORDS: Readonly<Record<CountingWay, string>> = {
  readings: 'Figures are entered or brought in',
  activities: 'Activities are counted',
  attendance: 'People who came are added up',
  'first-time': 'People who came for the first time are added up',
  'mediation-referred': 'Mediation cases are counted by referral',
  'mediation-resolved': 'Mediation cases resolved or partly resolved are counted',
  'mediation-forms': 'Evaluation forms that came back are counted',
  'mediation-repeats': 'Repeat reports after mediation are counted',
}

export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  baseline: 'With the baseline',
  'previous-period': 'With the period before',
  'previous-year': 'With the same time a year before',
  'previous-12-months': 'Twelve months with the twelve before',
}
