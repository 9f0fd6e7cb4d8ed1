import { useState } from 'react'
import type { MeasurePage } from '../../../../shared/contract/index.ts'
import { countOf } from '../../../../shared/text/counts.ts'
import { useStatus } from '../../../app/status.tsx'
import { usePlanEdit } from '../../../app/use-plan-edit.ts'
import type { ClipboardBlock } from '../../../clipboard/clipboard-block.ts'
import { type PasteStart, pasteReadings } from './paste-readings.ts'
import type { ReadingColumn } from './reading-columns.ts'
import { doubtAbout, enterInCell } from './reading-entry.ts'
import type { ReadingDraft, ReadingRow } from './reading-rows.ts'

/** Words that were typed in a cell and cannot be kept, with why. */
export interface RefusedCell {
  readonly row: string
  readonly column: ReadingColumn
  readonly words: string
  readonly sentence: string
}

interface ReadingEntries {
  readonly refused: RefusedCell | null
  /** What is asked softly about the row that was typed in last. */
  readonly doubtOf: (row: ReadingRow) => string | null
  readonly draftOf: (row: ReadingRow) => ReadingDraft
  readonly enter: (row: ReadingRow, column: ReadingColumn, words: string) => Promise<void>
  readonly paste: (block: ClipboardBlock, at: PasteStart) => Promise<void>
  readonly forget: () => void
}

/** Takes what is typed and pasted into the figures of a measure to the store. What cannot be kept changes nothing. */
export function useReadingEntries(page: MeasurePage): ReadingEntries {
  const edit = usePlanEdit()
  const { announce } = useStatus()
  const [refused, setRefused] = useState<RefusedCell | null>(null)
  const [lastTyped, setLastTyped] = useState<string | null>(null)
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ReadingDraft>>(new Map())
  const { itemId } = page.line

  async function enter(row: ReadingRow, column: ReadingColumn, words: string): Promise<void> {
    const outcome = enterInCell(page, row, column, words, drafts.get(row.key))
    const refuse = (sentence: string): void => {
      setRefused({ row: row.key, column, words, sentence })
      announce(sentence)
    }
    setRefused(null)
    setLastTyped(null)
    if (outcome.kind === 'refused') return refuse(outcome.sentence)
    if (outcome.kind === 'draft') return setDrafts(new Map(drafts).set(row.key, outcome.draft))
    if (outcome.kind === 'nothing') return
    const result =
      outcome.kind === 'remove'
        ? await edit('measures.reading.remove', { itemId, readingId: outcome.readingId })
        : await edit('measures.reading.set', { itemId, ...outcome.input })
    if (!result.ok) return refuse(result.sentence)
    setDrafts(new Map([...drafts].filter(([key]) => key !== row.key)))
    if (outcome.kind === 'set') setLastTyped(`${outcome.input.period.from} ${outcome.input.period.to}`)
  }

  async function paste(block: ClipboardBlock, at: PasteStart): Promise<void> {
    const pasted = pasteReadings(page, block, at)
    if (!pasted.ok) return announce(pasted.sentence)
    const result = await edit('measures.reading.changeMany', { itemId, set: [...pasted.set] })
    if (result.ok) announce(`${countOf(pasted.set.length, 'figure')} pasted.`)
  }

  return {
    refused,
    doubtOf: (row) => (lastTyped === row.key ? doubtAbout(page, row) : null),
    draftOf: (row) => drafts.get(row.key) ?? {},
    enter,
    paste,
    forget: () => setRefused(null),
  }
}
