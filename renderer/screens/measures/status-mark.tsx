import type { MeasureStatus } from '../../../shared/domain/measures/index.ts'
import {
  MEASURE_STATUS_SHAPES,
  MEASURE_STATUS_WORDS,
  type StatusShape,
} from '../../../shared/text/status-words.ts'
import type { MarkTone } from '../../components/mark.tsx'

const PATHS: Readonly<Record<StatusShape, string>> = {
  circle: 'M6 .75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 1 1 0-10.5z',
  tick: 'M1 6.5l1.5-1.5 2.5 2.5 5-5 1.5 1.5-6.5 6.5z',
  triangle: 'M6 1l5.5 10H.5z',
  square: 'M1 1h10v10H1z',
  cross: 'M2.5 1L6 4.5 9.5 1 11 2.5 7.5 6 11 9.5 9.5 11 6 7.5 2.5 11 1 9.5 4.5 6 1 2.5z',
  ring: 'M6 .75a5.25 5.25 0 1 0 0 10.5a5.25 5.25 0 1 0 0-10.5zM6 2.75a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 1 1 0-6.5z',
  star: 'M6 .5l1.6 3.7 4 .4-3 2.7.9 3.9L6 9.1l-3.5 2.1.9-3.9-3-2.7 4-.4z',
  dash: 'M1 5h10v2H1z',
}
const TONES: Readonly<Record<StatusShape, MarkTone>> = {
  circle: 'good',
  tick: 'good',
  triangle: 'warning',
  square: 'problem',
  cross: 'problem',
  ring: 'note',
  star: 'note',
  dash: 'nothing',
}

/** The status of a measure as a word with its shape, on its tint. */
export function StatusMark({ status }: Readonly<{ status: MeasureStatus }>) {
  const shape = MEASURE_STATUS_SHAPES[status]
  return (
    <span className={`mark mark-${TONES[shape]} status-mark`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={PATHS[shape]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {MEASURE_STATUS_WORDS[status]}
    </span>
  )
}
