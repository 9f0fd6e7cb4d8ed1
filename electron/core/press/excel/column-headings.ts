import type { PressSheetColumn } from '../workbook-model.ts'
import { lineText } from './cell-text.ts'

/** The longest heading of a column that Excel's tables take. */
const LONGEST = 255

/**
 * Headings as Excel's tables need them: one line, none empty, none too long, and each different from the others
 * whatever the case. A file whose headings break this is called damaged.
 */
export function validHeadings(columns: readonly PressSheetColumn[]): string[] {
  const taken = new Set<string>()
  return columns.map((column, at) => {
    const wish = cut(lineText(column.heading), LONGEST) || `Column ${at + 1}`
    const heading = unique(wish, taken)
    taken.add(heading.toLowerCase())
    return heading
  })
}

/** The full words of headings that had to be cut, as notes above the table. */
export function cutHeadings(columns: readonly PressSheetColumn[]): string[] {
  return columns.flatMap((column, at) => {
    const heading = lineText(column.heading)
    return heading.length > LONGEST ? [`Column ${at + 1}: ${heading}`] : []
  })
}

function unique(heading: string, taken: ReadonlySet<string>): string {
  if (!taken.has(heading.toLowerCase())) return heading
  for (let count = 2; ; count += 1) {
    const suffix = ` (${count})`
    const candidate = cut(heading, LONGEST - suffix.length) + suffix
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}
