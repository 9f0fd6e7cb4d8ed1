/** A label at the end of a line: where its middle should be, and how tall it is. */
export interface WantedLabel {
  readonly middle: number
  readonly height: number
}

/**
 * Middles for labels below each other, in their given order, so that none covers another and all lie between `top` and
 * `bottom` where they fit there. Each is as near to its wish as the others allow.
 */
export function placeLabels(wanted: readonly WantedLabel[], top: number, bottom: number): number[] {
  const order = wanted.map((label, at) => ({ ...label, at }))
  order.sort((one, other) => one.middle - other.middle || one.at - other.at)
  const middles: number[] = []
  let free = top
  for (const { middle, height } of order) {
    const placed = Math.max(middle, free + height / 2)
    middles.push(placed)
    free = placed + height / 2
  }
  let limit = Math.max(bottom, top + order.reduce((sum, { height }) => sum + height, 0))
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const height = order[at]?.height ?? 0
    const placed = Math.min(middles[at] ?? 0, limit - height / 2)
    middles[at] = placed
    limit = placed - height / 2
  }
  const result = new Array<number>(wanted.length).fill(0)
  order.forEach(({ at }, position) => {
    result[at] = middles[position] ?? 0
  })
  return result
}
