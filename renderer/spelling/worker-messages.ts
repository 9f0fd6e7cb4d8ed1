/** What the page asks the spelling worker; each question has a number, under which it is answered. */
export type SpellingQuestion =
  | { readonly kind: 'know'; readonly words: readonly string[] }
  | { readonly kind: 'check'; readonly id: number; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly id: number; readonly word: string }

/** For a check the words that are not known, for a suggestion those that may be meant. */
export interface SpellingAnswer {
  readonly id: number
  readonly words: readonly string[]
}
