import type { PartnerId } from '../plan/ids.ts'

/** An agency or group that the plan names, and the other spellings that mean the same body. */
export interface Partner {
  readonly id: PartnerId
  readonly name: string
  /** The short form that the plan prints ("LDC"); null where it has none. */
  readonly shortName: string | null
  readonly aliases: readonly string[]
}
