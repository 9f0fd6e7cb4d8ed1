import { gapBetween, plainSlug, type Slug } from './galley.ts'
import { makeUpTable } from './make-up-table.ts'
import type { PageFlow } from './page-flow.ts'
import type { SetTable } from './set-table.ts'
import { tableLeadHeight } from './table-heights.ts'

/** What flows down the pages of a part. */
export type Matter = Slug | SetTable

/** Space between a table and the text around it. */
const AROUND_TABLE = plainSlug(0, [], { before: 10, after: 14 })

/**
 * Fills pages with matter. A slug goes to the next page when it does not fit, and takes along those above it that must
 * stay with it. Each slug is placed exactly once, so the cost is linear and nothing can be left out.
 */
export function makeUp(matter: readonly Matter[], flow: PageFlow, tick: () => void): void {
  let kept = false
  matter.forEach((item, index) => {
    tick()
    if (!kept && !flow.atTop() && flow.y + leadHeight(matter, index, flow) > flow.bottom) flow.newPage()
    if ('kind' in item) {
      flow.y += gapBetween(flow.above, AROUND_TABLE)
      makeUpTable(item, flow, kept, item.isNoted ? noteHeight(matter, index + 1) : 0, tick)
      flow.above = AROUND_TABLE
      kept = false
      return
    }
    if (!flow.atTop() && flow.y + gapBetween(flow.above, item) + item.height > flow.bottom) flow.newPage()
    flow.place(item)
    kept = item.keepWithNext
  })
}

/** What the block takes that follows a table, with the space between. */
function noteHeight(matter: readonly Matter[], start: number): number {
  let height = 0
  let above = AROUND_TABLE
  for (let index = start; index < matter.length; index += 1) {
    const item = matter[index]
    if (item === undefined || 'kind' in item || (item.startsBlock && index > start)) break
    height += gapBetween(above, item) + item.height
    above = item
  }
  return height
}

/** The height that must be free for a slug and those that must stay with it; no more than a page. */
function leadHeight(matter: readonly Matter[], start: number, flow: PageFlow): number {
  let height = 0
  let above = flow.above
  for (let index = start; index < matter.length; index += 1) {
    const item = matter[index]
    if (item === undefined) break
    if ('kind' in item) return height + gapBetween(above, AROUND_TABLE) + tableLeadHeight(item, flow.capacity)
    height += gapBetween(above, item) + item.height
    if (!item.keepWithNext) break
    above = item
  }
  return Math.min(height, flow.capacity)
}
