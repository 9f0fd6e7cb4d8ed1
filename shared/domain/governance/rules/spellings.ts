import { type PlacedText, textsOf } from '../places.ts'
import type { Found, Rule } from '../rule.ts'

export const NAME_SPELT_SEVERAL_WAYS: Rule = {
  name: 'name-spelt-several-ways',
  heading: 'Names spelt in several ways',
  severity: 'note',
  reason: 'One body or survey under two names looks like two.',
  check: (content) => {
    const texts = textsOf(content)
    return [...KNOWN_NAMES.flatMap((forms) => spelt(texts, forms)), ...inCapitals(texts), ...nearForms(texts)]
  },
}

export const LIKELY_TYPO: Rule = {
  name: 'likely-typo',
  heading: 'Likely slips of the pen',
  severity: 'note',
  reason: 'The words are printed as they stand; nothing is changed without you.',
  check: (content) =>
    textsOf(content).flatMap(({ place, text }) =>
      SLIPS.flatMap(({ pattern, instead }) => {
        const match = pattern.exec(text)
        return match === null ? [] : [{ place, message: `"${match[0]}": ${instead}` }]
      }),
    ),
}

/** Names that are written differently in this field; the first form is the usual one. */
const KNOWN_NAMES: readonly (readonly string[])[] = [
  ['Feeling the Difference', 'Feel the Difference'],
  ['Pathway', 'Pathways'],
  ['Neighbourhood Watch', 'Neighborhood Watch'],
  ['Crimestoppers', 'Crime Stoppers'],
]

/** What looks like a slip, and what was perhaps meant. Never corrected, only shown. */
const SLIPS: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\p{L}+- (?!(?:and|or|to)\b)\p{L}+/u, instead: 'a space after the hyphen.' },
  { pattern: /(?<![\p{L}\p{N}])(\p{L}{2,}) \1(?![\p{L}\p{N}'’-])/iu, instead: 'the same word twice.' },
  {
    pattern:
      /(?<!\p{L})(\p{L}{5,}) (?!(?:by|to|and|or|of|in|on|for|with|after|upon|versus|against|from|than|as|the)\b)\p{L}+ \1(?!\p{L})/iu,
    instead: 'words seem to be missing between the repeated words.',
  },
  { pattern: /\bto (?:taken|given|done|shown|known|seen)\b/iu, instead: '"to be …" was perhaps meant.' },
  { pattern: /\bfor eg\b/iu, instead: 'write "for example".' },
  { pattern: /\ban? [\p{L}-]+ed approached\b/iu, instead: '"approach" was perhaps meant.' },
  {
    pattern: /\b(?:alcohol|drug|drugs|substances?\)?) dependant\b/iu,
    instead: 'the adjective is spelt "dependent".',
  },
]

/** A finding where more than one of the forms is used, at the first use of the rarest. */
function spelt(texts: readonly PlacedText[], forms: readonly string[]): Found[] {
  const used = forms
    .map((form) => ({ form, uses: usesOf(texts, form) }))
    .filter(({ uses }) => uses.length > 0)
  const rarest = used.toSorted((one, other) => one.uses.length - other.uses.length)[0]
  const first = rarest?.uses[0]
  if (used.length < 2 || first === undefined) return []
  const list = used.map(({ form, uses }) => `"${form}" (${uses.length})`).join(' and ')
  return [{ place: first.place, message: `One name is spelt in several ways: ${list}. Choose one.` }]
}

/** The texts in which a form stands as a word of its own. */
function usesOf(texts: readonly PlacedText[], form: string): PlacedText[] {
  return texts.filter(({ text }) => standsAsWord(text, form))
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u
const BEGINS_IN_WORD = /^[\p{L}\p{N}]/u

/** Without a pattern for each form: to make one of classes like these takes longer than to look through a plan. */
function standsAsWord(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) {
    const end = at + form.length
    // Two units, since one letter may take both.
    const isInside =
      ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) || BEGINS_IN_WORD.test(text.slice(end, end + 2))
    if (!isInside) return true
  }
  return false
}

/** A word in capitals that also stands as "Hub" or "hub". */
function inCapitals(texts: readonly PlacedText[]): Found[] {
  const words = new Set(
    texts.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/gu) ?? []),
  )
  return [...words].flatMap((word) => {
    const small = word.toLowerCase()
    return spelt(texts, [`${word.charAt(0)}${small.slice(1)}`, small, word])
  })
}

/** Abbreviations that differ by one letter left out, such as a committee's. */
function nearForms(texts: readonly PlacedText[]): Found[] {
  const found = new Set(
    texts.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu) ?? []),
  )
  const forms = [...found]
  return forms.flatMap((form) =>
    forms
      .filter((other) => other.length === form.length - 1 && isWithoutOne(form, other))
      .flatMap((other) => spelt(texts, [form, other])),
  )
}

/** True where the shorter is the longer with one inner letter left out; the first and last stay, so that plurals do not count. */
function isWithoutOne(longer: string, shorter: string): boolean {
  if (longer.at(0) !== shorter.at(0) || longer.at(-1) !== shorter.at(-1)) return false
  return Array.from(longer).some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter)
}
