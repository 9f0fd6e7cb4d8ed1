import { addActivities } from '../../electron/core/features/activities/index.ts'
import {
  addSeriesMark,
  changeReadings,
  setReading,
  setScoring,
} from '../../electron/core/features/measures/index.ts'
import {
  addEarlierEdition,
  approveEdition,
  publishEdition,
  setMeasure,
} from '../../electron/core/features/plan/index.ts'
import type { UnitOfWork } from '../../electron/core/store/index.ts'
import { type Period, periodsWithin } from '../../shared/domain/measures/index.ts'
import type { EditionContent, MeasureItem } from '../../shared/domain/plan/index.ts'
import { planLines } from '../../shared/domain/views/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { addMonths } from '../../shared/kit/civil-date.ts'
import { sampleActivities } from './sample-activities.ts'
import { SAMPLE_MEASURES, type SampleFigure, type SampleMeasure, sampleDay } from './sample-measures.ts'

/** The day on which the example's measures show every status and direction. */
export const SAMPLE_AS_AT = sampleDay('2021-01-31')

const YEARS: Period = { from: sampleDay('2018-04-01'), to: sampleDay('2021-03-31') }
const FREQUENCY = { month: 'monthly', quarter: 'quarterly', 'half-year': 'half-yearly' } as const
const EARLIER = [
  { label: '2018/19', from: sampleDay('2018-04-01') },
  { label: '2019/20', from: sampleDay('2019-04-01') },
]

/** Gives the example plan its figures, its activities, and the editions of the two years before it, published. */
export async function writeSampleEvidence(work: UnitOfWork, content: EditionContent): Promise<void> {
  const measures = planLines(content).flatMap(({ item }) => (item.role === 'measure' ? [item] : []))
  const itemOf = (begins: string): MeasureItem =>
    defined(
      measures.find(({ text }) => text.startsWith(begins)),
      `the measure of the example that begins "${begins}"`,
    )
  for (const sample of SAMPLE_MEASURES) await writeMeasure(work, itemOf(sample.begins), sample)
  const activities = sampleActivities().map(({ countsFor, ...face }) => ({
    ...face,
    agencyId: null,
    note: null,
    countsFor: countsFor.map((begins) => itemOf(begins).identity),
  }))
  await addActivities(work, { activities })
  for (const { label, from } of EARLIER) {
    const years = { first: 2017, last: 2020 }
    const editionId = await addEarlierEdition(work, { editionId: content.edition.id, label, years })
    const approvedOn = addMonths(from, -1)
    await approveEdition(work, { editionId, approvedOn, approvedBy: 'Partnership board' })
    await publishEdition(work, { editionId, publishedOn: from })
  }
}

async function writeMeasure(
  work: UnitOfWork,
  { id: itemId }: MeasureItem,
  sample: SampleMeasure,
): Promise<void> {
  const { measure, scoring, figures = [], marks = [], revised = {} } = sample
  if (measure !== undefined) await setMeasure(work, { itemId, measure })
  if (scoring !== undefined) {
    const activityKinds = [...(scoring.activityKinds ?? [])]
    const { profile: _evenly, ...said } = scoring
    await setScoring(work, { itemId, scoring: { ...said, activityKinds } })
  }
  const periods = periodsWithin(FREQUENCY[sample.every ?? 'quarter'], YEARS).slice(sample.startsAt ?? 0)
  const readings = figures.flatMap((figure, at) => {
    const first = revised[at] ?? figure
    return first === null ? [] : [readingOf(sample, at, periods[at], first)]
  })
  if (readings.length > 0) await changeReadings(work, { itemId, set: readings })
  for (const at of Object.keys(revised).map(Number)) {
    await setReading(work, { itemId, ...readingOf(sample, at, periods[at], figures[at] ?? 0) })
  }
  for (const mark of marks) await addSeriesMark(work, { itemId, ...mark })
}

function readingOf(
  { provisional = [], notes = {} }: SampleMeasure,
  at: number,
  period: Period | undefined,
  figure: Exclude<SampleFigure, null>,
) {
  const isShare = typeof figure !== 'number'
  return {
    period: defined(period, 'the period of a figure of the example'),
    value: isShare ? null : figure,
    numerator: isShare ? figure[0] : null,
    denominator: isShare ? figure[1] : null,
    note: notes[at] ?? null,
    isProvisional: provisional.includes(at),
  }
}
