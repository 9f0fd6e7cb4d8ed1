import type { Frequency } from '../domain/measures/index.ts'

export { periodByYear, periodInWords } from '../domain/measures/index.ts'

export const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  monthly: 'Every month',
  quarterly: 'Every quarter',
  'half-yearly': 'Every half year',
  yearly: 'Every year',
  once: 'Once',
}
