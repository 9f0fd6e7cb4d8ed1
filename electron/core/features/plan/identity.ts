import { randomBytes } from 'node:crypto'
import type { Identity } from '../../../../shared/domain/plan/index.ts'

/** A new identity for a priority, section, issue or item: 128 random bits, so that two stores never give the same. */
export function newIdentity(): Identity {
  return randomBytes(16).toString('hex') as Identity
}
