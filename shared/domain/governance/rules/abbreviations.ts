import type { EditionContent } from '../../plan/index.ts'
import { type PlacedText, textsOf } from '../places.ts'
import type { Found, Rule } from '../rule.ts'

export const ABBREVIATION_UNEXPLAINED: Rule = {
  name: 'abbreviation-unexplained',
  heading: 'Abbreviations that are never explained',
  severity: 'note',
  reason: 'The plan is read by councillors and residents who do not know the field.',
  check: (content) => {
    const texts = textsOf(content)
    const explained = new Set([...texts.flatMap(({ text }) => explainedIn(text)), ...partnerForms(content)])
    const words = wordsInSmallLetters(texts)
    return [...firstUses(texts, namesOfOneCapital(content))]
      .filter(([form]) => !explained.has(form) && !words.has(form.toLowerCase()) && !KNOWN.has(form))
      .map(
        ([form, { place, count }]): Found => ({
          place,
          message: `"${form}" is used ${count === 1 ? 'once' : `${count} times`} and never explained. Write it out once: "words (${form})".`,
        }),
      )
  },
}

/** What every reader knows, and figures in capitals that are no abbreviations. */
const KNOWN = new Set([
  'UK',
  'NHS',
  'CCTV',
  'GP',
  'TV',
  'IT',
  'BBC',
  'EU',
  'AM',
  'PM',
  'PDF',
  'OK',
  'HIV',
  'ID',
  'QR',
])
const ROMAN = /^[IVXLC]+$/
/** Capitals in a row, perhaps with figures between, and a small s for the plural. */
const FORM = /(?<![\p{L}\p{N}])([A-Z][A-Z0-9&]*[A-Z])(?:s|'s|’s)?(?![\p{L}\p{N}])/gu

/** A letter and a figure ("T3") is mostly a road or a size; as the whole name of a partner it is an abbreviation. */
const CAPITAL_AND_FIGURE = /^[A-Z]\d+$/

function namesOfOneCapital({ partners }: EditionContent): Set<string> {
  return new Set(partners.map((partner) => partner.name).filter((name) => CAPITAL_AND_FIGURE.test(name)))
}

function formsIn(text: string, names: ReadonlySet<string>): string[] {
  if (names.has(text.trim())) return [text.trim()]
  // A heading all in capitals is shouted, not abbreviated.
  if (!/\p{Ll}/u.test(text) && /\s/u.test(text.trim())) return []
  return [...text.matchAll(FORM)].flatMap(([, form = '']) => (ROMAN.test(form) ? [] : [form]))
}

function firstUses(
  texts: readonly PlacedText[],
  names: ReadonlySet<string>,
): Map<string, { place: PlacedText['place']; count: number }> {
  const uses = new Map<string, { place: PlacedText['place']; count: number }>()
  for (const { place, text } of texts) {
    for (const form of formsIn(text, names)) {
      const known = uses.get(form)
      uses.set(form, { place: known?.place ?? place, count: (known?.count ?? 0) + 1 })
    }
  }
  return uses
}

/** The forms that a text explains: "Crime Prevention Panel (CPP)", or "CPP (Crime Prevention Panel)". */
function explainedIn(text: string): string[] {
  const inBrackets = [...text.matchAll(/\p{L}{3,}[\p{L}\p{N}'’]*\s*\(([A-Z][A-Z0-9&]*[A-Z])s?\)/gu)]
  const before = [
    ...text.matchAll(/([A-Z][A-Z0-9&]*[A-Z])s?\s*\((?:\p{Lu}?\p{Ll}+[\s-]+){1,}\p{Lu}?\p{Ll}+/gu),
  ]
  return [...inBrackets, ...before].flatMap((match) => match[1] ?? [])
}

/** The register of partners explains a short name, or an alias that is nothing else, by the full name. */
function partnerForms({ partners }: EditionContent): string[] {
  return partners.flatMap(({ name, shortName, aliases }) =>
    /\p{Ll}/u.test(name) ? [shortName, ...aliases].filter((form) => form !== null) : [],
  )
}

/** Words that also stand in small letters somewhere: "HUB" beside "Hub" is a word in capitals. */
function wordsInSmallLetters(texts: readonly PlacedText[]): Set<string> {
  const words = texts.flatMap(
    ({ text }) => text.match(/(?<![\p{L}\p{N}])\p{L}\p{Ll}+(?![\p{L}\p{N}])/gu) ?? [],
  )
  return new Set(words.map((word) => word.toLowerCase()))
}
