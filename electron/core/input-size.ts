/** Depth beyond which no input of ours goes. */
const DEEPEST = 12

/**
 * How much a value from outside holds: characters, bytes and entries, counted until `cap` is passed. Infinity for
 * values that are nested too deeply, lead back to themselves, or are of a kind that no channel takes.
 */
export function inputSize(value: unknown, cap: number): number {
  return sizeOf(value, cap, 0)
}

function sizeOf(value: unknown, cap: number, depth: number): number {
  if (typeof value === 'string') return value.length
  if (value instanceof Uint8Array) return value.length
  if (typeof value !== 'object' || value === null) return 1
  if (depth >= DEEPEST || !isPlain(value)) return Number.POSITIVE_INFINITY
  let size = 1
  for (const [key, part] of Object.entries(value)) {
    size += key.length + sizeOf(part, cap - size, depth + 1)
    if (size > cap) return Number.POSITIVE_INFINITY
  }
  return size
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
