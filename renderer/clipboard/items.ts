import { type ItemMark, tidyText } from '../../shared/domain/plan/index.ts'
import type { ClipboardItem } from './clipboard-block.ts'
import { KEPT_BREAK, type PastedParagraph } from './paragraphs.ts'
import { markedLines } from './typed-marks.ts'

/**
 * The entries that paragraphs of a cell are: one for each, and one for each line that its writer broke. Marks that were
 * typed in front of them are understood, unless this program wrote the cell: then they are part of the words.
 */
export function itemsOf(paragraphs: readonly PastedParagraph[], isOwn = false): ClipboardItem[] {
  const lines = paragraphs.flatMap(({ runs, list }): Line[] => {
    const text = runs.map((run) => run.text).join('')
    if (list !== null) return [{ text: text.replaceAll(KEPT_BREAK, '\n'), mark: list.kind }]
    const mark = isOwn ? 'none' : null
    return text.split('\n').map((line) => ({ text: line.replaceAll(KEPT_BREAK, '\n'), mark }))
  })
  return withTypedMarks(lines)
}

interface Line {
  readonly text: string
  /** Null where no list of the document itself says it. */
  readonly mark: ItemMark | null
}

function withTypedMarks(lines: readonly Line[]): ClipboardItem[] {
  const typed = markedLines(lines.map(({ text, mark }) => (mark === null ? text : '')))
  return lines.flatMap(({ text, mark }, at) => {
    const line = mark === null ? typed[at] : { text, mark }
    const own = tidyText(line?.text ?? text)
    return own === '' ? [] : [{ text: own, mark: line?.mark ?? 'none' }]
  })
}
