import { type CivilDate, dateInWords } from '../../kit/civil-date.ts'
import type { DaySpan, Identity } from '../plan/index.ts'
import { doubt, type EntryFinding, refusal } from './entry-finding.ts'
import type { MeasureDetail, MeasureKind } from './measure.ts'
import { figureInWords } from './number-words.ts'
import { overlap } from './periods.ts'
import type { Reading } from './reading.ts'
import type { MeasureScoring, ReadingForm } from './scoring.ts'
import { type ScoringRules, scoringFor } from './scoring-rules.ts'

/** What a person says about how a measure is scored, before it is kept. */
export interface ScoringEntry {
  readonly identity: Identity | null
  readonly measure: MeasureDetail
  readonly scoring: MeasureScoring
}

/** What it is held against. */
export interface ScoringContext {
  readonly edition: Pick<DaySpan, 'startsOn' | 'endsOn'>
  readonly readings: readonly Reading[]
  /** How it was scored until now; null for a new measure. */
  readonly before: ScoringRules | null
  readonly asAt: CivilDate
}

const FORM_NOUN: Readonly<Record<ReadingForm, string>> = {
  count: 'counts',
  percentage: 'percentages',
  rate: 'rates',
  score: 'scores',
  'yes-no': 'answers of yes or no',
}

/** Kinds whose target is a floor, whoever says it. */
const FLOORS = new Set<MeasureKind>(['condition', 'retain-level', 'frequency'])

/** What is wrong or doubtful in how a measure is to be scored; nothing where it can be kept as it is. */
export function checkScoring(entry: ScoringEntry, context: ScoringContext): EntryFinding[] {
  const rules = scoringFor(entry.measure, entry.scoring, context.edition)
  return [
    ...checkTarget(rules, entry.scoring),
    ...checkShape(entry, rules),
    ...checkDates(entry, rules, context),
    ...checkBaseline(entry.scoring, rules),
    ...checkKept(rules, context),
  ]
}

function checkTarget(rules: ScoringRules, scoring: MeasureScoring): EntryFinding[] {
  const { target, baseline, polarity, kind, targetOf } = rules
  const form = targetOf === 'change' ? 'score' : rules.form
  const found: EntryFinding[] = []
  for (const [name, value] of [
    ['target', target],
    ['baseline', baseline],
  ] as const) {
    const bad = value === null ? null : impossible(value, name === 'target' ? form : rules.form)
    if (bad !== null) found.push(refusal(`${name}-impossible`, `The ${name} cannot be ${value}: ${bad}`))
  }
  if (target === null) return found
  if (targetOf === 'change' && target < 0) {
    found.push(
      refusal(
        'target-impossible',
        `The target is a change in percent, and ${target} is below 0. Leave out the minus: which way is good says the rest.`,
      ),
    )
  }
  if (targetOf === 'figure' && baseline !== null && isContrary(polarity, target, baseline)) {
    const [wanted, is] = polarity === 'lower' ? ['Less', 'above'] : ['More', 'below']
    found.push(
      doubt(
        'target-contrary',
        `${wanted} is good here, but the target of ${figureInWords(target, form)} is ${is} the baseline of ${figureInWords(baseline, form)}. Is that meant?`,
      ),
    )
  }
  if (polarity === 'higher' && target === 0 && kind !== 'retain-level') {
    found.push(
      doubt(
        'target-0',
        'More is good here, but the target is 0, which is met without anything done. Is that meant?',
      ),
    )
  }
  if ((polarity === 'none' || polarity === 'unset') && !FLOORS.has(kind)) {
    found.push(
      doubt(
        'target-without-direction',
        'There is a target, but nobody has said whether more or less is good. Say so, or it cannot be judged.',
      ),
    )
  }
  if (scoring.isTracker) {
    found.push(
      doubt('tracker-with-target', 'The measure is only watched, so its target is not used. Is that meant?'),
    )
  }
  return found
}

function isContrary(polarity: ScoringRules['polarity'], target: number, baseline: number): boolean {
  return (polarity === 'lower' && target > baseline) || (polarity === 'higher' && target < baseline)
}

function impossible(value: number, form: ReadingForm): string | null {
  if (!Number.isFinite(value)) return 'it is not a number.'
  if (form !== 'score' && value < 0) return 'it is below 0.'
  if (form === 'percentage' && value > 100) return 'a percentage ends at 100.'
  return null
}

