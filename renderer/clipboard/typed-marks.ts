import type { ItemMark } from '../../shared/domain/plan/index.ts'

/** Marks that people type, or that fonts show, in front of a point: bullets, dashes, squares, arrows, Word's "o". */
const TYPED_BULLET = /^\s*(?:[•·●○◦▪▫■□‣⁃➢➤►✓✔\uf0b7\uf0a7\uf0d8\uf0fc]\s*|[-–—*o]\s+)(?=\S)/u
const TYPED_NUMBER = /^\s*\(?(\d{1,3})[.)]\s+(?=\S)/u
/** What Word writes in front of a numbered point: "1.", "(a)", "iv.", "2.1". */
const NUMBER_MARKER = /^\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-z]{1,5}[.)])$/i

/** A line of text with the mark that it stands behind. */
export interface MarkedLine {
  readonly text: string
  readonly mark: ItemMark
}

/** What kind of list a marker of Word's makes. */
export function markOf(marker: string): 'bullet' | 'number' {
  return NUMBER_MARKER.test(marker.trim()) ? 'number' : 'bullet'
}

/** A line without the bullet that was typed in front of it. A dash alone stays: it is somebody's placeholder. */
export function withoutBullet(line: string): MarkedLine {
  const bullet = TYPED_BULLET.exec(line)
  if (bullet === null) return { text: line, mark: 'none' }
  return { text: line.slice(bullet[0].length), mark: 'bullet' }
}

/**
 * Lines with their typed marks understood. Figures count as marks only where two lines or more count on from 1: a single
 * "2. Summer" may be anything.
 */
export function markedLines(lines: readonly string[]): MarkedLine[] {
  const marked: MarkedLine[] = lines.map(withoutBullet)
  for (let start = 0; start < lines.length; start += 1) {
    const end = endOfCount(lines, start)
    if (end - start < 2) continue
    for (let at = start; at < end; at += 1) {
      const line = lines[at] ?? ''
      marked[at] = { text: line.slice(TYPED_NUMBER.exec(line)?.[0].length ?? 0), mark: 'number' }
    }
    start = end - 1
  }
  return marked
}

/** Where the lines stop that count 1, 2, 3 from here on. */
function endOfCount(lines: readonly string[], start: number): number {
  let at = start
  while (at < lines.length) {
    const number = TYPED_NUMBER.exec(lines[at] ?? '')?.[1]
    if (number === undefined || Number(number) !== at - start + 1) break
    at += 1
  }
  return at
}
