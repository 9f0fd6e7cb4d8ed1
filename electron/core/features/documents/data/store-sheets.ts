import { AUDIENCE_WORDS } from '../../../../../shared/text/board-words.ts'
import { FREQUENCY_WORDS } from '../../../../../shared/text/period-words.ts'
import {
  day,
  key,
  leftOut,
  moment,
  number,
  readOut,
  refer,
  type SheetSpecs,
  said,
  text,
  words,
} from './sheet-spec.ts'

type StoreTable =
  | 'import'
  | 'import_file'
  | 'import_source'
  | 'import_left_out'
  | 'import_question'
  | 'import_profile'
  | 'import_row'
  | 'publication'
  | 'front_sheet'
  | 'saved_view'
  | 'setting'
  | 'audit'
  | 'change'
  | 'change_row'

const PURPOSE_WORDS = {
  'ward-figures': 'Counts by ward',
  readings: 'Figures of measures',
  activities: 'Activities',
  partners: 'Partners',
  'survey-answers': 'Answers to a survey',
  'survey-totals': 'Results of a survey',
  'mediation-forms': 'Replies to evaluation forms',
} as const

const FATE_WORDS = {
  added: 'Added',
  changed: 'Changed something',
  unchanged: 'Was there already',
  aside: 'Left out',
} as const

const UNDO = 'It is how the app undoes and redoes steps; what it wrote stands on the other sheets.'

/** What was brought in, what was issued, and what the program remembers. */
export const STORE_SHEETS: SheetSpecs<StoreTable> = {
  import: {
    name: 'Imports',
    title: 'Files that were brought in',
    columns: {
      id: key(),
      kind: words('What', { plan: 'A plan', return: 'A partner’s file' }),
      edition_id: refer('Edition', 'edition'),
      file_name: text('File', 50),
      file_bytes: number('Bytes'),
      file_sha256: text('SHA-256', 66),
      at: moment('Brought in'),
      words_read: number('Words read'),
      words_stored: number('Words stored'),
      words_left_out: number('Words left out'),
      report: readOut('What was put right', 80),
      purpose: words('Holds', PURPOSE_WORDS),
      profile_id: refer('Read as', 'import_profile'),
      sheet: text('Sheet'),
      period_from: day('From'),
      period_to: day('To'),
      rows_read: number('Rows read'),
      rows_added: number('Rows added'),
      rows_changed: number('Rows changed'),
      rows_unchanged: number('Rows unchanged'),
      rows_aside: number('Rows left out'),
      change_id: leftOut('It names the step of undo that takes the import back.'),
      undone_at: moment('Taken back'),
    },
  },
  import_file: {
    name: 'Kept files',
    title: 'Files that are kept as they were supplied',
    columns: {
      id: key(),
      import_id: refer('File', 'import'),
      content: said(
        'Where it is',
        (_content: Uint8Array, looks, id) =>
          looks.keptFile(id) ?? 'In the store: "Export everything" in the app writes it out.',
        50,
      ),
    },
  },
  import_source: {
    name: 'Sources of words',
    title: 'Where the words of the plan stood in the file that they came from',
    columns: {
      id: key(),
      import_id: refer('Import', 'import'),
      item_id: refer('Entry', 'item'),
      section_block_id: number('Paragraph, number'),
      heading_of: text('Heading of'),
      position: number('Order'),
      table_no: number('Table'),
      row_no: number('Row'),
      column_no: number('Column'),
      paragraph_no: number('Paragraph'),
      label: text('Where'),
      words: text('Words', 80),
    },
  },
  import_left_out: {
    name: 'Words left out',
    title: 'Words of files that were not stored, and why',
    columns: {
      id: key(),
      import_id: refer('Import', 'import'),
      table_no: number('Table'),
      row_no: number('Row'),
      column_no: number('Column'),
      paragraph_no: number('Paragraph'),
      label: text('Where'),
      words: text('Words', 80),
      reason: text('Why', 40),
    },
  },
  import_question: {
    name: 'Questions of imports',
    title: 'What was doubtful in plans that were brought in',
    columns: {
      id: key(),
      import_id: refer('Import', 'import'),
      position: number('Order'),
      question_key: text('Key'),
      kind: text('Kind'),
      place: text('Where'),
      sentence: text('Question', 80),
      proposal: text('Proposed'),
      choices: readOut('Choices'),
      answer: text('Answer'),
    },
  },
  import_profile: {
    name: 'Layouts',
    title: 'How the files of partners are read',
    columns: {
      id: key(),
      name: text('Name'),
      partner_id: refer('Partner', 'partner'),
      purpose: words('Holds', PURPOSE_WORDS),
      frequency: words('Expected', FREQUENCY_WORDS),
      due_days: number('Days until it is due'),
      layout: readOut('Layout', 100),
    },
  },
  import_row: {
    name: 'Rows brought in',
    title: 'What became of each record of a file',
    columns: {
      id: key(),
      import_id: refer('Import', 'import'),
      row_no: number('Row'),
      column_no: number('Column'),
      fate: words('What became of it', FATE_WORDS),
      reason: text('Why', 50),
      target: words('Is on the sheet', {
        observation: 'Ward figures',
        reading: 'Readings',
        activity: 'Activities',
        partner: 'Partners',
        survey_wave: 'Survey waves',
        evaluation: 'Evaluation forms',
      }),
      target_id: number('Under the number'),
    },
  },
  publication: {
    name: 'Issued reports',
    title: 'Board reports that were issued',
    notes: ['What they said is on the sheet of the content of issued reports.'],
    columns: {
      id: key(),
      plan_id: refer('Plan', 'plan'),
      number: number('Report'),
      edition_label: text('Edition', 14),
      from_on: day('From'),
      to_on: day('To'),
      as_at: day('Figures as at'),
      issued_on: day('Issued on'),
      issued_at: moment('Issued'),
      audience: words('For whom', AUDIENCE_WORDS),
      audit_head: text('Head of the activity log', 14),
      report_hash: text('SHA-256', 66),
      withdrawn_at: moment('Withdrawn'),
      withdrawn_reason: text('Why withdrawn', 50),
      format: leftOut('It says how this program packs a report.'),
      report: leftOut('It is on the sheet of the content of issued reports, one value a row.'),
    },
  },
  front_sheet: {
    name: 'Front sheet',
    title: 'The front sheet of the next board report',
    columns: { id: key(), plan_id: refer('Plan', 'plan'), sheet: readOut('Front sheet', 120) },
  },
  saved_view: {
    name: 'Saved views',
    title: 'Views of the plan that were saved',
    columns: { id: key(), position: number('Order'), name: text('Name'), filter: readOut('Shows', 80) },
  },
  setting: {
    name: 'Settings',
    title: 'What the program remembers: own words for spelling, widths of columns, the last check',
    columns: { id: key(), name: text('Setting', 40), value: readOut('Value', 100) },
  },
  audit: {
    name: 'Activity log',
    title: 'The log of what was done, without locking, backups and exports',
    columns: {
      seq: key(),
      at: moment('At'),
      action: text('Action', 40),
      entity: text('About', 24),
      entity_id: number('Its number'),
      detail: readOut('Detail', 50),
      prev: leftOut('It chains the entries, so that the app can tell whether one was changed.'),
      mac: leftOut('It signs the entry with a key that stays in the store.'),
    },
  },
  change: { leftOut: UNDO },
  change_row: { leftOut: UNDO },
}
