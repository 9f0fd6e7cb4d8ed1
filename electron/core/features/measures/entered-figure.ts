import { type ScoringRules, valueFromParts } from '../../../../shared/domain/measures/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadingFace } from './reading.repository.ts'

interface EnteredFigure {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

/** The value of a figure as it was entered, worked out from its two numbers where it has them. */
export function enteredValue(
  { value, numerator, denominator }: EnteredFigure,
  rules: Pick<ScoringRules, 'form' | 'ratePer'>,
  where: string,
): number {
  const isOfParts = numerator !== null && denominator !== null
  const known = (isOfParts ? valueFromParts(rules, numerator, denominator) : null) ?? value
  if (known !== null) return known
  // What two numbers cannot be is said by the rules of entry, which look at them before the value.
  if (isOfParts) return 0
  throw new Failure('invalid-input', `${where}The figure is missing. Type it, or remove the reading.`)
}

/** The words of a note may change without the figure being a revised one. */
export function hasChanged(old: ReadingFace, face: ReadingFace): boolean {
  return (
    old.value !== face.value ||
    old.numerator !== face.numerator ||
    old.denominator !== face.denominator ||
    old.isProvisional !== face.isProvisional
  )
}
