import { Failure } from '../../../../shared/kit/failure.ts'

/** The cost of turning a passphrase into a key: Argon2id's memory, passes and lanes. */
export interface KdfCost {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

type Range = readonly [least: number, most: number]

/** What a slot may ask for. Below, it was tampered with; above, it would use up the machine's memory. */
export interface KdfLimits {
  readonly memoryKib: Range
  readonly passes: Range
  readonly lanes: Range
}

/** Turns passphrases into keys. */
export interface Kdf {
  readonly limits: KdfLimits
  /** 32 bytes. `passphrase` stays with the caller, who zeroes it. */
  derive(passphrase: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Buffer>
}

const KIB_PER_MIB = 1024

export const PRODUCTION_LIMITS: KdfLimits = {
  memoryKib: [64 * KIB_PER_MIB, 1024 * KIB_PER_MIB],
  passes: [3, 10],
  lanes: [1, 4],
}

/** The memory that set-up tries, largest first; the first is also what is used when nobody measures. */
export const KDF_MEMORY_MIB = [256, 128, 64] as const

/** Three passes over this much memory, in one lane. */
export function costOf(memoryMib: number): KdfCost {
  return { memoryKib: memoryMib * KIB_PER_MIB, passes: 3, lanes: 1 }
}

/** True when every part of the cost lies in its range, both ends included. */
export function isWithin(cost: KdfCost, limits: KdfLimits): boolean {
  const isIn = (value: number, [least, most]: Range): boolean => value >= least && value <= most
  return (
    isIn(cost.memoryKib, limits.memoryKib) &&
    isIn(cost.passes, limits.passes) &&
    isIn(cost.lanes, limits.lanes)
  )
}

/** The cost that a person asked for in MiB; refused when it is outside the limits. */
export function chosenCost(memoryMib: number, limits: KdfLimits): KdfCost {
  const cost = costOf(memoryMib)
  if (Number.isInteger(memoryMib) && isWithin(cost, limits)) return cost
  const [least, most] = limits.memoryKib
  throw new Failure(
    'invalid-input',
    `The memory for the passphrase must be a whole number from ${least / KIB_PER_MIB} to ${most / KIB_PER_MIB} MiB.`,
  )
}

const UNLOCK_GOAL_MS = 1500

/**
 * The largest of 256, 128 and 64 MiB that this machine derives a key with in 1.5 seconds; 64 when none does. Measured
 * once, when a store is set up.
 */
export async function calibrateKdfMemoryMib(
  kdf: Kdf,
  elapsedMs: () => number = () => performance.now(),
): Promise<number> {
  const sample = Buffer.alloc(16, 1)
  for (const memoryMib of KDF_MEMORY_MIB) {
    const start = elapsedMs()
    await kdf.derive(sample, sample, costOf(memoryMib))
    if (elapsedMs() - start <= UNLOCK_GOAL_MS) return memoryMib
  }
  return KDF_MEMORY_MIB[KDF_MEMORY_MIB.length - 1] ?? 64
}
