import { toCrockford } from '../keys/crockford.ts'

const CHARACTERS = 8

/**
 * The eight characters that stand for all of history up to an entry, from its signature: printed on each report and
 * kept in each backup, they pin the log to that date for whoever holds the paper.
 */
export function auditHeadOf(mac: Buffer): string {
  return toCrockford(mac).slice(0, CHARACTERS)
}
