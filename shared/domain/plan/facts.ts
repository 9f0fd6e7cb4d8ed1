import type { EditionContent, Section } from './content.ts'
import type { BlockId, FactId, Identity } from './ids.ts'
import type { FactTie, TextRun } from './text.ts'

/** A figure that the plan states, with what it counts and where it comes from. One fact may be stated in many places. */
export interface Fact {
  readonly id: FactId
  readonly identity: Identity
  /** What is counted: "Reports of anti-social behaviour". */
  readonly name: string
  /** As it is printed: "2,250", "5.9 per 1,000", "about a third". */
  readonly value: string
  /** The same as a number, where it is one. */
  readonly number: number | null
  readonly unit: string | null
  /** The time that it is for, in words: "2018/19". */
  readonly period: string | null
  /** The place that it is for, in words. */
  readonly place: string | null
  readonly source: string | null
  readonly note: string | null
}

/** A fact without its ids. */
export type FactFace = Omit<Fact, 'id' | 'identity'>

/**
 * Whether words that are tied to a fact no longer say it: the fact's value is another than the one that they were held
 * against, and the new one does not stand in them either.
 */
export function isOutOfDate(words: string, tie: FactTie, fact: Pick<Fact, 'value'>): boolean {
  return tie.value !== fact.value && findValue(words, fact.value) === null
}

/** Where a value stands in words as a figure of its own: "2,250" does not stand in "12,250". Null where it does not. */
export function findValue(
  words: string,
  value: string,
): { readonly start: number; readonly end: number } | null {
  if (value === '') return null
  for (let start = words.indexOf(value); start !== -1; start = words.indexOf(value, start + 1)) {
    const end = start + value.length
    const isWhole =
      !isGlued(words.slice(0, start), value, 'before') && !isGlued(words.slice(end), value, 'after')
    if (isWhole) return { start, end }
  }
  return null
}

const FIGURE_BEFORE = /[\p{L}\p{N}]$|\p{N}[.,]$/u
const FIGURE_AFTER = /^[\p{L}\p{N}]|^[.,]\p{N}/u
const STARTS_AS_WORD = /^[\p{L}\p{N}]/u
const ENDS_AS_WORD = /[\p{L}\p{N}]$/u

function isGlued(rest: string, value: string, side: 'before' | 'after'): boolean {
  if (side === 'before') return STARTS_AS_WORD.test(value) && FIGURE_BEFORE.test(rest)
  return ENDS_AS_WORD.test(value) && FIGURE_AFTER.test(rest)
}

/** The tied words with the fact's value in place of the one that they were held against; null where that is not in them. */
export function wordsWithValue(words: string, tie: FactTie, value: string): string | null {
  const place = findValue(words, tie.value)
  return place === null ? null : words.slice(0, place.start) + value + words.slice(place.end)
}

/** The number that a printed value is: "2,250" is 2250, "13%" is 13; null where it is no plain figure. */
export function numberInValue(value: string): number | null {
  const match = /^[£]?\s*(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(?:%|per\s.*)?$/iu.exec(
    value.trim(),
  )
  const digits = match?.[1]?.replaceAll(',', '')
  return digits === undefined ? null : Number(digits)
}

/** The tied stretches of a paragraph: neighbouring runs of one tie are one, whatever their looks. */
export function tiesOf(runs: readonly TextRun[]): { readonly tie: FactTie; readonly words: string }[] {
  const ties: { tie: FactTie; words: string }[] = []
  let isOpen = false
  for (const { fact, text } of runs) {
    const last = ties.at(-1)
    if (fact === undefined) isOpen = false
    else if (isOpen && last?.tie.identity === fact.identity && last.tie.value === fact.value)
      last.words += text
    else {
      ties.push({ tie: fact, words: text })
      isOpen = true
    }
  }
  return ties
}

/** One place where the text states a fact. */
export interface FactUse {
  readonly fact: Fact
  readonly section: Section
  readonly blockId: BlockId
  readonly words: string
  readonly isOutOfDate: boolean
}

/** Every place where an edition's text states one of the plan's facts, in the plan's order. A tie to a deleted fact is none. */
export function factUses({ sections, facts }: Pick<EditionContent, 'sections' | 'facts'>): FactUse[] {
  const byIdentity = new Map(facts.map((fact) => [fact.identity, fact]))
  return sections.flatMap((section) =>
    section.blocks.flatMap(({ id, runs }) =>
      tiesOf(runs).flatMap(({ tie, words }): FactUse[] => {
        const fact = byIdentity.get(tie.identity)
        if (fact === undefined) return []
        return [
          { fact, section, blockId: id, words: words.trim(), isOutOfDate: isOutOfDate(words, tie, fact) },
        ]
      }),
    ),
  )
}
