import type {
  PressBlock,
  PressDocument,
  PressRun,
  PressTable,
} from '../../../electron/core/press/document-model.ts'
import type { PressWorkbook } from '../../../electron/core/press/workbook-model.ts'

// The same content as our documents, as plain HTML, for the programs that we are measured against.

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const runsHtml = (runs: readonly PressRun[]): string =>
  runs
    .map((run) => {
      const text = escaped(run.text)
      const strong = run.strong === true ? `<b>${text}</b>` : text
      return run.link === undefined ? strong : `<a href="${escaped(run.link)}">${strong}</a>`
    })
    .join('')

const blocksHtml = (blocks: readonly PressBlock[]): string => blocks.map(blockHtml).join('\n')

function blockHtml(block: PressBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.points.map((point) => `<li>${blocksHtml(point)}</li>`).join('')}</${tag}>`
    }
    case 'quotation':
      return `<blockquote>${block.paragraphs.map((runs) => `<p>${runsHtml(runs)}</p>`).join('')}</blockquote>`
    case 'note':
      return `<p><sup>${escaped(block.mark)}</sup> ${runsHtml(block.runs)}</p>`
    case 'figure':
      return `<p>${escaped(block.alt)}</p>`
    case 'question':
      return `<p>${escaped(`${block.words} ${block.hint}`)}</p>`
    case 'room':
      return ''
    case 'table':
      return tableHtml(block)
  }
}

function tableHtml(table: PressTable): string {
  const head = table.columns.map((column) => `<th>${escaped(column.heading)}</th>`).join('')
  const body = table.groups.flatMap((group) =>
    group.rows.map((row, index) => {
      const first = index === 0 ? `<th rowspan="${group.rows.length}">${blocksHtml(group.head)}</th>` : ''
      return `<tr>${first}${row.map((cell) => `<td>${blocksHtml(cell)}</td>`).join('')}</tr>`
    }),
  )
  return `<table border="1"><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

/** The document as one HTML page with the same sheet sizes and orientation. */
export function documentHtml(document: PressDocument): string {
  const parts = document.parts.map(
    (part) => `<div class="${part.orientation}">${blocksHtml(part.blocks)}</div>`,
  )
  const style = `@page { size: A4; margin: 18mm } @page wide { size: A4 landscape } .landscape { page: wide }
    body { font: 10.5pt sans-serif } table { border-collapse: collapse; width: 100% } thead { display: table-header-group }
    tr { break-inside: avoid } td, th { vertical-align: top; padding: 4pt; text-align: left }`
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(document.title)}</title>
    <style>${style}</style></head><body><h1>${escaped(document.title)}</h1>${parts.join('\n')}</body></html>`
}

/** The workbook's tables one after the other, for a spreadsheet program to convert. */
export function workbookHtml(workbook: PressWorkbook): string {
  const tables = workbook.sheets.map((sheet) => {
    const head = sheet.columns.map((column) => `<th>${escaped(column.heading)}</th>`).join('')
    const rows = sheet.rows.map(
      (row) => `<tr>${row.map((value) => `<td>${escaped(valueText(value))}</td>`).join('')}</tr>`,
    )
    return `<h2>${escaped(sheet.title)}</h2><table><tr>${head}</tr>${rows.join('\n')}</table>`
  })
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${tables.join('\n')}</body></html>`
}

function valueText(value: PressWorkbook['sheets'][number]['rows'][number][number]): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.date : String(value)
}
