import type { Output, ReturnRecordView } from '../../../shared/contract/index.ts'
import type { ReturnPurpose, RowFate } from '../../../shared/domain/returns/index.ts'
import { countOf, listInWords, sentenceCase } from '../../../shared/text/counts.ts'
import type { Route } from '../../app/router.tsx'
import type { MarkTone } from '../../components/mark.tsx'

/** A partner's file that is awaited. */
export type Awaited = Output<'returns.expected'>[number]
/** One row of a file that was brought in. */
export type BroughtInRow = Output<'returns.get'>['rows'][number]

/** What became of a row, in a word and a shape. `attention` is set aside once the file is in. */
export const FATE_MARKS: Readonly<Record<RowFate, { readonly tone: MarkTone; readonly word: string }>> = {
  added: { tone: 'good', word: 'Added' },
  changed: { tone: 'note', word: 'Changed' },
  unchanged: { tone: 'nothing', word: 'Already here' },
  attention: { tone: 'warning', word: 'Left out' },
  aside: { tone: 'warning', word: 'Left out' },
}

/** The page that shows what a file of a purpose made. */
export const MADE_BY: Readonly<Record<ReturnPurpose, { readonly to: Route; readonly label: string }>> = {
  'ward-figures': { to: { name: 'ward-figures' }, label: 'Go to the figures by ward' },
  readings: { to: { name: 'measures' }, label: 'Go to the measures' },
  activities: { to: { name: 'activities' }, label: 'Go to the activities' },
  partners: { to: { name: 'partners' }, label: 'Go to the partners' },
  'survey-answers': { to: { name: 'survey' }, label: 'Go to the surveys' },
  'survey-totals': { to: { name: 'survey' }, label: 'Go to the surveys' },
  'mediation-forms': { to: { name: 'outcomes' }, label: 'Go to the outcomes of mediation' },
}

/** The rows of a file reconciled: "42 rows read: 38 added, 3 already here and 1 left out". What is nought is not said. */
export function accountInWords({ read, ...parts }: ReturnRecordView['account']): string {
  const said = [
    ...(parts.added > 0 ? [`${parts.added.toLocaleString('en-GB')} added`] : []),
    ...(parts.changed > 0 ? [`${parts.changed.toLocaleString('en-GB')} changed`] : []),
    ...(parts.unchanged > 0 ? [`${parts.unchanged.toLocaleString('en-GB')} already here`] : []),
    ...(parts.setAside > 0 ? [`${parts.setAside.toLocaleString('en-GB')} left out`] : []),
  ]
  const rows = `${countOf(read, 'row')} read`
  return said.length === 0 ? rows : `${rows}: ${listInWords(said)}`
}

/** What undoing an import would do to what it made, as a sentence; before it is done. */
export function undoInWords({ added, changed }: ReturnRecordView['account']): string {
  const parts = [
    ...(added > 0
      ? [`${countOf(added, 'entry', 'entries')} that it added ${added === 1 ? 'goes' : 'go'}`]
      : []),
    ...(changed > 0
      ? [
          `${countOf(changed, 'entry', 'entries')} that it changed ${changed === 1 ? 'becomes what it was' : 'become what they were'}`,
        ]
      : []),
  ]
  if (parts.length === 0) return 'It added and changed nothing, so nothing else changes.'
  return `${sentenceCase(listInWords(parts))}.`
}

/** "Rows 101 to 200 of 1,204". */
export function pageInWords({ offset, shown, total }: PageOfRows): string {
  const [first, last, all] = [offset + 1, offset + shown, total].map((count) => count.toLocaleString('en-GB'))
  return `Rows ${first} to ${last} of ${all}`
}

interface PageOfRows {
  readonly offset: number
  readonly shown: number
  readonly total: number
}

/** Late files first, the longest due at the top; then those that are waited for, the next due first. */
export function byUrgency(awaited: readonly Awaited[]): readonly Awaited[] {
  return awaited.toSorted((one, other) => {
    if (one.state !== other.state) return one.state === 'late' ? -1 : 1
    return one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0
  })
}
