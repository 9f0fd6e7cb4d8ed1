/**
 * Ordering inside a parent, where positions count from 1 without gaps. Lists are in order, positions are places in
 * them; a position beyond the end means the end, one before the beginning the beginning.
 */

/** The list with a member put in at a position; at the end when none is given. */
export function insertedAt<T>(list: readonly T[], member: T, position?: number): T[] {
  const at = clamp((position ?? list.length + 1) - 1, list.length)
  return list.toSpliced(at, 0, member)
}

/** The list with one member moved to a position, which it has afterwards. A member that is not in it is added. */
export function movedTo<T>(list: readonly T[], member: T, position?: number): T[] {
  return insertedAt(without(list, member), member, position)
}

/** The list without a member. */
export function without<T>(list: readonly T[], member: T): T[] {
  return list.filter((other) => other !== member)
}

/** The list with members put in place of one, in order. */
export function replacedBy<T>(list: readonly T[], member: T, members: readonly T[]): T[] {
  return list.flatMap((other) => (other === member ? members : [other]))
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length)
}
