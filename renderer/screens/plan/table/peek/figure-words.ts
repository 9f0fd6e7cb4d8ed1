/** A figure as a person types it; empty where there is none. */
export function figureInWords(figure: number | null): string {
  return figure === null ? '' : figure.toLocaleString('en-GB', { maximumFractionDigits: 10 })
}

const FIGURE = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,10})?$/

/** The figure that was typed; null where nothing was, undefined where it is none. */
export function figureFromWords(words: string): number | null | undefined {
  const typed = words.trim().replace(/\s*%$/, '')
  if (typed === '') return null
  if (!FIGURE.test(typed)) return undefined
  return Number(typed.replaceAll(',', '').replace('−', '-'))
}
