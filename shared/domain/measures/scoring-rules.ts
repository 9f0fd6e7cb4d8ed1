import type { CivilDate } from '../../kit/civil-date.ts'
import { monthCount } from '../../kit/month-count.ts'
import type { ActivityKind } from '../activities/index.ts'
import type { DaySpan } from '../plan/index.ts'
import type { MeasureDetail, MeasureKind, Polarity } from './measure.ts'
import type { Frequency, Period } from './period.ts'
import { planYearOf } from './periods.ts'
import type { Comparison, CountingWay, MeasureScoring, ReadingForm } from './scoring.ts'
import type { ZoneRule } from './zone.ts'

/**
 * How several readings become one figure. `sum` adds them up; `pooled` adds up the two numbers that percentages are
 * made of, and takes the latest where they are not known; `latest` is the level last reached.
 */
export type Gathering = 'sum' | 'pooled' | 'latest'

/** By when a measure is to be met. `assumed` where no date is given: the end of the plan year. */
export interface Deadline {
  readonly on: CivilDate
  readonly isAssumed: boolean
}

/** How a measure is scored: what a person said, and what holds for its kind where nobody did. */
export interface ScoringRules {
  readonly kind: MeasureKind
  readonly polarity: Polarity
  readonly baseline: number | null
  readonly target: number | null
  /** `change`: the target is a change in percent of the figure that it is compared with, the way that is good. */
  readonly targetOf: 'figure' | 'change'
  readonly form: ReadingForm
  /** A rate is of so many people. */
  readonly ratePer: number
  readonly frequency: Frequency
  readonly gathering: Gathering
  readonly deadline: Deadline
  /** The days that count towards the target: from the beginning of counting to the deadline. */
  readonly span: Period
  readonly counting: CountingWay
  readonly activityKinds: readonly ActivityKind[]
  /** Shares of the target due by the ends of equal parts of the span; evenly where nobody said. */
  readonly profile: readonly number[]
  /** Percent of the target, or points for percentages; null means that of the whole plan. */
  readonly tolerance: number | null
  readonly comparison: Comparison | null
  readonly baselinePeriod: Period | null
  /** What each zone is held to, where a condition is judged zone by zone: its figures are numbers of zones then. */
  readonly eachZone: ZoneRule | null
}

interface KindRules {
  readonly form: ReadingForm
  readonly frequency: Frequency
  readonly comparison: Comparison | null
}

const COUNT: KindRules = { form: 'count', frequency: 'quarterly', comparison: null }
const NO_FIGURE: KindRules = { form: 'yes-no', frequency: 'once', comparison: null }

const KIND_RULES: Readonly<Record<MeasureKind, KindRules>> = {
  'count-by-date': COUNT,
  'count-undated': COUNT,
  percentage: { form: 'percentage', frequency: 'quarterly', comparison: null },
  rate: { form: 'rate', frequency: 'quarterly', comparison: null },
  'change-on-previous': { form: 'count', frequency: 'quarterly', comparison: 'previous-year' },
  'direction-only': COUNT,
  milestone: NO_FIGURE,
  'retain-level': { form: 'count', frequency: 'quarterly', comparison: 'baseline' },
  'survey-result': { form: 'percentage', frequency: 'half-yearly', comparison: 'previous-period' },
  'evidence-source': { form: 'count', frequency: 'once', comparison: null },
  frequency: { form: 'yes-no', frequency: 'monthly', comparison: null },
  condition: { form: 'percentage', frequency: 'once', comparison: null },
  'activity-as-measure': NO_FIGURE,
  'not-measurable': NO_FIGURE,
}

const USUAL_RATE = 1000
/** Kinds whose number may as well be a share, where the unit says so. */
const FORM_BY_UNIT = new Set<MeasureKind>(['change-on-previous', 'direction-only', 'retain-level'])

/**
 * How a measure is scored in an edition. Nothing is guessed that would change a result unseen: an assumed deadline says
 * that it is assumed, and a measure of direction has nothing to be compared with until a person names it. Of a due date
 * before the edition, the plan year up to that date counts.
 */
export function scoringFor(
  measure: MeasureDetail,
  said: MeasureScoring,
  edition: Pick<DaySpan, 'startsOn' | 'endsOn'>,
): ScoringRules {
  const { kind, polarity, baseline, target } = measure
  const usual = KIND_RULES[kind]
  const form = said.counting === 'readings' ? (said.form ?? formOf(measure)) : 'count'
  const deadline = { on: measure.due?.on ?? edition.endsOn, isAssumed: measure.due === null }
  const comparison = said.comparison ?? usual.comparison
  const from = firstDay(said.startsOn ?? edition.startsOn, deadline.on)
  return {
    kind,
    polarity,
    baseline,
    target,
    targetOf: isTargetOfChange(measure, said) ? 'change' : 'figure',
    form,
    ratePer: said.ratePer ?? USUAL_RATE,
    frequency: said.frequency ?? frequencyUpTo(deadline.on, usual.frequency),
    gathering: gatheringOf(kind, form),
    deadline,
    span: { from, to: deadline.on },
    counting: said.counting,
    activityKinds: said.activityKinds,
    profile: said.profile === null || said.profile.length === 0 ? [1] : said.profile,
    tolerance: said.tolerance,
    comparison:
      kind === 'direction-only' && comparison === null && baseline !== null ? 'baseline' : comparison,
    baselinePeriod: said.baselinePeriod,
    eachZone: null,
  }
}

/** "10" with the unit "%", of a measure of change: a tenth more or less. */
function isTargetOfChange({ kind, unit }: MeasureDetail, said: MeasureScoring): boolean {
  const isOfChange = kind === 'change-on-previous' || kind === 'direction-only'
  return isOfChange && said.form !== 'percentage' && PERCENT_OF_CHANGE.test(unit ?? '')
}

/** The unit of a share names what it is a share of: "% of residents". */
const PERCENT_OF_CHANGE =
  /^\s*(?:%|per\s?cent)(?:\s+(?:change|reduction|increase|fall|rise|fewer|more|less))?\s*$/i

function formOf({ kind, unit }: MeasureDetail): ReadingForm {
  const isShare = unit !== null && /%|\bper\s?cent/i.test(unit)
  const isChange = kind !== 'retain-level' && PERCENT_OF_CHANGE.test(unit ?? '')
  return FORM_BY_UNIT.has(kind) && isShare && !isChange ? 'percentage' : KIND_RULES[kind].form
}

function gatheringOf(kind: MeasureKind, form: ReadingForm): Gathering {
  if (kind === 'frequency') return 'sum'
  if (kind === 'retain-level' || kind === 'survey-result' || kind === 'condition') return 'latest'
  if (form === 'count') return 'sum'
  return form === 'percentage' ? 'pooled' : 'latest'
}

/** Quarters that end beyond the deadline would hold what does not count: then it is every month. */
function frequencyUpTo(deadline: CivilDate, usual: Frequency): Frequency {
  const isQuarterEnd = (monthCount(deadline) + 1) % 3 === 0
  return usual === 'quarterly' && !isQuarterEnd ? 'monthly' : usual
}

function firstDay(startsOn: CivilDate, deadline: CivilDate): CivilDate {
  return startsOn <= deadline ? startsOn : planYearOf(deadline).from
}
