/**
 * How well a label fits what was typed: the letters must come in their order. Whole words and beginnings of words count
 * most, letters that follow each other more than scattered ones. Null where it does not fit; higher is better.
 */
export function fitness(typed: string, label: string): number | null {
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const text = label.toLowerCase()
  let sum = 0
  for (const word of words) {
    const fit = fitnessOfWord(word, text)
    if (fit === null) return null
    sum += fit
  }
  // Of two that fit equally well, the shorter says it more exactly.
  return sum - text.length / 1000
}

function fitnessOfWord(word: string, text: string): number | null {
  const beginnings = new Set([...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index))
  for (const start of beginnings) if (text.startsWith(word, start)) return start === 0 ? 12 : 10
  if (text.includes(word)) return 6
  return scatteredFitness(word, text, beginnings)
}

/** Letters spread over the text, as in "mdoc" for "Make a document": they must begin words or follow each other. */
function scatteredFitness(word: string, text: string, beginnings: ReadonlySet<number>): number | null {
  let from = 0
  let last = -2
  let sum = 0
  for (const letter of word) {
    const next = nextPlace(letter, text, from, last, beginnings)
    if (next === null) return null
    sum += beginnings.has(next) ? 1 : 0.5
    last = next
    from = next + 1
  }
  return sum / word.length
}

function nextPlace(
  letter: string,
  text: string,
  from: number,
  last: number,
  beginnings: ReadonlySet<number>,
): number | null {
  if (text[last + 1] === letter && last >= 0) return last + 1
  for (let at = from; at < text.length; at += 1) if (text[at] === letter && beginnings.has(at)) return at
  return null
}

/** The things whose labels fit, the best first; all of them, in their order, while nothing is typed. */
export function bestFits<Thing>(
  typed: string,
  things: readonly Thing[],
  labelOf: (thing: Thing) => string,
): Thing[] {
  return things
    .flatMap((thing) => {
      const fit = fitness(typed, labelOf(thing))
      return fit === null ? [] : [{ thing, fit }]
    })
    .toSorted((a, b) => (typed.trim() === '' ? 0 : b.fit - a.fit))
    .map(({ thing }) => thing)
}
