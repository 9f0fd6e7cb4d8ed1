import type {
  Audience,
  BoardChange,
  BoardDirection,
  BoardMeasure,
  FrontSheet,
  Implication,
  KeptBackFigure,
  Protection,
  Release,
  Request,
} from '../domain/documents/board/index.ts'
import {
  type ActionStanding,
  figureInWords,
  type MeasureStatus,
  type StatusPolicy,
} from '../domain/measures/index.ts'
import type { SuppressionPolicy } from '../domain/suppression/index.ts'
import { countOf, listInWords, sentenceCase } from './counts.ts'
import { periodInWords } from './period-words.ts'
import { ACTION_STATUS_WORDS } from './plan-words.ts'
import {
  ACTION_STANDING_SHAPES,
  ACTION_STANDING_WORDS,
  DIRECTION_WORDS,
  type DirectionShape,
  directionShape,
  MEASURE_STATUS_SHAPES,
  MEASURE_STATUS_WORDS,
  type StatusShape,
} from './status-words.ts'

/** Signs for the shapes of statuses and directions; all are in the fonts of the papers. */
const STATUS_SIGNS: Readonly<Record<StatusShape, string>> = {
  circle: '●',
  tick: '✓',
  triangle: '▲',
  square: '■',
  cross: '✗',
  ring: '○',
  star: '*',
  dash: '–',
}
const DIRECTION_SIGNS: Readonly<Record<DirectionShape, string>> = {
  'arrow-up': '↑',
  'arrow-down': '↓',
  level: '→',
  dash: '–',
}

/** "■ Off track": the sign says the same in black and white, and to whoever cannot tell the colours apart. */
export function statusWithSign(status: MeasureStatus): string {
  return `${STATUS_SIGNS[MEASURE_STATUS_SHAPES[status]]} ${MEASURE_STATUS_WORDS[status]}`
}

/** The same for an action: "▲ Overdue". */
export function actionStandingWithSign(standing: ActionStanding): string {
  return `${STATUS_SIGNS[ACTION_STANDING_SHAPES[standing]]} ${ACTION_STANDING_WORDS[standing]}`
}

/** "↑ Better": the arrow is the way of the figure, the word says whether that is good. */
export function directionWithSign({ direction, difference }: BoardDirection): string {
  if (direction === 'kept-back') return `* ${boardDirectionWord(direction)}`
  return `${DIRECTION_SIGNS[directionShape({ direction, difference })]} ${boardDirectionWord(direction)}`
}

/** The word alone: "Better". */
export function boardDirectionWord(direction: BoardDirection['direction']): string {
  return direction === 'kept-back' ? 'Kept back' : DIRECTION_WORDS[direction]
}

export const RELEASE_WORDS: Readonly<Record<Release, string>> = {
  general: 'For general release',
  'not-for-publication': 'Not for publication',
}

/** What a status means, as a paper defines it. */
export const MEASURE_STATUS_MEANINGS: Readonly<Record<MeasureStatus, string>> = {
  'on-track': 'The figure is where it should be by now, or better.',
  'at-risk': 'The figure is beside what is asked for by now, within the tolerance.',
  'off-track': 'The figure is further from what is asked for by now than the tolerance allows.',
  met: 'What was asked for was reached.',
  missed: 'Its date is past, and what was asked for was not reached.',
  'not-yet-due': 'Nothing is asked for yet: the first figure or the date lies ahead.',
  'no-data': 'No figure has come in.',
  'no-target': 'There are figures, but nobody has set what they should be.',
  'no-baseline': 'The measure asks for a change, and there is nothing yet to hold the figure against.',
  tracker: 'The figure is watched without a target, on purpose.',
  'not-comparable': 'The figures before and now were not counted alike.',
  suppressed: 'The figure, or one that it is held against, is kept back, because it could point to a person.',
  'not-scored':
    'It says where evidence comes from, or what will be done, or cannot be counted as it is written.',
}

/** How a status is found, in a sentence for the definitions of a paper. */
export function statusRuleInWords({ rule, tolerance }: StatusPolicy): string {
  const near = `${tolerance}% of the target (for percentages ${tolerance} points)`
  if (rule === 'tolerance') {
    return `A measure is on track when it is at its target for the time of year or better, at risk when it is beside it by no more than ${near}, and off track beyond that.`
  }
  if (rule === 'tolerance-or-last-year') {
    return `A measure is on track when it is at its target for the time of year or better, and at risk when it is beside it by no more than ${near}. Beyond that it is at risk when it is no worse than in the same period last year, and off track when it is worse.`
  }
  return `A measure is on track when it is more than ${tolerance}% better than in the same period last year, off track when it is more than ${tolerance}% worse, and at risk in between.`
}

