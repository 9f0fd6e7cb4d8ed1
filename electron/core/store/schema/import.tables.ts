import type { Generated } from 'kysely'

/** One file that was brought in; the counts obey read = stored + left out. `report` is the JSON of what was healed. */
export interface ImportTable {
  id: Generated<number>
  kind: 'plan'
  edition_id: number | null
  file_name: string
  file_sha256: string
  file_bytes: number
  at: string
  words_read: number
  words_stored: number
  words_left_out: number
  report: string
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
