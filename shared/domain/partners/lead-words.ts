/** A word of a printed lead: where it stands, and the form in which words are compared. */
export interface LeadWord {
  readonly start: number
  readonly end: number
  readonly key: string
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*|[&+]/gu

/**
 * The words of a printed name or lead in order. Case, dashes, apostrophes and spaces do not count, and "&" is "and",
 * so "LDC – Community Safety" and "LDC - community safety" have the same words.
 */
export function leadWords(text: string): LeadWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: wordKey(match[0]),
  }))
}

/** The form in which two spellings of one name are the same text: lower case, single spaces, no leading "the". */
export function normalisePartnerName(text: string): string {
  return leadWords(text)
    .map((word) => word.key)
    .join(' ')
    .replace(/^the (?=.)/, '')
}

function wordKey(word: string): string {
  if (word === '&' || word === '+') return 'and'
  return word.normalize('NFKC').toLocaleLowerCase('en-GB').replace(/['’.]/g, '')
}
