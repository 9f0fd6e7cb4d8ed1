import type { Partner } from '../../../shared/domain/partners/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { type ClipboardBlock, wordsOfBlock } from '../../clipboard/clipboard-block.ts'
import {
  type ActivityFace,
  NOTHING_TYPED,
  type ReadActivity,
  readActivity,
  type TypedActivity,
} from './activity-words.ts'

/** The columns of the page in their order, as a copied block has them. */
const ORDER: readonly (keyof TypedActivity)[] = [
  'kind',
  'name',
  'heldOn',
  'place',
  'agency',
  'audience',
  'attendance',
  'firstTime',
]

export type PastedActivities =
  | { readonly ok: true; readonly activities: readonly ActivityFace[] }
  | { readonly ok: false; readonly sentence: string }

interface PasteContext {
  readonly partners: readonly Partner[]
  readonly today: CivilDate
  readonly countsFor: readonly Identity[]
}

/**
 * A block that was copied from a spreadsheet, as activities: its columns stand as those of the page, from the kind on.
 * All of it is read or nothing.
 */
export function pasteActivities(block: ClipboardBlock, context: PasteContext): PastedActivities {
  if (block.problem !== null) return { ok: false, sentence: block.problem }
  const rows = wordsOfBlock(block)
  const activities: ActivityFace[] = []
  for (const [at, cells] of rows.entries()) {
    const typed = {
      ...NOTHING_TYPED,
      ...Object.fromEntries(ORDER.map((field, column) => [field, cells[column] ?? ''])),
    }
    const read = readActivity(typed, context)
    if (!read.ok && at === 0 && rows.length > 1 && isHeadings(read, cells)) continue
    if (!read.ok) return { ok: false, sentence: `Row ${at + 1}: ${read.sentence} Nothing was pasted.` }
    activities.push({ ...read.face, countsFor: context.countsFor })
  }
  return { ok: true, activities }
}

/**
 * Headings have no figures, a word where the kind should be and a word where the day should be. Anything less may as well
 * be an activity with a slip in it, which must not be left out in silence.
 */
function isHeadings(read: Extract<ReadActivity, { ok: false }>, cells: readonly string[]): boolean {
  const day = cells[ORDER.indexOf('heldOn')] ?? ''
  return read.field === 'kind' && day !== '' && !/\d/.test(cells.join(''))
}