function checkShape({ identity, scoring }: ScoringEntry, { form }: ScoringRules): EntryFinding[] {
  const { profile, tolerance, ratePer, counting, participation, evidenceFor } = scoring
  const found: EntryFinding[] = []
  if (profile !== null && !isProfile(profile)) {
    found.push(
      refusal('profile', 'The parts of the target must rise from 0 up to 100 %, and the last must be 100 %.'),
    )
  }
  if (tolerance !== null && !(tolerance >= 0 && tolerance <= 100)) {
    found.push(refusal('tolerance', `A tolerance is from 0 to 100, and ${tolerance} is not.`))
  }
  if (ratePer !== null && !(ratePer > 0)) {
    found.push(refusal('rate-per', 'A rate is of a number of people above 0, 1,000 as a rule.'))
  }
  if (counting !== 'readings' && scoring.form !== null && scoring.form !== 'count') {
    found.push(
      refusal(
        'counted-form',
        `What is counted from activities is a count, and this measure is set to ${FORM_NOUN[scoring.form]}. Choose one of the two.`,
      ),
    )
  }
  if (participation?.kind === 'sessions' && !(participation.atLeast >= 1)) {
    found.push(refusal('participation', 'Taking part means at least 1 session.'))
  }
  if (participation?.kind === 'months' && !(participation.longerThan > 0)) {
    found.push(refusal('participation', 'The length of taking part must be above 0 months.'))
  }
  if (evidenceFor !== null && evidenceFor === identity) {
    found.push(
      refusal('evidence-for-itself', 'A measure cannot be evidence for itself. Choose another measure.'),
    )
  }
  if (form === 'yes-no' && scoring.ratePer !== null) {
    found.push(doubt('rate-not-used', 'The answer is yes or no, so the number of people is not used.'))
  }
  return found
}

function isProfile(profile: readonly number[]): boolean {
  const rises = profile.every((share, at) => share >= (profile[at - 1] ?? 0) && share <= 1)
  return profile.length > 0 && rises && Math.abs((profile.at(-1) ?? 0) - 1) < 1e-9
}

function checkDates(
  { measure, scoring }: ScoringEntry,
  { deadline }: ScoringRules,
  { edition, asAt }: ScoringContext,
): EntryFinding[] {
  const { startsOn, doneOn } = scoring
  const years = `${dateInWords(edition.startsOn)} to ${dateInWords(edition.endsOn)}`
  const isOutside = (day: CivilDate): boolean => day < edition.startsOn || day > edition.endsOn
  const found: EntryFinding[] = []
  if (startsOn !== null && startsOn > deadline.on) {
    found.push(
      refusal(
        'starts-after-due',
        `Counting would begin on ${dateInWords(startsOn)}, after it is due on ${dateInWords(deadline.on)}. Change one of the two days.`,
      ),
    )
  } else if (startsOn !== null && isOutside(startsOn)) {
    found.push(
      doubt(
        'starts-outside',
        `Counting would begin on ${dateInWords(startsOn)}, outside the plan year, ${years}. Is that meant?`,
      ),
    )
  }
  if (measure.due !== null && isOutside(measure.due.on)) {
    found.push(
      doubt(
        'due-outside',
        `It is due on ${dateInWords(measure.due.on)}, outside the plan year, ${years}. Is that meant?`,
      ),
    )
  }
  if (doneOn !== null && doneOn > asAt) {
    found.push(
      refusal('done-to-come', `It cannot have been done on ${dateInWords(doneOn)}, which is still to come.`),
    )
  } else if (doneOn !== null && doneOn < edition.startsOn) {
    found.push(
      doubt(
        'done-before',
        `It was done on ${dateInWords(doneOn)}, before the plan year began. Is that the day?`,
      ),
    )
  }
  return found
}

function checkBaseline(
  { baselinePeriod, comparison }: MeasureScoring,
  { baseline, span }: ScoringRules,
): EntryFinding[] {
  if (comparison === 'baseline' && baseline === null) {
    return [
      doubt(
        'baseline-missing',
        'It is to be compared with a baseline, but there is none. Enter the figure that it started from.',
      ),
    ]
  }
  if (baselinePeriod === null) return []
  if (baselinePeriod.from > baselinePeriod.to) {
    return [
      refusal(
        'baseline-backwards',
        'The period of the baseline ends before it begins. Exchange the two days.',
      ),
    ]
  }
  return overlap(baselinePeriod, span)
    ? [
        doubt(
          'baseline-within',
          'The period of the baseline lies within the time that is measured. Is that the period?',
        ),
      ]
    : []
}

/** What happens to the readings that are there when a measure is scored in another way. */
function checkKept(rules: ScoringRules, { readings, before }: ScoringContext): EntryFinding[] {
  const kept = readings.filter(({ id }) => id !== null)
  if (before === null || kept.length === 0) return []
  const count = kept.length === 1 ? '1 reading is' : `${kept.length} readings are`
  if (before.form !== rules.form) {
    const words = `${count} kept as ${FORM_NOUN[before.form]}, and would be read as ${FORM_NOUN[rules.form]}.`
    return kept.every(({ value }) => canBe(value, rules.form))
      ? [doubt('form-changed', `${words} Is that meant?`)]
      : [refusal('form-changed', `${words} They do not fit. Remove them first, or leave the form as it is.`)]
  }
  if (before.kind !== rules.kind) {
    return [doubt('kind-changed', `${count} kept already, and will be judged in another way. Is that meant?`)]
  }
  return before.frequency === rules.frequency
    ? []
    : [doubt('frequency-changed', `${count} kept for periods of another length. Is that meant?`)]
}

function canBe(value: number, form: ReadingForm): boolean {
  if (form === 'yes-no') return value === 0 || value === 1
  if (form === 'percentage') return value >= 0 && value <= 100
  if (form === 'count') return value >= 0 && Number.isInteger(value)
  return form === 'score' || value >= 0
}
