import { FORM_FIELDS } from './forms/form-fields.ts'
import { ANSWER_FIELDS, TOTALS_FIELDS } from './survey-fields.ts'

/** What a partner's table is, once a person has said so or agreed to it. */
export const RETURN_PURPOSES = [
  'ward-figures',
  'readings',
  'activities',
  'partners',
  'survey-answers',
  'survey-totals',
  'mediation-forms',
] as const
export type ReturnPurpose = (typeof RETURN_PURPOSES)[number]

/** How the words of a field are understood: as what the store knows by name, as a day, a stretch of days, a figure. */
export const FIELD_FORMS = [
  'words',
  'figure',
  'day',
  'period',
  'place',
  'indicator',
  'measure',
  'partner',
  'activity-kind',
  'mark',
  'wave',
  'case-reference',
  'party-letter',
  'form-point',
  'form-version',
  'reply',
] as const
export type FieldForm = (typeof FIELD_FORMS)[number]

export const RETURN_FIELDS = [
  'place',
  'indicator',
  'period',
  'from',
  'until',
  'day',
  'count',
  'measure',
  'value',
  'numerator',
  'denominator',
  'activity',
  'kind',
  'where',
  'agency',
  'audience',
  'attendance',
  'first-time',
  'attended',
  'partner',
  'short-name',
  'other-names',
  'wave',
  'respondent',
  'weight',
  'breakdown',
  'asked',
  'question',
  'answer',
  'percent',
  'base',
  'case-reference',
  'party-letter',
  'form-point',
  'received',
  'reply',
  'form-version',
  'note',
] as const

export type ReturnField = (typeof RETURN_FIELDS)[number]

export interface FieldRule {
  readonly field: ReturnField
  readonly form: FieldForm
  /** What the page calls it. */
  readonly label: string
  /**
   * Other headings that partners give it, in lower case, as whole headings or as words of one. A bare "name" is none:
   * it mostly stands over people.
   */
  readonly headings: readonly string[]
  readonly isNeeded: boolean
}

const NOTE: FieldRule = {
  field: 'note',
  form: 'words',
  label: 'Note',
  headings: ['note', 'notes', 'comment', 'comments', 'remarks', 'caveat'],
  isNeeded: false,
}

const PERIOD: FieldRule = {
  field: 'period',
  form: 'period',
  label: 'Period',
  headings: [
    'period',
    'month',
    'quarter',
    'qtr',
    'reporting period',
    'month and year',
    'year',
    'financial year',
  ],
  isNeeded: true,
}

/**
 * The fields of each purpose. `period` may be given by the two days `from` and `until`, by one `day` that lies in it,
 * or once for the whole table; `place` and `indicator` also once for the whole table. A value may be `numerator` of
 * `denominator`. `attended` is a tick of one person in a register: it is counted, and the person is never kept.
 */
