/** The answers of all respondents to one question, as numbers: 0 for none, else the place of the answer from 1. */
export interface CodedColumn {
  /** As they come in the file first; `codes` count from 1 into it. */
  readonly words: readonly string[]
  readonly codes: Uint16Array
}

/** How many gave one answer, with their weights and the squares of these. */
export interface Tally {
  count: number
  weight: number
  weightSquares: number
}

/** The answers to one question: of everybody, and of each value of each breakdown, by the place of the answer. */
export interface Tabulation {
  readonly everybody: readonly Tally[]
  /** By breakdown and by the place of its value. */
  readonly groups: readonly (readonly (readonly Tally[])[])[]
}

/** Turns the words of one column into numbers; words that differ in case and spaces only are one. */
export function codeColumn(texts: Iterable<string | undefined>, length: number): CodedColumn {
  const codes = new Uint16Array(length)
  const words: string[] = []
  const byText = new Map<string, number>()
  const byWords = new Map<string, number>()
  let at = 0
  for (const text of texts) {
    codes[at] = text === undefined ? 0 : codeOf(text)
    at += 1
  }
  return { words, codes }

  function codeOf(text: string): number {
    const known = byText.get(text)
    if (known !== undefined) return known
    const tidy = text.replace(/\s+/gu, ' ').trim()
    const key = tidy.toLowerCase()
    let code = key === '' ? 0 : byWords.get(key)
    if (code === undefined) {
      words.push(tidy)
      code = words.length
      byWords.set(key, code)
    }
    byText.set(text, code)
    return code
  }
}

/**
 * Counts the answers to every question, for everybody and by every breakdown. `weights` (above 0) are one for each
 * respondent, or null where all weigh the same; `counts` says who is counted (0 leaves a respondent out).
 */
export function tabulate(
  questions: readonly CodedColumn[],
  breakdowns: readonly CodedColumn[],
  weights: Float64Array | null,
  counts: Uint8Array | null,
): Tabulation[] {
  return questions.map((question) => ({
    everybody: tally(question, null, weights, counts)[0] ?? [],
    groups: breakdowns.map((breakdown) => tally(question, breakdown, weights, counts)),
  }))
}

/** Loops over numbers only: a file may have 100,000 respondents and 60 questions. */
function tally(
  question: CodedColumn,
  breakdown: CodedColumn | null,
  weights: Float64Array | null,
  counts: Uint8Array | null,
): Tally[][] {
  const width = question.words.length + 1
  const height = breakdown === null ? 1 : breakdown.words.length + 1
  const count = new Float64Array(width * height)
  const weight = new Float64Array(width * height)
  const squares = new Float64Array(width * height)
  const groups = breakdown?.codes ?? null
  const { codes } = question
  for (let at = 0; at < codes.length; at += 1) {
    if (counts !== null && counts[at] === 0) continue
    const cell = (groups === null ? 0 : (groups[at] ?? 0) * width) + (codes[at] ?? 0)
    const own = weights === null ? 1 : (weights[at] ?? 0)
    count[cell] = (count[cell] ?? 0) + 1
    weight[cell] = (weight[cell] ?? 0) + own
    squares[cell] = (squares[cell] ?? 0) + own * own
  }
  const first = breakdown === null ? 0 : 1
  return Array.from({ length: height - first }, (_, group) =>
    Array.from({ length: width - 1 }, (_, answer) => {
      const cell = (group + first) * width + answer + 1
      return { count: count[cell] ?? 0, weight: weight[cell] ?? 0, weightSquares: squares[cell] ?? 0 }
    }),
  )
}
