import type { TextRun } from './text.ts'

/** Cuts runs at a character of their plain text; a run that is cut keeps its look on both sides. */
export function splitRuns(runs: readonly TextRun[], offset: number): { before: TextRun[]; after: TextRun[] } {
  const before: TextRun[] = []
  const after: TextRun[] = []
  let start = 0
  for (const run of runs) {
    const cut = Math.min(Math.max(offset - start, 0), run.text.length)
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) })
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) })
    start += run.text.length
  }
  return { before: trimmedEnd(before), after: trimmedStart(after) }
}

/** Two paragraphs as one, a space between them; neighbours of one look become one run. */
export function joinRuns(upper: readonly TextRun[], lower: readonly TextRun[]): TextRun[] {
  const space: TextRun[] = upper.length > 0 && lower.length > 0 ? [{ text: ' ' }] : []
  return mergeRuns([...upper, ...space, ...lower])
}

/** The same text in as few runs as its looks allow; empty runs go. */
export function mergeRuns(runs: readonly TextRun[]): TextRun[] {
  const merged: TextRun[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.text === '') continue
    if (last !== undefined && hasSameLook(last, run))
      merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

function hasSameLook(one: TextRun, other: TextRun): boolean {
  return (
    (one.strong ?? false) === (other.strong ?? false) &&
    (one.emphasis ?? false) === (other.emphasis ?? false) &&
    one.link === other.link &&
    one.note === undefined &&
    other.note === undefined
  )
}

function trimmedEnd(runs: readonly TextRun[]): TextRun[] {
  const last = runs.at(-1)
  if (last === undefined) return []
  const text = last.text.trimEnd()
  return text === '' ? trimmedEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }]
}

function trimmedStart(runs: readonly TextRun[]): TextRun[] {
  const [first, ...rest] = runs
  if (first === undefined) return []
  const text = first.text.trimStart()
  return text === '' ? trimmedStart(rest) : [{ ...first, text }, ...rest]
}
