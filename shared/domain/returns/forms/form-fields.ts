import type { FieldRule } from '../purpose.ts'

/**
 * The fields of a file with one reply to an evaluation form in each row. `reply` is given to one column for each question;
 * the party may also stand with the reference ("M-2020-014 A"), and the point be said once for the whole file.
 */
export const FORM_FIELDS: readonly FieldRule[] = [
  {
    field: 'case-reference',
    form: 'case-reference',
    label: 'Case reference',
    headings: ['case reference', 'reference', 'case ref', 'ref', 'case', 'case number', 'case no', 'case id'],
    isNeeded: true,
  },
  {
    field: 'party-letter',
    form: 'party-letter',
    label: 'Party',
    headings: ['party', 'party letter', 'side', 'which party', 'letter', 'role'],
    isNeeded: false,
  },
  {
    field: 'form-point',
    form: 'form-point',
    label: 'One month or six months',
    headings: [
      'point',
      'form',
      'stage',
      'follow up',
      'interval',
      'months after',
      'months',
      'when asked',
      'follow up point',
      'evaluation point',
      'which form',
      'form type',
      'timing',
    ],
    isNeeded: true,
  },
  {
    field: 'received',
    form: 'day',
    label: 'Came back on',
    headings: [
      'date received',
      'received',
      'received on',
      'date returned',
      'returned',
      'returned on',
      'came back on',
      'date of reply',
      'reply date',
      'date completed',
      'completed',
      'completed on',
      'completion time',
      'submitted',
      'date submitted',
      'timestamp',
      'date',
    ],
    isNeeded: true,
  },
  { field: 'reply', form: 'reply', label: 'Answers to the questions', headings: [], isNeeded: true },
  {
    field: 'form-version',
    form: 'form-version',
    label: 'Version of the form',
    headings: [],
    isNeeded: false,
  },
]
