import type { Named } from '../../../../shared/domain/returns/index.ts'
import { strictAssert } from '../../../../shared/kit/assert.ts'

/** The id of something that the store knows by the time rows are written. */
export function idOf(named: Named): string {
  strictAssert('id' in named, 'what is made anew is made before the rows that name it')
  return named.id
}
