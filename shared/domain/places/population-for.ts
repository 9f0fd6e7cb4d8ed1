import { dateParts } from '../../kit/civil-date.ts'
import type { Period } from '../measures/index.ts'
import type { Place, Population } from './place.ts'

/**
 * The population that a rate over a period is of: that of the newest year which is not after the period, or the earliest
 * one where all are after it. Undefined where nobody has given one.
 */
export function populationFor({ populations }: Place, { to }: Period): Population | undefined {
  const { year } = dateParts(to)
  return populations.findLast((one) => one.year <= year) ?? populations[0]
}
