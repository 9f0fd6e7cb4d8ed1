import type { EditionContent } from '../../plan/index.ts'
import { itemsOf, type PlacedItem } from '../places.ts'
import type { Found, Rule } from '../rule.ts'

const TWICE_OR_EVERY_TWO = /\bbi-?(?:annual|annually|monthly|weekly|yearly|ennial)\b/giu
const VAGUE =
  /\b(?:regular(?:ly)?|frequently|as (?:and when )?(?:appropriate|necessary|required|needed)|(?:where|when|if) (?:necessary|appropriate|possible|required)(?: and (?:necessary|appropriate))?|ongoing|as soon as possible|in a timely manner|timely)\b/giu

export const AMBIGUOUS_FREQUENCY: Rule = {
  name: 'ambiguous-frequency',
  heading: 'Words for how often that can mean two things',
  severity: 'warning',
  reason: '"Bi-annual" is read as twice a year and as every two years.',
  check: (content) =>
    occurrences(
      content,
      TWICE_OR_EVERY_TWO,
      (words) => `"${words}" can mean twice in that time or once in two. Say which.`,
    ),
}

export const VAGUE_WORDING: Rule = {
  name: 'vague-wording',
  heading: 'Words that leave open how often or when',
  severity: 'note',
  reason: 'What is done "regularly" or "as appropriate" cannot be checked.',
  check: (content) =>
    occurrences(
      content,
      VAGUE,
      (words) => `"${words}" leaves open how often or when. Say how often, or when.`,
    ),
}

/** Terms on which counts depend, and what they leave open. */
const TERMS: readonly { readonly term: string; readonly pattern: RegExp }[] = [
  { term: 'vulnerable', pattern: /\bvulnerable\b/iu },
  { term: 'repeat', pattern: /\brepeat\b/iu },
  { term: 'high risk', pattern: /\bhigh[- ]risk\b/iu },
]

export const UNDEFINED_TERM: Rule = {
  name: 'undefined-term',
  heading: 'Terms that the plan never defines',
  severity: 'note',
  reason: 'Two agencies that count "repeat" cases differently cannot be added up.',
  check: (content) => TERMS.flatMap((term) => undefinedTerm(content, term)),
}

/** One finding for each word in each item, in the tables: what the narrative says is not counted or checked. */
function occurrences(content: EditionContent, pattern: RegExp, message: (words: string) => string): Found[] {
  return itemsOf(content).flatMap((place) => {
    const words = new Set([...place.item.text.matchAll(pattern)].map((match) => match[0]))
    return [...words].map((each) => ({ place, message: message(each) }))
  })
}

/** One finding for a term, at the first measure that uses it, else at its first use. */
function undefinedTerm(
  content: EditionContent,
  { term, pattern }: { readonly term: string; readonly pattern: RegExp },
): Found[] {
  const defined = new RegExp(`\\b${term}\\b[^.]{0,40}\\b(?:means|is defined|are defined|we mean)\\b`, 'iu')
  const items = itemsOf(content)
  if (items.some(({ item }) => defined.test(item.text)) || isDefinedInSections(content, defined)) return []
  const uses = items.filter(({ item }) => pattern.test(item.text))
  const first: PlacedItem | undefined = uses.find(({ item }) => item.role === 'measure') ?? uses[0]
  if (first === undefined) return []
  const count = uses.length === 1 ? 'once' : `${uses.length} times`
  return [
    {
      place: first,
      message: `The tables use "${term}" ${count}, and the plan does not say what counts as that.`,
    },
  ]
}

function isDefinedInSections({ sections }: EditionContent, defined: RegExp): boolean {
  return sections.some((section) =>
    section.blocks.some((block) => defined.test(block.runs.map((run) => run.text).join(''))),
  )
}
