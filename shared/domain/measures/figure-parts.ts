import type { ReadingForm } from './scoring.ts'

/**
 * The value of a percentage (0 to 100) or a rate from the two numbers that it is made of; null for the other forms, and
 * where the second number is not above 0.
 */
export function valueFromParts(
  { form, ratePer }: { readonly form: ReadingForm; readonly ratePer: number },
  numerator: number,
  denominator: number,
): number | null {
  if (denominator <= 0) return null
  if (form === 'percentage') return (100 * numerator) / denominator
  return form === 'rate' ? (ratePer * numerator) / denominator : null
}
