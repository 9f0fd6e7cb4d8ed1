import type { ReactNode } from 'react'
import type { MeasurePage } from '../../../shared/contract/index.ts'
import {
  figureInWords,
  type ParticipationRule,
  periodInWords,
} from '../../../shared/domain/measures/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { countOf, sentenceCase } from '../../../shared/text/counts.ts'
import { MEASURE_KIND_WORDS, POLARITY_WORDS, targetInWords } from '../../../shared/text/measure-words.ts'
import { FREQUENCY_WORDS } from '../../../shared/text/period-words.ts'
import { COMPARISON_WORDS, COUNTING_WORDS } from '../../../shared/text/scoring-words.ts'
import { zoneRuleInWords } from '../../../shared/text/zone-words.ts'

/** What a measure is and how it is scored, as a list to read. What nobody has said is left out. */
export function MeasureFacts({ page }: Readonly<{ page: MeasurePage }>) {
  const { line } = page
  const { measure, scoring, standing } = line
  const { rules } = standing
  const baseline =
    rules.baseline === null
      ? null
      : [
          figureInWords(rules.baseline, rules.form),
          scoring.baselinePeriod === null ? null : periodInWords(scoring.baselinePeriod),
          scoring.baselineSource,
        ]
          .filter((part) => part !== null)
          .join(', ')
  const rows: readonly (readonly [label: string, value: ReactNode])[] = [
    ['Issue', line.issueWords],
    ['Lead', line.leads.length === 0 ? null : line.leads.join(', ')],
    ['Kind', MEASURE_KIND_WORDS[rules.kind]],
    ['How counted', COUNTING_WORDS[rules.counting]],
    ['Direction', POLARITY_WORDS[rules.polarity]],
    ['Target', targetWords(page)],
    [
      'By',
      `${dateInWords(rules.deadline.on)}${rules.deadline.isAssumed ? ' (the end of the plan year, as no date is given)' : ''}`,
    ],
    ['How often', FREQUENCY_WORDS[rules.frequency]],
    ['Compared', rules.comparison === null ? null : COMPARISON_WORDS[rules.comparison]],
    ['Baseline', baseline],
    ['Figures from', measure.source],
    ['Who counts', scoring.participation === null ? null : participationInWords(scoring.participation)],
    ['Only', scoring.placeFilter],
    ['To know', scoring.caveat],
  ]
  return (
    <dl className="facts measure-facts">
      {rows.map(([label, value]) =>
        value === null || value === '' ? null : (
          <div key={label} className={label === 'Issue' || label === 'To know' ? 'fact-wide' : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function targetWords({ line: { scoring, standing } }: MeasurePage): string {
  const { target, targetOf, form, eachZone } = standing.rules
  if (eachZone !== null && eachZone.target !== null) return `Every zone ${zoneRuleInWords(eachZone)}`
  if (target === null) return scoring.isTracker ? 'None: it is watched on purpose' : 'None set'
  return sentenceCase(targetInWords(target, targetOf, form))
}

/** Who counts, as it is read: "Who came at least 2 times". */
export function participationInWords(rule: ParticipationRule): string {
  if (rule.kind === 'sessions') return `Who came at least ${countOf(rule.atLeast, 'time')}`
  if (rule.kind === 'months') return `Who took part for longer than ${countOf(rule.longerThan, 'month')}`
  return rule.words
}
