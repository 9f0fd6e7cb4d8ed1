import type { Generated } from 'kysely'
import type { Frequency } from '../../../../shared/domain/measures/period.ts'
import type { RowFate } from '../../../../shared/domain/returns/fates.ts'
import type { ReturnPurpose } from '../../../../shared/domain/returns/purpose.ts'

/** One file that was brought in; the counts obey read = stored + left out. `report` is the JSON of what was healed. */
export interface ImportTable {
  id: Generated<number>
  kind: 'plan' | 'return'
  edition_id: number | null
  file_name: string
  file_sha256: string
  file_bytes: number
  at: string
  words_read: number
  words_stored: number
  words_left_out: number
  report: string
  purpose: ReturnPurpose | null
  profile_id: number | null
  /** The sheet that its table stood on. */
  sheet: string | null
  period_from: string | null
  period_to: string | null
  rows_read: number | null
  rows_added: number | null
  rows_changed: number | null
  rows_unchanged: number | null
  rows_aside: number | null
  /** The step that brought it in, while that can be taken back. */
  change_id: number | null
  undone_at: string | null
}

/** How the files of one partner are read. `layout` is the JSON of a `ReturnLayout`. */
export interface ImportProfileTable {
  id: Generated<number>
  name: string
  partner_id: number | null
  purpose: ReturnPurpose
  layout: string
  /** How often a file is expected; null for now and then. */
  frequency: Exclude<Frequency, 'once'> | null
  /** Days after the end of its period by which it is due. */
  due_days: number
}

/** What became of one record of a file. Its target is the row of the store that holds it, where one does. */
export interface ImportRowTable {
  id: Generated<number>
  import_id: number
  row_no: number
  column_no: number
  fate: Exclude<RowFate, 'attention'>
  reason: string | null
  target: 'observation' | 'reading' | 'activity' | 'partner' | 'survey_wave' | 'evaluation' | null
  target_id: number | null
}

/** The file as supplied, kept so that each word can be held against it. */
export interface ImportFileTable {
  id: Generated<number>
  import_id: number
  content: Uint8Array
}

/** Where a stored word came from. At most one target is set; none when the words were folded into a heading. */
export interface ImportSourceTable {
  id: Generated<number>
  import_id: number
  item_id: number | null
  section_block_id: number | null
  heading_of: string | null
  position: number
  table_no: number | null
  row_no: number | null
  column_no: number | null
  paragraph_no: number
  label: string
  words: string
}

/** Words of the file that were not stored, and why. */
export interface ImportLeftOutTable {
  id: Generated<number>
  import_id: number
  table_no: number | null
  row_no: number | null
  column_no: number | null
  paragraph_no: number
  label: string
  words: string
  reason: string
}

/** A doubt that the reading raised; `choices` is JSON; `answer` is null while nobody has answered. */
export interface ImportQuestionTable {
  id: Generated<number>
  import_id: number
  question_key: string
  position: number
  kind: string
  place: string
  sentence: string
  proposal: string
  choices: string
  answer: string | null
}
