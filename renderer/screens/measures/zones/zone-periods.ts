import type { MeasurePage } from '../../../../shared/contract/index.ts'
import { isSamePeriod, type Period, periodsWithin } from '../../../../shared/domain/measures/index.ts'

/** The periods that zones have figures of or wait for, in order; those still to come are left out. */
export function zonePeriods({ line, series, asAt }: MeasurePage): Period[] {
  const { frequency, span } = line.standing.rules
  const known = series.zones.flatMap(({ readings }) => readings.map(({ period }) => period))
  const periods: Period[] = []
  for (const period of [...periodsWithin(frequency, span), ...known]) {
    if (period.from <= asAt && !periods.some((one) => isSamePeriod(one, period))) periods.push(period)
  }
  return periods.sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to))
}

/** Where typing goes on: the first period in which a zone has no figure, or else the last. */
export function startPeriod({ series }: MeasurePage, periods: readonly Period[]): number {
  const waiting = periods.findIndex((period) =>
    series.zones.some(({ readings }) => !readings.some((reading) => isSamePeriod(reading.period, period))),
  )
  return waiting === -1 ? periods.length - 1 : waiting
}
