import Papa from 'papaparse'
import type { ItemMark } from '../../shared/domain/plan/index.ts'
import type { ClipboardBlock, ClipboardCell, ClipboardItem } from './clipboard-block.ts'
import { OWN_TABLE_CLASS } from './html-tables.ts'
import { KEPT_BREAK_CLASS } from './paragraphs.ts'

/** What is to be copied: cells as they are read from the clipboard, and which column is set in bold, if any. */
export type CopiedCells = Pick<ClipboardBlock, 'headings' | 'rows'> & { readonly boldColumn?: number | null }

// Excel takes a line break, a list or a paragraph for the end of the cell unless it is told so.
const SAME_CELL = 'mso-data-placement:same-cell'
/** Without it Excel would make dates of "1/2" and a formula of "=a". */
const AS_TEXT = "mso-number-format:'\\@'"
const LINE = `<br style="${SAME_CELL}">`
const BREAK = `<br class="${KEPT_BREAK_CLASS}" style="${SAME_CELL}">`

/**
 * Cells as a table of HTML and as text with tabs, so that Word and Excel take them with their rows, lists and bold type.
 * Reading the HTML back gives the same cells. A single cell goes as its plain words.
 */
export function writeClipboard(block: CopiedCells): { readonly html: string; readonly text: string } {
  return { html: htmlOf(block), text: textOf(block) }
}

function htmlOf({ headings, rows, boldColumn = null }: CopiedCells): string {
  const head =
    headings === null
      ? ''
      : `<thead><tr>${headings.map((each) => `<th>${escaped(each)}</th>`).join('')}</tr></thead>`
  const body = rows.map(
    (row, at) => `<tr>${row.map((_, column) => cellAt(rows, at, column, boldColumn)).join('')}</tr>`,
  )
  const table = `<table class="${OWN_TABLE_CLASS}" border="1">${head}<tbody>${body.join('')}</tbody></table>`
  return `<meta charset="utf-8">${table}`
}

function cellAt(rows: CopiedCells['rows'], row: number, column: number, boldColumn: number | null): string {
  const cell = rows[row]?.[column]
  // In the first row there is nothing above to be reached from.
  if (cell === undefined || (cell.joinsAbove && row > 0)) return ''
  let end = row + 1
  while (rows[end]?.[column]?.joinsAbove === true) end += 1
  const words = itemsHtml(cell.items)
  const content = column === boldColumn && words !== '' ? `<b>${words}</b>` : words
  const span = end - row > 1 ? ` rowspan="${end - row}"` : ''
  return `<td${span} valign="top" style="${AS_TEXT}">${content}</td>`
}

const LIST_TAGS: Readonly<Record<Exclude<ItemMark, 'none'>, string>> = { bullet: 'ul', number: 'ol' }

function itemsHtml(items: readonly ClipboardItem[]): string {
  return groupsOf(items)
    .map((group) => {
      const mark = group[0]?.mark ?? 'none'
      const texts = group.map((item) => escaped(item.text).replaceAll('\n', BREAK))
      if (mark === 'none') return texts.join(LINE)
      const tag = LIST_TAGS[mark]
      const points = texts.map((text) => `<li style="${SAME_CELL}">${text}</li>`).join('')
      return `<${tag} style="${SAME_CELL}">${points}</${tag}>`
    })
    .join('')
}

/** Neighbours with the same mark. */
function groupsOf(items: readonly ClipboardItem[]): ClipboardItem[][] {
  const groups: ClipboardItem[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.[0]?.mark === item.mark) last.push(item)
    else groups.push([item])
  }
  return groups
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function textOf({ headings, rows }: CopiedCells): string {
  const lines = rows.map((row) => row.map(cellText))
  const [only] = lines
  if (headings === null && lines.length === 1 && only?.length === 1) return only[0] ?? ''
  const all = headings === null ? lines : [[...headings], ...lines]
  return Papa.unparse(all, { delimiter: '\t', newline: '\r\n' })
}

function cellText({ items }: ClipboardCell): string {
  let number = 0
  return items
    .map(({ text, mark }) => {
      number = mark === 'number' ? number + 1 : 0
      if (mark === 'bullet') return `• ${text}`
      return mark === 'number' ? `${number}. ${text}` : text
    })
    .join('\n')
}
