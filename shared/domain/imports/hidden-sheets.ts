import type { Findings } from './findings.ts'
import type { Part, Passage, Sheet } from './passages.ts'

/** Everything a part of the file says. */
export function passagesIn(part: Part): Passage[] {
  switch (part.kind) {
    case 'line':
      return [part.passage]
    case 'sheet':
      return part.name === null ? [] : [part.name]
    case 'note':
      return [...part.passages]
    case 'grid':
      return part.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.passages]))
  }
}

/** Leaves hidden sheets out unless a person says that they belong to the plan. */
export function withoutHiddenSheets(parts: readonly Part[], findings: Findings): Part[] {
  const hidden = parts.filter((part): part is Sheet => part.kind === 'sheet' && part.isHidden)
  if (hidden.length === 0) return [...parts]
  const names = hidden.map((sheet) => sheet.name?.place.label ?? 'a sheet without a name')
  const answer = findings.ask({
    kind: 'hidden-sheet',
    places: names,
    sentence:
      hidden.length === 1
        ? 'A sheet is hidden. Does it belong to the plan?'
        : `${hidden.length} sheets are hidden. Do they belong to the plan?`,
    proposal: 'Leave hidden sheets out.',
    choices: [
      { value: 'leave-out', label: 'Leave out' },
      { value: 'read', label: 'Read as part of the plan' },
    ],
    meanwhile: 'leave-out',
  })
  if (answer === 'read') return [...parts]
  let isHidden = false
  return parts.filter((part) => {
    if (part.kind === 'sheet') isHidden = part.isHidden
    if (!isHidden || part.kind === 'note') return true
    findings.leaveOut(
      passagesIn(part).map((passage) => passage.place),
      'It stands on a hidden sheet.',
    )
    return false
  })
}
