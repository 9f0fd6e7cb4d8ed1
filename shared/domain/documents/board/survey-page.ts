import type { CivilDate } from '../../../kit/civil-date.ts'
import type { BarChart, LineChart } from '../../charts/index.ts'

/** One wave of a question as papers print it: shares in percent, rounded to whole ones; null where none is shown. */
export interface BoardSurveyWave {
  readonly wave: string
  readonly from: CivilDate
  readonly to: CivilDate
  readonly base: number | null
  readonly percent: number | null
  readonly low: number | null
  readonly high: number | null
  /** Why there is no percentage, or the caution of a small base; empty where there is nothing to say. */
  readonly remark: string
  /** What became of it since the wave before, in words. */
  readonly change: string
}

/** One answer of the last wave; null where the count is kept back as a small number of people. */
export interface BoardSurveyAnswer {
  readonly words: string
  readonly counts: string
  readonly people: number | null
  readonly percent: number | null
}

/** One group of the last wave. */
export interface BoardSurveyGroup {
  readonly dimension: string
  readonly value: string
  readonly base: number | null
  readonly percent: number | null
  readonly low: number | null
  readonly high: number | null
  readonly against: string
}

export interface BoardSurveyQuestion {
  readonly name: string
  /** As the last wave asked it. */
  readonly wording: string
  /** "71% felt safe after dark (base 480); 65% two years before; more than chance would explain." */
  readonly sentence: string
  readonly trend: string | null
  /** Why wordings that differ are compared all the same, a sentence each. */
  readonly links: readonly string[]
  readonly waves: readonly BoardSurveyWave[]
  readonly answers: readonly BoardSurveyAnswer[]
  readonly groups: readonly BoardSurveyGroup[]
  readonly chart: LineChart | null
  readonly groupCharts: readonly BarChart[]
}

/** A survey as plain data: everything that a paper prints of it, so that an issued report stays what it was. */
export interface BoardSurvey {
  readonly name: string
  readonly waves: readonly string[]
  readonly cautions: readonly string[]
  readonly questions: readonly BoardSurveyQuestion[]
  readonly method: readonly string[]
}
