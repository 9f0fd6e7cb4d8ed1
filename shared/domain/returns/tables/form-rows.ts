import { tidy } from '../cell-forms.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import type { RowLook } from './row-look.ts'

const LABEL =
  /^(?:name of )?(?:agency|organisation|service|project|provider|contact|contact name|telephone|tel|phone|e-?mail|completed by|prepared by|produced by|author|signed|signature|position|job title|reporting period|period|period covered|quarter|month|year|financial year|date|date completed|date returned|date of return|run date|version|status|classification|report|title|funder|grant|contract|contract number|return|return for)$/i

/**
 * Whether a row is a line of a form above or below a table: a label and what was filled in beside it ("Agency:" |
 * "Youth Hub"). A heading row of two columns looks alike, so the label must end with a colon, or be one of a form's.
 */
export function isFormRow(sheet: SuppliedSheet, look: RowLook | undefined): boolean {
  if (look === undefined || look.filled === 0 || look.filled > 4) return false
  const cells = sheet
    .cellsOf(look.row)
    .filter(([column]) => column >= look.firstColumn && column <= look.lastColumn)
    .map(([, { text }]) => tidy(text))
  const label = cells[0] ?? ''
  if (label.endsWith(':')) return cells.length === 1 || !(cells[1] ?? '').endsWith(':') || cells.length > 2
  return cells.length === 2 && LABEL.test(label) && !isHeadingWord(cells[1] ?? '')
}

/** "Month | Count", "Date | Session": labels of forms that head columns as well. */
function isHeadingWord(text: string): boolean {
  return /^[a-z][a-z ]*$/i.test(text) && HEADING_WORDS.test(text)
}

const HEADING_WORDS =
  /\b(?:count|number|total|figure|value|incidents|offences|cases|reports|referrals|asb|crimes?|session|activity|event|attend\w*|name|notes?|comments?|contact|ward|area|measure|actual|target|result|role|telephone|phone|email|description|kind|type|venue|place)\b/i

/** Whether a stretch of rows is a form and no table: most of its rows are lines of one. */
export function isForm(sheet: SuppliedSheet, stretch: readonly RowLook[]): boolean {
  if (stretch.length > 20) return false
  return stretch.filter((look) => isFormRow(sheet, look)).length > stretch.length / 2
}
