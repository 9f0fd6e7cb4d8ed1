import type { FieldRule } from './purpose.ts'

const WAVE: FieldRule = {
  field: 'wave',
  form: 'wave',
  label: 'Wave of the survey',
  headings: [],
  isNeeded: true,
}

/**
 * The fields of a file with one respondent in each row. `asked` and `breakdown` may be given to many columns; of the
 * respondent's number nothing is kept, it only shows who is there twice.
 */
export const ANSWER_FIELDS: readonly FieldRule[] = [
  WAVE,
  {
    field: 'respondent',
    form: 'words',
    label: 'Number of the respondent',
    headings: [
      'respondent',
      'respondent id',
      'respondent number',
      'response id',
      'id',
      'serial',
      'serial number',
    ],
    isNeeded: false,
  },
  {
    field: 'weight',
    form: 'figure',
    label: 'Weight',
    headings: ['weight', 'weighting', 'wt', 'survey weight', 'final weight'],
    isNeeded: false,
  },
  {
    field: 'breakdown',
    form: 'words',
    label: 'Area or group',
    headings: [
      'ward',
      'area',
      'age',
      'age group',
      'age band',
      'sex',
      'gender',
      'ethnicity',
      'ethnic group',
      'disability',
      'tenure',
      'district',
    ],
    isNeeded: false,
  },
  {
    field: 'asked',
    form: 'words',
    label: 'Answers to a question',
    headings: ['answer', 'question'],
    isNeeded: true,
  },
]

/** The fields of a file with how many gave each answer, or the percentages that were published. */
export const TOTALS_FIELDS: readonly FieldRule[] = [
  WAVE,
  {
    field: 'question',
    form: 'words',
    label: 'Question',
    headings: ['question', 'question text', 'indicator', 'statement'],
    isNeeded: true,
  },
  {
    field: 'answer',
    form: 'words',
    label: 'Answer',
    headings: ['answer', 'response', 'response option', 'option'],
    isNeeded: false,
  },
  {
    field: 'breakdown',
    form: 'words',
    label: 'Area or group',
    headings: ['ward', 'area', 'group', 'breakdown'],
    isNeeded: false,
  },
  {
    field: 'count',
    form: 'figure',
    label: 'People who answered so',
    headings: ['count', 'number', 'people', 'respondents', 'n', 'responses'],
    isNeeded: false,
  },
  {
    field: 'percent',
    form: 'figure',
    label: 'Percentage',
    headings: ['percent', 'percentage', '%', 'per cent', 'share'],
    isNeeded: false,
  },
  {
    field: 'base',
    form: 'figure',
    label: 'Base of the percentage',
    headings: ['base', 'unweighted base', 'sample size', 'sample', 'total answered'],
    isNeeded: false,
  },
]
