import type { Period, ReadingForm } from '../domain/measures/index.ts'
import { countOf } from './counts.ts'
import { periodInWords } from './period-words.ts'

/** A measure whose figures are asked for. */
export interface AskedFigures {
  /** As printed. */
  readonly words: string
  readonly priority: string
  readonly form: ReadingForm
  /** The periods whose figures are missing or come next, oldest first. */
  readonly periods: readonly Period[]
}

/**
 * A message to a partner that asks for figures, ready to be pasted into an e-mail: each measure with its periods, and
 * what is to be sent. It names no person.
 */
export function askForFigures(partner: string | null, asked: readonly AskedFigures[]): string {
  const figures = asked.reduce((sum, { periods }) => sum + periods.length, 0)
  return [
    `Dear ${partner ?? 'colleague'},`,
    '',
    `for the Community Safety Delivery Plan, please could you send ${figures === 1 ? 'this figure' : `these ${countOf(figures, 'figure')}`}:`,
    ...asked.flatMap(({ words, priority, form, periods }) => [
      '',
      `“${words}” (${priority})`,
      ...(periods.length === 0 ? [] : [`for ${periods.map(periodInWords).join('; ')}`]),
      ...(form === 'percentage' ? ['Please send both numbers: how many, and out of how many.'] : []),
    ]),
    '',
    'Please say where each figure comes from, and whether it is final or provisional.',
    '',
    'Kind regards',
  ].join('\n')
}
