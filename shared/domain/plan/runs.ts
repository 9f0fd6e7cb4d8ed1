import type { TextRun } from './text.ts'
import { tidyRunText } from './tidy-text.ts'

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

/** The same text in as few runs as its looks allow; empty runs go, unless a footnote's mark hangs on them. */
export function mergeRuns(runs: readonly TextRun[]): TextRun[] {
  const merged: TextRun[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.text === '' && run.note === undefined) continue
    if (last !== undefined && hasSameLook(last, run))
      merged[merged.length - 1] = {
        ...last,
        text: last.text + run.text,
        ...(run.note !== undefined && { note: run.note }),
      }
    else merged.push(run)
  }
  return merged
}

/**
 * Runs in the one form that a paragraph's text has: tidy, merged, without spaces at the ends of the paragraph, and each
 * footnote's mark on the words before it. Applying it twice changes nothing more.
 */
export function normalRuns(runs: readonly TextRun[]): TextRun[] {
  const tidy = mergeRuns(runs.map(tidyRun))
  return hangNotes(trimmedRuns(mergeRuns(tidy.map(tidyRun))))
}

function tidyRun({ text, strong, emphasis, ...rest }: TextRun): TextRun {
  return {
    text: tidyRunText(text),
    ...(strong === true && { strong }),
    ...(emphasis === true && { emphasis }),
    ...rest,
  }
}

/** A mark without words of its own belongs to those before it; where there are none, it stands on a space. */
function hangNotes(runs: readonly TextRun[]): TextRun[] {
  const hung: TextRun[] = []
  for (const run of runs) {
    const last = hung.at(-1)
    if (run.text !== '' || run.note === undefined) hung.push(run)
    else if (last !== undefined && last.note === undefined)
      hung[hung.length - 1] = { ...last, note: run.note }
    else hung.push({ ...run, text: ' ' })
  }
  return hung
}

function trimmedRuns(runs: readonly TextRun[]): TextRun[] {
  const [first] = runs
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return []
  if (first.text.trimStart() !== first.text) return trimmedRuns(trimmedStart(runs))
  if (last.note === undefined && last.text.trimEnd() !== last.text) return trimmedRuns(trimmedEnd(runs))
  return [...runs]
}

/** The runs as they are printed: without the ties to facts, which change nothing of what is read. */
export function printedRuns(runs: readonly TextRun[]): readonly TextRun[] {
  if (runs.every((run) => run.fact === undefined)) return runs
  return mergeRuns(runs.map(({ fact: _fact, ...run }) => run))
}

function hasSameLook(one: TextRun, other: TextRun): boolean {
  return (
    (one.strong ?? false) === (other.strong ?? false) &&
    (one.emphasis ?? false) === (other.emphasis ?? false) &&
    one.link === other.link &&
    one.fact?.identity === other.fact?.identity &&
    one.fact?.value === other.fact?.value &&
    // A footnote's mark stands behind the words of its run, so nothing can follow them there.
    one.note === undefined
  )
}

function trimmedEnd(runs: readonly TextRun[]): TextRun[] {
  const last = runs.at(-1)
  if (last === undefined) return []
  const text = last.text.trimEnd()
  return text === '' && last.note === undefined
    ? trimmedEnd(runs.slice(0, -1))
    : [...runs.slice(0, -1), { ...last, text }]
}

function trimmedStart(runs: readonly TextRun[]): TextRun[] {
  const [first, ...rest] = runs
  if (first === undefined) return []
  const text = first.text.trimStart()
  return text === '' && first.note === undefined ? trimmedStart(rest) : [{ ...first, text }, ...rest]
}
