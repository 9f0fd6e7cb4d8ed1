import type { EditionContent } from '../../plan/index.ts'

/** A short form that the report uses, and what it stands for. */
export interface Abbreviation {
  readonly short: string
  readonly meaning: string
}

/** Capitals in a row, perhaps with figures or an ampersand: "LDC", "T3", "A&E". */
const SHORT = /^(?=.*[A-Z])[A-Z0-9&]{2,10}$/

/**
 * The short forms of partners that some of the texts use, in the order of the alphabet: what the plan knows a partner by
 * is its key. A form that two partners share is left out, since it explains nothing.
 */
export function abbreviationsIn(
  texts: readonly string[],
  partners: EditionContent['partners'],
): Abbreviation[] {
  const known = partners.flatMap(({ name, shortName, aliases }): Abbreviation[] => {
    const forms = [name, ...(shortName === null ? [] : [shortName]), ...aliases]
    const [meaning] = forms
      .filter((form) => !SHORT.test(form))
      .toSorted((one, other) => other.length - one.length)
    return meaning === undefined
      ? []
      : forms.filter((form) => SHORT.test(form)).map((short) => ({ short, meaning }))
  })
  const byShort = Map.groupBy(known, ({ short }) => short)
  const words = new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}&]+/u)))
  return [...byShort.values()]
    .flatMap(([only, ...others]) => (only === undefined || others.length > 0 ? [] : [only]))
    .filter(({ short }) => words.has(short))
    .toSorted((one, other) => (one.short < other.short ? -1 : 1))
}
