import type { MeasurePage } from '../../../shared/contract/index.ts'
import type { LineChart } from '../../../shared/domain/charts/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { measureChart } from '../../../shared/text/measure-chart.ts'
import { courseInWords } from '../../../shared/text/measure-sentences.ts'

/** The chart of a measure as a board sees it; null where its figures are told better in words. */
export function chartOfMeasure({ line, series, edition, asAt }: MeasurePage): LineChart | null {
  const { standing, measure } = line
  const { rules } = standing
  const isTotal = rules.gathering === 'sum'
  const target = rules.targetOf === 'figure' ? rules.target : null
  const files = series.readings.flatMap(({ source }) => (source.kind === 'import' ? [source.file] : []))
  return measureChart({
    title: courseInWords(standing, series),
    form: rules.form,
    ...(rules.eachZone === null ? {} : { unit: 'zones that meet it' }),
    frequency: rules.frequency,
    year: { from: edition.startsOn, to: edition.endsOn },
    asAt,
    points: series.readings,
    breaks: series.marks.filter(({ kind }) => kind === 'break'),
    target: isTotal ? null : target,
    source: [...new Set([...(measure.source === null ? [] : [measure.source]), ...files])].join(', '),
    notes: [
      ...(isTotal && target !== null ? ['The target is for all periods together.'] : []),
      ...series.marks
        .filter(({ kind }) => kind === 'exclusion')
        .map(({ on, words }) => `From ${dateInWords(on)}: ${words}.`),
    ],
  })
}
