import type { Column } from '../../../../shared/domain/plan/index.ts'
import { COLUMN_ROLE_WORDS } from '../../../../shared/text/plan-words.ts'

/** The heading as printed, or what the column holds where nothing is printed. */
export function columnName({ heading, role }: Pick<Column, 'heading' | 'role'>): string {
  return heading === '' ? COLUMN_ROLE_WORDS[role] : heading
}
