import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { plainHeading } from '../propose-columns.ts'
import { FIELDS_OF } from '../purpose.ts'
import type { RowLook } from './row-look.ts'
import type { TableStretch } from './walk-stretches.ts'

/** The heading of a list stands among so many rows; titles are shorter. */
const MOST_LOOKED_AT = 12
/** Fewer rows than these are a note with a word of its own above it. */
const FEWEST_ROWS = 2

/** What a column can be called that says by itself what each row is of: a place, a day or a partner, and no notes. */
const HEADINGS: ReadonlySet<string> = new Set(
  [...FIELDS_OF['ward-figures'], ...FIELDS_OF.activities, ...FIELDS_OF.partners]
    .filter(({ form, field }) => form === 'place' || form === 'day' || field === 'partner')
    .flatMap(({ headings, label }) => [label, ...headings].map(plainHeading)),
)

/**
 * The list that a sheet is whose cells all stand in one column: of wards, or of days on which something happened, each row
 * a case. Only under a heading that says what it is of, because any letter is a column of lines.
 */
export function listInOneColumn(sheet: SuppliedSheet, looks: readonly RowLook[]): TableStretch | null {
  const filled = looks.filter((look) => look.filled > 0)
  const [top] = filled
  if (top === undefined || filled.some((look) => look.filled > 1 || look.firstColumn !== top.firstColumn))
    return null
  const at = filled
    .slice(0, MOST_LOOKED_AT)
    .findIndex(({ row, firstColumn }) =>
      HEADINGS.has(plainHeading(tidy(sheet.cell(row, firstColumn)?.text ?? ''))),
    )
  const heading = filled[at]
  const rows = filled.slice(at)
  if (heading === undefined || rows.length <= FEWEST_ROWS) return null
  return { headingRows: { first: heading.row, last: heading.row }, rows, title: filled.slice(0, at) }
}
