import type { Identity } from './ids.ts'

/** Words that state a fact: which one, and the value that it had when the words were last held against it. */
export interface FactTie {
  readonly identity: Identity
  readonly value: string
}

/**
 * A stretch of narrative text with one look. `link` is an http(s) address; `note` is the mark of a footnote ("1");
 * `fact` ties a figure to the fact that it states, and is never printed.
 */
export interface TextRun {
  readonly text: string
  readonly strong?: boolean
  readonly emphasis?: boolean
  readonly link?: string
  readonly note?: string
  readonly fact?: FactTie
}

/** The kinds of paragraph that a narrative section is made of. Neighbouring list blocks of one kind form a list. */
export const BLOCK_KINDS = ['paragraph', 'heading', 'bullet', 'number', 'quotation', 'footnote'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** The words of runs without their look. */
export function plainText(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('')
}
