import type { CivilDate } from '../../kit/civil-date.ts'
import { SMALLEST_BASE } from '../statistics/index.ts'
import type { QuestionStory, WavePoint } from '../survey/index.ts'
import type { Reading, Series, SeriesMark } from './reading.ts'

/**
 * The readings that the waves of a survey come to for one question: a percentage for each wave whose fieldwork was over
 * on the day. The two numbers are those of the effective base, so that a test of change allows for weighting; an opt-in
 * wave, and one whose base was not published, has none and is not tested. Waves of under 30 answers are left out. Where
 * the question changed, the series is broken.
 */
export function readingsFromWaves(story: QuestionStory, asAt: CivilDate): Series {
  const known = story.points.filter(({ wave, estimate }) => {
    return wave.to <= asAt && estimate !== null && (estimate.base ?? Infinity) >= SMALLEST_BASE
  })
  return {
    readings: known.map(readingOf),
    marks: known.flatMap((point, at) => (at > 0 && !point.joinsPrevious ? [markOf(point)] : [])),
  }
}

function readingOf({ wave, asked, result, estimate }: WavePoint): Reading {
  const base = estimate?.effectiveBase ?? null
  const isTested = base !== null && wave.sample !== 'opt-in'
  const share = estimate?.share ?? 0
  return {
    id: null,
    period: { from: wave.from, to: wave.to },
    value: 100 * share,
    numerator: isTested ? share * base : null,
    denominator: isTested ? base : null,
    note: noteOf({ base: estimate?.base ?? null, effective: base, sample: wave.sample }),
    isProvisional: false,
    source: {
      kind: 'survey',
      surveyId: wave.surveyId,
      waveId: wave.id,
      askedId: asked.id,
      importId: result.source.kind === 'import' ? result.source.importId : null,
    },
    revisions: 0,
  }
}

function noteOf({
  base,
  effective,
  sample,
}: {
  readonly base: number | null
  readonly effective: number | null
  readonly sample: WavePoint['wave']['sample']
}): string {
  const parts = [base === null ? 'The base was not published.' : `Base ${base}.`]
  if (base !== null && effective !== null && Math.round(effective) !== base) {
    parts.push(`Weighted; it tells as much as ${Math.round(effective)} unweighted answers.`)
  }
  if (sample === 'opt-in') parts.push('Anybody could take part: not tested for chance.')
  if (sample === 'quota') parts.push('Tested as if the sample were random.')
  return parts.join(' ')
}

function markOf({ wave }: WavePoint): SeriesMark {
  return {
    id: null,
    kind: 'break',
    on: wave.from,
    words: 'The question was asked in another way from this wave on',
  }
}
