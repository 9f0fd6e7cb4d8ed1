import { isByZone, rulesByZone } from './by-zone.ts'
import { type Gathered, gather, missingPeriods } from './gather.ts'
import type { MeasureKind } from './measure.ts'
import { periodsWithin } from './periods.ts'
import { type ScoringRules, scoringFor } from './scoring-rules.ts'
import { type Standing, type StandingCase, type StandingInput, standing, type Unscored } from './standing.ts'
import { changeStanding, changeTargetStanding, lastYearStanding } from './standing-change.ts'
import { frequencyStanding } from './standing-frequency.ts'
import { milestoneStanding } from './standing-milestone.ts'
import { directionToJudge, retainedStanding, targetStanding } from './standing-target.ts'
import { zonesStanding } from './standing-zones.ts'

/** Kinds that say a change, and are judged by it unless a person set a target. */
const OF_CHANGE = new Set<MeasureKind>(['change-on-previous', 'direction-only', 'survey-result'])
/** Kinds that the rule of change against last year is for: those with figures of one year and the next. */
const OF_FIGURES = new Set<MeasureKind>([
  'count-by-date',
  'count-undated',
  'percentage',
  'rate',
  'change-on-previous',
  'direction-only',
])

/**
 * How a measure stands on a day, by its kind and by the rule that the officer chose for the plan. It is the same for the
 * same input, and every status has its reason. Nothing is judged that cannot be: no target, no baseline, no direction,
 * a missing reading and a break in the series each have a status of their own.
 */
export function statusOf(input: StandingInput): Standing {
  const rules = rulesFor(input)
  const missing =
    rules.kind === 'milestone' || rules.frequency === 'once'
      ? []
      : missingPeriods(rules, input.series.readings, input.asAt)
  const given: StandingCase = { ...input, rules, missing }
  const notScored = withoutScore(given)
  if (notScored !== null) return notScored
  if (input.isSuppressed === true) return unscored(given, 'suppressed', 'suppressed')
  if (rules.kind === 'milestone') return milestoneStanding(given)
  const gathered = gather(rules, input.series.readings, rules.span, input.asAt)
  const { eachZone } = rules
  if (eachZone !== null) {
    if (eachZone.target === null) return unscored(given, 'no-target', 'no-threshold')
    return gathered === null ? withoutReadings(given) : zonesStanding(given, eachZone, gathered)
  }
  if (input.scoring.isTracker) {
    const figures = { actual: gathered, isProvisional: gathered?.isProvisional ?? false }
    return standing(given, 'tracker', { kind: 'unscored', cause: 'watched' }, figures)
  }
  if (rules.kind === 'frequency') return frequencyStanding(given)
  return gathered === null ? withoutReadings(given) : withReadings(given, gathered)
}

function rulesFor({ measure, scoring, edition, series: { zones = [] } }: StandingInput): ScoringRules {
  const rules = scoringFor(measure, scoring, edition)
  return isByZone(rules, zones) ? rulesByZone(rules, zones.length) : rules
}

function withReadings(given: StandingCase, gathered: Gathered): Standing {
  const { rules, policy } = given
  if (rules.kind === 'retain-level') return retainedStanding(given, gathered)
  if (policy.rule === 'change' && OF_FIGURES.has(rules.kind)) return lastYearStanding(given, gathered)
  if (rules.target !== null && rules.targetOf === 'change' && isCompared(rules)) {
    return changeTargetStanding(given, gathered, rules.target)
  }
  if (rules.target !== null && rules.targetOf === 'figure')
    return targetStanding(given, gathered, rules.target)
  if (OF_CHANGE.has(rules.kind) || rules.comparison !== null) return changeStanding(given, gathered)
  const cause = directionToJudge(given) === null ? 'no-direction' : 'no-target'
  const figures = { actual: gathered, isProvisional: gathered.isProvisional }
  return standing(
    given,
    'no-target',
    { kind: 'unscored', cause: rules.polarity === 'none' ? 'no-target' : cause },
    figures,
  )
}

/** True where it is known what a figure is compared with. */
function isCompared({ comparison, baseline }: ScoringRules): boolean {
  return comparison !== null && (comparison !== 'baseline' || baseline !== null)
}

/** Without any reading: something is missing, or nothing is due yet. */
function withoutReadings(given: StandingCase): Standing {
  const { rules, missing, asAt } = given
  if (missing.length > 0 || asAt > rules.deadline.on) return unscored(given, 'no-data', 'no-readings')
  const next = periodsWithin(rules.frequency, rules.span)[0] ?? null
  return standing(given, 'not-yet-due', { kind: 'waiting', next })
}

function withoutScore(given: StandingCase): Standing | null {
  const { rules, scoring } = given
  if (rules.kind === 'evidence-source') {
    return standing(given, 'not-scored', { kind: 'evidence', evidenceFor: scoring.evidenceFor })
  }
  if (rules.kind === 'activity-as-measure') return unscored(given, 'not-scored', 'activity')
  return rules.kind === 'not-measurable' ? unscored(given, 'not-scored', 'not-measurable') : null
}

function unscored(given: StandingCase, status: Standing['status'], cause: Unscored): Standing {
  return standing(given, status, { kind: 'unscored', cause })
}
