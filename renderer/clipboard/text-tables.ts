import Papa from 'papaparse'
import { tidyText } from '../../shared/domain/plan/index.ts'
import { type ClipboardCell, type ClipboardItem, EMPTY_CELL } from './clipboard-block.ts'
import type { GridRow } from './html-tables.ts'
import { markedLines } from './typed-marks.ts'

/** A list mark and a tab in front of each line, as Word copies a list into plain text. */
const LIST_LINE = /^\s*(?:[^\s\p{L}\d]|o|\(?\d{1,3}[.)]|\(?[a-z][.)])\t+(?=\S)/u

/**
 * Plain text from the clipboard as rows: a table where it has tabs or quoted cells of several lines, as Excel copies
 * them, else one cell with an entry for each paragraph.
 */
export function rowsOfText(text: string): GridRow[] {
  const plain = text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/\n+$/, '')
  if (plain.trim() === '') return []
  const cells = isList(plain) ? undefined : tableCells(plain)
  const rows = cells ?? [[plain.replaceAll('\t', ' ')]]
  return rows.map((row) => ({ cells: row.map(cellOf), isHeading: false }))
}

function isList(text: string): boolean {
  const tabbed = text.split('\n').filter((line) => line.includes('\t'))
  return tabbed.length > 0 && tabbed.every((line) => LIST_LINE.test(line) && line.lastIndexOf('\t') < 12)
}

function tableCells(text: string): string[][] | undefined {
  const hasQuotedLines = /(?:^|\t|\n)"[^"]*(?:\n|"")/.test(text)
  if (!text.includes('\t') && !hasQuotedLines) return undefined
  const quoted = parseCells(text, '"')
  if (quoted.errors.length === 0) return isTable(quoted.data, text) ? quoted.data : undefined
  // A quotation mark that is part of the words, not of the form.
  return text.includes('\t') ? text.split('\n').map((line) => line.split('\t')) : undefined
}

function isTable(rows: readonly (readonly string[])[], text: string): boolean {
  return text.includes('\t') || rows.some((row) => row.some((cell) => cell.includes('\n')))
}

function parseCells(text: string, quoteChar: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter: '\t', newline: '\n', quoteChar, escapeChar: '"' })
}

function cellOf(text: string): ClipboardCell {
  const items = itemsOfText(text)
  return items.length === 0 ? EMPTY_CELL : { items, joinsAbove: false }
}

function itemsOfText(text: string): ClipboardItem[] {
  const lines = text
    .split('\n')
    .map(tidyText)
    .filter((line) => line !== '')
  return markedLines(lines).filter((line) => line.text !== '')
}
