import type { DirectionOfTravel } from '../../../shared/domain/measures/index.ts'
import { DIRECTION_WORDS, type DirectionShape, directionShape } from '../../../shared/text/status-words.ts'

const SIGNS: Readonly<Record<DirectionShape, string>> = {
  'arrow-up': '↑',
  'arrow-down': '↓',
  level: '→',
  dash: '–',
}

/** Where a measure is going: against the same time last year, or else against the period before. */
export function DirectionWords({ direction }: Readonly<{ direction: DirectionOfTravel }>) {
  const isYear = direction.onLastYear.direction !== 'none'
  const change = isYear ? direction.onLastYear : direction.onPrevious
  if (change.direction === 'none') return <span className="quiet">{DIRECTION_WORDS.none}</span>
  return (
    <>
      <span aria-hidden="true">{SIGNS[directionShape(change)]} </span>
      {DIRECTION_WORDS[change.direction]}{' '}
      <span className="quiet small">{isYear ? 'on last year' : 'on the period before'}</span>
    </>
  )
}
