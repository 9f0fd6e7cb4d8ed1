import { type InSteps, isStep } from '../../kit/in-steps.ts'
import { tidy } from './cell-forms.ts'
import { meaningOf } from './field-reader.ts'
import { type Meaning, NAMED_FIELDS, type NamedField, type ReturnMapping } from './mapping.ts'
import { type KnownNames, type NameProposal, nameFinder, normaliseName } from './names.ts'
import type { ReturnRecord } from './records.ts'

/** The same words in one named field of a table, however often and in whatever case they come. */
export interface DistinctValue {
  readonly field: NamedField
  /** As the file writes it first. */
  readonly words: string
  readonly count: number
  /** The row in which it comes first. */
  readonly row: number
  /** What it means so far; null while nobody has said. */
  readonly meaning: Meaning | null
  /** True where the meaning needs no look: the words are a name of what they mean, or were answered before. */
  readonly isCertain: boolean
  readonly proposals: readonly NameProposal[]
}

/** Fields for which something that is not known yet can be made anew. Measures are made in the plan, kinds are fixed. */
export const MADE_ANEW: ReadonlySet<NamedField> = new Set(['place', 'indicator', 'agency'])

/** Every distinct word of the named fields, those that need an answer first, then by how often they come. */
export function* distinctValues(
  records: readonly ReturnRecord[],
  mapping: ReturnMapping,
  names: KnownNames,
): InSteps<DistinctValue[]> {
  const values: DistinctValue[] = []
  for (const field of NAMED_FIELDS) {
    const finder = nameFinder(names[field], field)
    const found = new Map<string, Counted>()
    // The same text comes thousands of times: it is made plain once.
    const byText = new Map<string, Counted | null>()
    let read = 0
    for (const { cells, row } of records) {
      if (isStep(read++)) yield
      const text = cells.get(field)?.text
      if (text === undefined) continue
      let counted = byText.get(text)
      if (counted === undefined) {
        counted = countedUnder(found, tidy(text), { field, row })
        byText.set(text, counted)
      }
      if (counted !== null) counted.count += 1
    }
    for (const value of found.values()) {
      const meaning = meaningOf(value.words, field, { mapping, finder })
      values.push({
        field,
        ...value,
        meaning,
        isCertain: meaning !== null,
        proposals: finder.proposals(value.words),
      })
    }
    yield
  }
  return values.sort(
    (one, other) =>
      Number(one.isCertain) - Number(other.isCertain) ||
      other.count - one.count ||
      one.words.localeCompare(other.words, 'en-GB'),
  )
}

interface Counted {
  readonly words: string
  readonly row: number
  count: number
}

function countedUnder(
  found: Map<string, Counted>,
  words: string,
  { field, row }: { readonly field: NamedField; readonly row: number },
): Counted | null {
  if (words === '') return null
  const key = normaliseName(words, field)
  const counted = found.get(key) ?? { words, row, count: 0 }
  found.set(key, counted)
  return counted
}

/**
 * What to take for words that nobody has answered: a likely name; what can be made anew, where nothing is near; nothing
 * for the rest, which a person has to answer.
 */
export function proposedMeaning({ field, proposals }: DistinctValue): Meaning | null {
  const [first] = proposals
  if (first !== undefined && first.confidence !== 'possible') return { kind: 'known', id: first.id }
  return first === undefined && MADE_ANEW.has(field) ? { kind: 'new' } : null
}

/** The mapping with an answer wherever one can be proposed. */
export function withProposedValues(values: readonly DistinctValue[], mapping: ReturnMapping): ReturnMapping {
  const proposed = values.flatMap((value) => {
    const meaning = value.meaning === null ? proposedMeaning(value) : null
    return meaning === null ? [] : [{ field: value.field, words: value.words, meaning }]
  })
  return proposed.length === 0 ? mapping : { ...mapping, values: [...mapping.values, ...proposed] }
}
