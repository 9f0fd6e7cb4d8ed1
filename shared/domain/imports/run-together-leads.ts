import { type PartnerNames, splitLead } from '../partners/index.ts'
import { cutEntry } from './cut-entry.ts'
import { columnsWith, type Entry, type HealRow, type HealTable } from './entries.ts'
import type { Findings } from './findings.ts'
import { withBars } from './run-on.ts'

interface RunTogether {
  readonly row: HealRow
  readonly column: number
  readonly entry: Entry
  /** The words at which further partners begin, counted from 0. */
  readonly starts: readonly number[]
}

/** Asks about leads that run together without a comma ("Police LDC"), and gives each partner its line when told to. */
export function splitLeads(
  tables: readonly HealTable[],
  partners: readonly PartnerNames[],
  findings: Findings,
): void {
  const known = new Map<string, readonly number[]>()
  const startsOf = (text: string): readonly number[] => {
    const starts = known.get(text) ?? partnerStarts(text, partners)
    known.set(text, starts)
    return starts
  }
  const found = tables.flatMap((table) => runTogetherIn(table, startsOf))
  if (found.length === 0) return
  const answers = findings.askOfEach({
    kind: 'run-together-lead',
    parts: found.map(({ entry, starts }) => ({
      words: withBars(entry.text, starts),
      sources: entry.sources,
    })),
    sentence:
      found.length === 1
        ? 'One line of a lead cell names several partners without a comma. Give each its own line?'
        : `${found.length} lines of lead cells name several partners without a comma. Give each its own line?`,
    proposal: 'Give each partner its own line.',
    choices: [
      { value: 'split', label: 'Split' },
      { value: 'keep-whole', label: 'Leave as they are' },
    ],
    meanwhile: 'keep-whole',
  })
  for (const [at, { row, column, entry, starts }] of found.entries()) {
    if (answers[at] !== 'split') continue
    const cell = (row.cells[column] ?? []).flatMap((one) => (one === entry ? cutEntry(one, starts) : [one]))
    row.cells = row.cells.with(column, cell)
  }
}

function runTogetherIn(table: HealTable, startsOf: (text: string) => readonly number[]): RunTogether[] {
  return columnsWith(table, ['lead']).flatMap((column) =>
    table.issues.flatMap((issue) =>
      issue.rows.flatMap((row) =>
        (row.cells[column] ?? []).flatMap((entry) => {
          const starts = startsOf(entry.text)
          return starts.length > 0 ? [{ row, column, entry, starts }] : []
        }),
      ),
    ),
  )
}

/** Where the second and further partners begin; none when something else than a space stands between two of them. */
function partnerStarts(text: string, partners: readonly PartnerNames[]): number[] {
  const pieces = splitLead(text, partners)
  if (pieces.filter((piece) => piece.kind === 'partner').length < 2) return []
  const starts: number[] = []
  let from = 0
  for (const piece of pieces) {
    const at = text.indexOf(piece.text, from)
    const isClean = at === from || text.slice(from, at) === ' '
    if (at === -1 || !isClean || piece.kind === 'joiner') return []
    if (at > 0) starts.push(text.slice(0, at).split(' ').length - 1)
    from = at + piece.text.length
  }
  return starts
}