const KEPT_BACK_WORDS: Readonly<Record<KeptBackFigure, string>> = {
  actual: 'the actual figure',
  samePeriodLastYear: 'last year’s figure',
  baseline: 'the baseline',
  series: 'figures of single periods',
  zones: 'figures of single zones',
}

/** Which figures of a measure are kept back: "The actual figure and the baseline"; null where none is. */
export function keptBackInWords({ keptBack = [] }: Pick<BoardMeasure, 'keptBack'>): string | null {
  if (keptBack.length === 0) return null
  return sentenceCase(listInWords(keptBack.map((figure) => KEPT_BACK_WORDS[figure])))
}

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  board: 'For the board',
  restricted: 'Restricted: small numbers of people are shown. Not to be passed on',
  public: 'For the public',
}

/** How small numbers were treated, a sentence each; none for reports from before that was said. */
export function protectionInWords(protection: Protection | undefined): string[] {
  if (protection === undefined) return []
  const { policy, measures, areas, replacedTexts, exemptions } = protection
  if (policy === null) {
    return ['Small numbers of people are shown as they are. This report is for the few who may see them.']
  }
  const kept = [
    ...(measures === 0 ? [] : [countOf(measures, 'measure')]),
    ...(areas === 0 ? [] : [countOf(areas, 'area')]),
  ]
  return [
    policyInWords(policy),
    kept.length === 0
      ? 'In this report no figure is kept back.'
      : `In this report figures of ${listInWords(kept)} are kept back, and statuses, directions and sentences that would give them away.`,
    ...(replacedTexts === 0
      ? []
      : [
          `${sentenceCase(countOf(replacedTexts, 'text'))} that named such a figure ${replacedTexts === 1 ? 'is' : 'are'} left out.`,
        ]),
    ...exemptions.map(({ text, reason }) => `Shown whatever its size: “${text}”. ${reason}`),
  ]
}

/** "Counts of people from 1 to 4 are kept back …" */
function policyInWords(policy: SuppressionPolicy): string {
  if (policy.kind === 'rounding') {
    return 'Counts of people from 1 to 7, and of cases that point to people, are kept back (*), and all others are rounded to the nearest 5.'
  }
  const least = policy.zeros === 'hidden' ? 0 : 1
  return `Counts of people, and of cases that point to people, are kept back (*) where they are from ${least} to ${policy.threshold - 1}, with as many others as it takes that none can be worked out.`
}

export const REQUEST_WORDS: Readonly<Record<Request, string>> = {
  note: 'to note this report',
  approve: 'to approve this report',
  decide: 'to decide on the recommendations below',
}

export const IMPLICATION_WORDS: Readonly<Record<Implication, string>> = {
  finance: 'Finance',
  legal: 'Legal (including section 17 of the Crime and Disorder Act 1998)',
  equality: 'Equality',
  dataProtection: 'Data protection',
}

/**
 * "For general release", or "Not for publication: paragraph 3 of Schedule 12A to the Local Government Act 1972" as the
 * act's section 100I has it.
 */
export function releaseInWords({ release, exemptParagraph }: FrontSheet): string {
  if (release === 'general') return RELEASE_WORDS.general
  const paragraph =
    exemptParagraph === null
      ? 'the paragraph of Schedule 12A is still to be named'
      : `exempt under paragraph ${exemptParagraph} of Part 1 of Schedule 12A to the Local Government Act 1972`
  return `${RELEASE_WORDS['not-for-publication']}: ${paragraph}`
}

/** One change since the last report, as a sentence without its priority. */
export function boardChangeInWords(change: BoardChange): string {
  const name = `“${change.text}”`
  switch (change.kind) {
    case 'status':
      return `${name}: ${lower(MEASURE_STATUS_WORDS[change.before])} before, ${lower(MEASURE_STATUS_WORDS[change.after])} now.`
    case 'revised':
      return `${name}: the figure for ${periodInWords(change.period)} was revised from ${figureInWords(change.before, change.form)} to ${figureInWords(change.after, change.form)}.`
    case 'added':
      return `${name} is a new measure.`
    case 'dropped':
      return `${name} is no longer a measure of the plan.`
    case 'action':
      return `${name}: ${lower(ACTION_STATUS_WORDS[change.before])} before, ${lower(ACTION_STATUS_WORDS[change.after])} now.`
  }
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
