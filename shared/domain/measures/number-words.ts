import type { ReadingForm } from './scoring.ts'

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const ONE_PLACE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A figure as a person writes it: "2,250", "71%", "6.5", "yes". One place behind the point at most. */
export function figureInWords(value: number, form: ReadingForm): string {
  if (form === 'yes-no') return value === 0 ? 'no' : 'yes'
  if (form === 'count' && Number.isInteger(value)) return WHOLE.format(value)
  return form === 'percentage' ? `${ONE_PLACE.format(value)}%` : ONE_PLACE.format(value)
}