export const FIELDS_OF: Readonly<Record<ReturnPurpose, readonly FieldRule[]>> = {
  'ward-figures': [
    {
      field: 'place',
      form: 'place',
      label: 'Ward or area',
      headings: [
        'ward',
        'ward name',
        'electoral ward',
        'area',
        'neighbourhood',
        'locality',
        'place',
        'beat',
        'location',
      ],
      isNeeded: true,
    },
    {
      field: 'indicator',
      form: 'indicator',
      label: 'What is counted',
      headings: [
        'offence',
        'offence group',
        'offence type',
        'crime type',
        'crime category',
        'category',
        'incident type',
        'type of incident',
        'asb type',
        'type',
        'indicator',
      ],
      isNeeded: true,
    },
    PERIOD,
    {
      field: 'from',
      form: 'day',
      label: 'From',
      headings: ['from', 'start', 'start date', 'period start'],
      isNeeded: false,
    },
    {
      field: 'until',
      form: 'day',
      label: 'Until',
      headings: ['to', 'until', 'end', 'end date', 'period end'],
      isNeeded: false,
    },
    {
      field: 'day',
      form: 'day',
      label: 'Day of the case',
      headings: [
        'date',
        'date reported',
        'date recorded',
        'date opened',
        'reported on',
        'opened',
        'incident date',
      ],
      isNeeded: false,
    },
    {
      field: 'count',
      form: 'figure',
      label: 'Count',
      headings: [
        'count',
        'number',
        'total',
        'incidents',
        'offences',
        'cases',
        'reports',
        'no',
        'no.',
        'volume',
        'figure',
      ],
      isNeeded: true,
    },
    NOTE,
  ],
  readings: [
    {
      field: 'measure',
      form: 'measure',
      label: 'Measure',
      headings: [
        'measure',
        'performance measure',
        'indicator',
        'kpi',
        'outcome measure',
        'target',
        'output',
        'what',
      ],
      isNeeded: true,
    },
    PERIOD,
    {
      field: 'from',
      form: 'day',
      label: 'From',
      headings: ['from', 'start', 'start date', 'period start'],
      isNeeded: false,
    },
    {
      field: 'until',
      form: 'day',
      label: 'Until',
      headings: ['to', 'until', 'end', 'end date', 'period end'],
      isNeeded: false,
    },
    {
      field: 'value',
      form: 'figure',
      label: 'Figure',
      headings: ['figure', 'value', 'actual', 'result', 'number', 'count', 'total', 'performance', 'outturn'],
      isNeeded: true,
    },
    {
      field: 'numerator',
      form: 'figure',
      label: 'Number out of',
      headings: ['numerator', 'number achieved', 'number who', 'positive'],
      isNeeded: false,
    },
    {
      field: 'denominator',
      form: 'figure',
      label: 'Of how many',
      headings: ['denominator', 'out of', 'of', 'base', 'total asked', 'number asked'],
      isNeeded: false,
    },
    NOTE,
  ],
  activities: [
    {
      field: 'day',
      form: 'day',
      label: 'Day',
      headings: ['date', 'day', 'session date', 'date held', 'date of session', 'held on', 'date delivered'],
      isNeeded: true,
    },
    {
      field: 'until',
      form: 'day',
      label: 'Until',
      headings: ['until', 'end', 'end date', 'to', 'date to'],
      isNeeded: false,
    },
    {
      field: 'activity',
      form: 'words',
      label: 'Name of the activity',
      headings: ['activity', 'session', 'event', 'title', 'description', 'session name', 'project', 'course'],
      isNeeded: true,
    },
    {
      field: 'kind',
      form: 'activity-kind',
      label: 'Kind',
      headings: ['kind', 'type', 'activity type', 'session type', 'category'],
      isNeeded: false,
    },
    {
      field: 'where',
      form: 'words',
      label: 'Place',
      headings: ['place', 'venue', 'location', 'where', 'ward', 'area', 'school'],
      isNeeded: false,
    },
    {
      field: 'agency',
      form: 'partner',
      label: 'Agency',
      headings: ['agency', 'organisation', 'partner', 'delivered by', 'provider', 'lead', 'run by'],
      isNeeded: false,
    },
    {
      field: 'audience',
      form: 'words',
      label: 'Audience',
      headings: ['audience', 'for', 'age group', 'year group', 'who for', 'participants', 'group'],
      isNeeded: false,
    },
    {
      field: 'attendance',
      form: 'figure',
      label: 'Attended',
      headings: [
        'attendance',
        'attended',
        'attendees',
        'number attended',
        'no attended',
        'numbers',
        'young people',
        'total attended',
      ],
      isNeeded: false,
    },
    {
      field: 'first-time',
      form: 'figure',
      label: 'Of these for the first time',
      headings: ['first time', 'new', 'new attendees', 'first timers', 'new young people', 'of which new'],
      isNeeded: false,
    },
    {
      field: 'attended',
      form: 'mark',
      label: 'Ticks of who came',
      headings: ['present', 'attended', 'register'],
      isNeeded: false,
    },
    {
      field: 'measure',
      form: 'measure',
      label: 'Counts for',
      headings: ['measure', 'counts for', 'kpi', 'contributes to'],
      isNeeded: false,
    },
    NOTE,
  ],
  partners: [
    {
      field: 'partner',
      form: 'words',
      label: 'Name of the partner',
      headings: ['organisation', 'agency', 'partner', 'body', 'service'],
      isNeeded: true,
    },
    {
      field: 'short-name',
      form: 'words',
      label: 'Short name',
      headings: ['short name', 'abbreviation', 'acronym', 'initials', 'short'],
      isNeeded: false,
    },
    {
      field: 'other-names',
      form: 'words',
      label: 'Other names',
      headings: ['other names', 'also known as', 'aka', 'alias', 'aliases', 'former name'],
      isNeeded: false,
    },
  ],
  'survey-answers': ANSWER_FIELDS,
  'survey-totals': TOTALS_FIELDS,
  'mediation-forms': FORM_FIELDS,
}

/** Fields that several columns of one table may have. */
export const REPEATED_FIELDS: ReadonlySet<ReturnField> = new Set(['asked', 'breakdown', 'reply'])
