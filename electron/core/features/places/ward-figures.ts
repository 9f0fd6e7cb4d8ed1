import { type Period, samePeriodLastYear } from '../../../../shared/domain/measures/index.ts'
import {
  type IndicatorId,
  type Observation,
  type PicturePeriod,
  picturePeriod,
  usualPicturePeriod,
} from '../../../../shared/domain/places/index.ts'
import { addMonths, type CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { getIndicator } from './indicator-edit.repository.ts'
import { listObservations } from './observation.repository.ts'
import { daysOfFigures, fileNamesOf } from './ward-figures.repository.ts'

/** How many months a trend reaches back from the end of the period. */
const TREND_MONTHS = 36

/** The figures of one thing counted that a picture by ward is made of. */
export interface WardFigures {
  readonly kind: PicturePeriod
  readonly period: Period
  /** The last day that any of its figures covers; null where there are none. */
  readonly lastDay: CivilDate | null
  /** Of the period, of the same days last year, and of three years for the trend; of every place. */
  readonly observations: readonly Observation[]
  /** The files that the figures came from. */
  readonly files: readonly { readonly importId: number; readonly fileName: string }[]
}

/** The figures for the period of a kind that holds a day; without a day, the last that figures are given for. */
export async function wardFigures(
  db: ReadDb,
  asked: {
    readonly indicatorId: IndicatorId
    /** Null for the kind that says most of these figures. */
    readonly kind: PicturePeriod | null
    readonly on: CivilDate | null
  },
  today: CivilDate,
): Promise<WardFigures> {
  await getIndicator(db, asked.indicatorId)
  const days = await daysOfFigures(db, asked.indicatorId)
  const lastDay = days?.to ?? null
  const kind = asked.kind ?? (days === null ? 'year-to-date' : usualPicturePeriod(days))
  const period = picturePeriod(kind, asked.on ?? lastDay ?? today)
  const trendFrom = addMonths(period.to, -TREND_MONTHS)
  const lastYear = samePeriodLastYear(period).from
  const from = trendFrom < lastYear ? trendFrom : lastYear
  const observations = await listObservations(db, [asked.indicatorId], { from, to: period.to })
  const imports = new Set(observations.flatMap(({ source }) => source?.importId ?? []))
  return { kind, period, lastDay, observations, files: await fileNamesOf(db, [...imports]) }
}
