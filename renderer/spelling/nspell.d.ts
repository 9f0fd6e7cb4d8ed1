/** The parts of nspell that are used; the package has no types. */
declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean
    suggest(word: string): string[]
    add(word: string): Speller
  }
  function nspell(dictionary: { readonly aff: string; readonly dic: string }): Speller
  export = nspell
}
