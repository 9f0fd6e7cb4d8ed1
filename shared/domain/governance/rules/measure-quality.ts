import type { MeasureKind } from '../../measures/index.ts'
import type { EditionContent, MeasureItem } from '../../plan/index.ts'
import { itemsOfRole, type PlacedItem } from '../places.ts'
import type { Found, Rule } from '../rule.ts'

/** Kinds that a number is aimed at. A frequency, condition or milestone bears its aim in its words. */
const NEEDS_TARGET = new Set<MeasureKind>([
  'count-by-date',
  'count-undated',
  'percentage',
  'rate',
  'change-on-previous',
  'direction-only',
  'retain-level',
  'survey-result',
])
/** Kinds that say "more", "fewer" or "the same": than what? */
const NEEDS_BASELINE = new Set<MeasureKind>([
  'percentage',
  'rate',
  'change-on-previous',
  'direction-only',
  'retain-level',
  'survey-result',
])

export const MEASURE_WITHOUT_TARGET = ofMeasures(
  {
    name: 'measure-without-target',
    heading: 'Measures without a target',
    severity: 'note',
    reason: 'A number without an aim can be reported, but not judged.',
  },
  ({ measure }) => measure.target === null && NEEDS_TARGET.has(measure.kind),
  'No target number is set for this measure.',
)

export const MEASURE_WITHOUT_BASELINE = ofMeasures(
  {
    name: 'measure-without-baseline',
    heading: 'Measures without a baseline',
    severity: 'note',
    reason: 'A change can only be shown against the figure that it started from.',
  },
  ({ measure }) => measure.baseline === null && NEEDS_BASELINE.has(measure.kind),
  'No starting figure is set for this measure, so a change cannot be shown.',
)

export const DIRECTION_WITHOUT_COMPARISON = ofMeasures(
  {
    name: 'direction-without-comparison',
    heading: 'Measures that ask for more or less without saying than what',
    severity: 'warning',
    reason: '"A reduction" can only be reported when it is said against which year or figure.',
  },
  ({ measure }) => measure.kind === 'direction-only' && measure.baseline === null,
  'This asks for more or less without saying than what. Name the year or the figure to compare with.',
)

export const MEASURE_WITHOUT_DATE = ofMeasures(
  {
    name: 'measure-without-date',
    heading: 'Counts without a date',
    severity: 'note',
    reason: 'Where no date is given, the end of the plan year is assumed.',
  },
  ({ measure }) => measure.kind === 'count-undated' && measure.due === null,
  'No date is given. The end of the plan year will be assumed.',
)

export const ACTIVITY_AS_MEASURE = ofMeasures(
  {
    name: 'activity-as-measure',
    heading: 'Activities written as measures',
    severity: 'warning',
    reason: 'What will be done is an action; the measure says how we know that it helped.',
  },
  ({ measure }) => measure.kind === 'activity-as-measure',
  'This says what will be done. Move it to the actions, or say what will be counted.',
)

export const EVIDENCE_AS_MEASURE = ofMeasures(
  {
    name: 'evidence-as-measure',
    heading: 'Sources of evidence written as measures',
    severity: 'note',
    reason: 'A form or a survey is where a figure comes from, not the figure.',
  },
  ({ measure }) => measure.kind === 'evidence-source',
  'This names where evidence comes from. Say which figure from it will be reported.',
)

export const NOT_MEASURABLE = ofMeasures(
  {
    name: 'measure-not-measurable',
    heading: 'Measures that cannot be measured as written',
    severity: 'warning',
    reason: 'Awareness or understanding can only be shown by something that can be asked or counted.',
  },
  ({ measure }) => measure.kind === 'not-measurable',
  'This cannot be counted as it is written. Name a question of a survey, or something that can be counted.',
)

function ofMeasures(
  rule: Omit<Rule, 'check'>,
  isFound: (item: MeasureItem) => boolean,
  message: string,
): Rule {
  return { ...rule, check: (content) => foundIn(content, isFound, message) }
}

function foundIn(content: EditionContent, isFound: (item: MeasureItem) => boolean, message: string): Found[] {
  const measures: PlacedItem<MeasureItem>[] = itemsOfRole(content, 'measure')
  return measures.filter(({ item }) => isFound(item)).map((place) => ({ place, message }))
}
