import { type QueryWord, wordForms } from '../../../../shared/domain/search/index.ts'

/** One thing to look for: what was typed, and the words that may stand for it. */
export interface SoughtWord extends QueryWord {
  /** Words that are looked for instead, because the plan does not hold what was typed; empty otherwise. */
  readonly instead: readonly string[]
}

/**
 * What is looked for in the language of the index. Words hold only letters and digits and stand in quotation marks, so
 * nothing that a person types can be taken for a command of that language.
 */
export function matchExpression(sought: readonly SoughtWord[], joiner: 'and' | 'or'): string {
  return sought.map((word) => `(${alternatives(word).join(' OR ')})`).join(` ${joiner.toUpperCase()} `)
}

/** A single letter is looked for as a word: as a beginning it would be that of half the plan. */
function alternatives({ words, isPhrase, instead }: SoughtWord): string[] {
  if (isPhrase) return [quoted(words.join(' '))]
  if (instead.length > 0) return instead.map(quoted)
  return words.flatMap(wordForms).map((word) => (word.length < 2 ? quoted(word) : `${quoted(word)}*`))
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
