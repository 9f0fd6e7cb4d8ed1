import type { ReturnRecordView } from '../../../shared/contract/index.ts'
import { periodInWords } from '../../../shared/text/period-words.ts'
import { accountInWords } from './brought-in-words.ts'
import { PURPOSE_WORDS } from './return-words.ts'

/** What a file was and what came of it, a line each. */
export function ReturnFacts({ record }: Readonly<{ record: ReturnRecordView }>) {
  const { purpose, sheet, profile, period, account } = record
  const facts: readonly (readonly [string, string | null])[] = [
    ['What it is', PURPOSE_WORDS[purpose].label],
    ['Sheet', sheet === '' ? null : sheet],
    ['Period', period === null ? null : periodInWords(period)],
    ['Layout', profile ?? 'None is remembered'],
    ['Account', `${accountInWords(account)}.`],
  ]
  return (
    <dl className="facts reading">
      {facts.map(([label, words]) =>
        words === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
