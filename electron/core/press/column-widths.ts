/** No column is narrower than this, whatever its weight: about six letters. */
const NARROWEST_COLUMN = 40

/** A column's left edge, from the table's, and its width, in points. */
export interface SharedColumn {
  readonly x: number
  readonly width: number
}

/** Shares a table's width, in points, among its columns by weight, with none narrower than a short word. */
export function shareWidth(weights: readonly number[], width: number): SharedColumn[] {
  const narrowest = Math.min(NARROWEST_COLUMN, width / Math.max(weights.length, 1))
  const wide = weights.map((weight) => Math.max(weight, 0))
  const fixed = new Set<number>()
  const widths = wide.map(() => narrowest)
  for (let changed = true; changed; ) {
    changed = false
    const free = width - fixed.size * narrowest
    const total = wide.reduce((sum, weight, index) => (fixed.has(index) ? sum : sum + weight), 0)
    wide.forEach((weight, index) => {
      if (fixed.has(index)) return
      const share = total > 0 ? (free * weight) / total : free / (wide.length - fixed.size)
      if (share < narrowest - 1e-6) {
        fixed.add(index)
        changed = true
        widths[index] = narrowest
      } else widths[index] = share
    })
  }
  let x = 0
  return widths.map((each) => {
    const column = { x, width: each }
    x += each
    return column
  })
}
