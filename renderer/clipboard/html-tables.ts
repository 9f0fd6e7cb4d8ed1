import { type ClipboardCell, EMPTY_CELL, MOST_COLUMNS, MOST_ROWS } from './clipboard-block.ts'
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts'
import { itemsOf } from './items.ts'
import { paragraphsIn } from './paragraphs.ts'
import { isHidden } from './styles.ts'

/** The class by which this program knows a table again that it copied itself. */
export const OWN_TABLE_CLASS = 'saferplan-cells'

/** A row of a copied table, as long as its last cell that says something. */
export interface GridRow {
  readonly cells: readonly ClipboardCell[]
  /** Whether its writer made it a row of headings. */
  readonly isHeading: boolean
}

/** The tables of a copied passage, one below the other, and the words around them. */
export interface Tables {
  readonly rows: readonly GridRow[]
  readonly leftOut: readonly string[]
  /** True when words lie beyond the most columns that are read. */
  readonly isTooWide: boolean
}

/** A table that stands in another is read as paragraphs of its cell; one that only frames others is looked through. */
export function tablesIn(nodes: readonly HtmlNode[]): Tables {
  const found: HtmlElement[] = []
  const around: HtmlNode[] = []
  gather(nodes, { holders: holdersOf(nodes), found, around })
  const grids = found.map(gridOf)
  return {
    rows: grids.flatMap((grid) => grid.rows).slice(0, MOST_ROWS + 1),
    leftOut: (found.length === 0 ? [] : paragraphsIn(around)).map(({ runs }) =>
      runs.map((run) => run.text).join(''),
    ),
    isTooWide: grids.some((grid) => grid.isTooWide),
  }
}

interface Gathering {
  /** Every table, and every element with a table inside. */
  readonly holders: ReadonlySet<HtmlNode>
  readonly found: HtmlElement[]
  readonly around: HtmlNode[]
}

function gather(nodes: readonly HtmlNode[], gathering: Gathering): void {
  const { holders, found, around } = gathering
  let beside: HtmlNode[] = []
  const flush = (): void => {
    if (beside.length > 0) around.push({ tag: 'div', attributes: {}, children: beside })
    beside = []
  }
  for (const node of nodes) {
    if (!isElement(node) || !holders.has(node)) {
      beside.push(node)
      continue
    }
    flush()
    if (isHidden(node)) continue
    if (node.tag === 'table' && !isFrame(node, holders)) found.push(node)
    else gather(node.children, gathering)
  }
  flush()
}

function holdersOf(nodes: readonly HtmlNode[], holders = new Set<HtmlNode>()): Set<HtmlNode> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    holdersOf(node.children, holders)
    if (node.tag === 'table' || node.children.some((child) => holders.has(child))) holders.add(node)
  }
  return holders
}

/** Mail programs put a whole message into a table of one cell. */
function isFrame(table: HtmlElement, holders: ReadonlySet<HtmlNode>): boolean {
  const [only, ...further] = rowsOf(table).flatMap(({ row }) => row.children.filter(isCell))
  return only !== undefined && further.length === 0 && only.children.some((child) => holders.has(child))
}

function isCell(node: HtmlNode): node is HtmlElement {
  return isElement(node) && (node.tag === 'td' || node.tag === 'th') && !isHidden(node)
}

/** The rows of a table itself; cells outside any row, as broken HTML has them, make rows of their own. */
function rowsOf(
  parent: HtmlElement,
  isHead = false,
): { readonly row: HtmlElement; readonly isHead: boolean }[] {
  return parent.children.filter(isElement).flatMap((child) => {
    if (isHidden(child)) return []
    if (child.tag === 'tr') return [{ row: child, isHead }]
    if (child.tag === 'td' || child.tag === 'th') {
      return [{ row: { tag: 'tr', attributes: {}, children: [child] }, isHead }]
    }
    return /^t(?:head|body|foot)$/.test(child.tag) ? rowsOf(child, child.tag === 'thead') : []
  })
}

interface Grid {
  readonly rows: readonly GridRow[]
  readonly isTooWide: boolean
}

function gridOf(table: HtmlElement): Grid {
  const sources = rowsOf(table)
  const isOwn = table.attributes.class === OWN_TABLE_CLASS
  /** For each column, how many rows the cell above still reaches down. */
  const reach: number[] = []
  const rows: GridRow[] = []
  let isTooWide = false
  for (const [at, { row, isHead }] of sources.slice(0, MOST_ROWS + 1).entries()) {
    const cells: ClipboardCell[] = []
    const own = row.children.filter(isCell)
    let column = 0
    const passCovered = (): void => {
      while ((reach[column] ?? 0) > 0) {
        reach[column] = (reach[column] ?? 0) - 1
        cells[column] = { items: [], joinsAbove: true }
        column += 1
      }
    }
    for (const cell of own) {
      passCovered()
      const items = itemsOf(paragraphsIn(cell.children), isOwn)
      if (column >= MOST_COLUMNS) {
        isTooWide ||= items.length > 0
        continue
      }
      const width = Math.min(span(cell.attributes.colspan), MOST_COLUMNS - column)
      const below = Math.min(span(cell.attributes.rowspan), sources.length - at) - 1
      for (let beside = 0; beside < width; beside += 1) {
        cells[column] = beside === 0 ? { items, joinsAbove: false } : EMPTY_CELL
        reach[column] = below
        column += 1
      }
    }
    passCovered()
    coverRest(reach, cells, column)
    const isHeading = isHead || (own.length > 0 && own.every((cell) => cell.tag === 'th'))
    rows.push({ cells: Array.from(cells, (cell) => cell ?? EMPTY_CELL), isHeading })
  }
  return { rows, isTooWide }
}

/** Columns behind the last cell of a row that a cell above still reaches into. */
function coverRest(reach: number[], cells: ClipboardCell[], from: number): void {
  for (let column = from; column < reach.length; column += 1) {
    const left = reach[column] ?? 0
    if (left === 0) continue
    reach[column] = left - 1
    cells[column] = { items: [], joinsAbove: true }
  }
}

function span(attribute: string | undefined): number {
  const value = Number.parseInt(attribute ?? '1', 10)
  return Number.isSafeInteger(value) && value > 1 ? value : 1
}
