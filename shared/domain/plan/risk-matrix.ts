import type { RiskWords } from './aims.ts'
import type { Priority, RiskAssessment } from './content.ts'

/** A priority in a matrix of risk, with the harm by which it was placed. */
export interface PlacedPriority {
  readonly priority: Priority
  /** The kinds of harm that have the word of its row. */
  readonly harms: readonly HarmKind[]
}

export const HARM_KINDS = ['individualHarm', 'communityHarm'] as const satisfies (keyof RiskAssessment)[]
export type HarmKind = (typeof HARM_KINDS)[number]

/** Why a priority has no place: what is not said of it, and words that are not on the officer's scale. */
export interface UnplacedPriority {
  readonly priority: Priority
  readonly unsaid: readonly (keyof RiskAssessment)[]
  readonly unknownWords: readonly string[]
}

/** The priorities on the officer's own scales: volume across, harm down. */
export interface RiskMatrix {
  /** The lowest first. */
  readonly volumes: readonly string[]
  readonly rows: readonly {
    readonly harm: string
    /** One list for each volume. */
    readonly cells: readonly (readonly PlacedPriority[])[]
  }[]
  readonly unplaced: readonly UnplacedPriority[]
}

/**
 * Lays priorities out by their volume and the graver of their two harms, in the order of the officer's own words, the
 * gravest harm at the top. Nothing is multiplied or scored: words of a scale have an order and no distance. Null until
 * the officer has written both scales, since nobody else can say which of two words is graver.
 */
export function riskMatrix(priorities: readonly Priority[], words: RiskWords): RiskMatrix | null {
  if (words.volume.length === 0 || words.harm.length === 0) return null
  const placed = priorities.map((priority) => ({ priority, ...placeOf(priority.risk, words) }))
  const rows = words.harm.map((harm, rank) => ({
    harm,
    cells: words.volume.map((_, volume) =>
      placed.flatMap((one): PlacedPriority[] =>
        one.volume === volume && one.harm === rank
          ? [{ priority: one.priority, harms: HARM_KINDS.filter((kind) => one.harms[kind] === rank) }]
          : [],
      ),
    ),
  }))
  return {
    volumes: words.volume,
    rows: rows.toReversed(),
    unplaced: placed
      .filter(({ volume, harm }) => volume === null || harm === null)
      .map(({ priority }) => whyUnplaced(priority, words)),
  }
}

interface Ranks {
  readonly volume: number | null
  /** The graver of the two. */
  readonly harm: number | null
  readonly harms: Readonly<Record<HarmKind, number | null>>
}

function placeOf(risk: RiskAssessment, words: RiskWords): Ranks {
  const harms = {
    individualHarm: rankOf(risk.individualHarm, words.harm),
    communityHarm: rankOf(risk.communityHarm, words.harm),
  }
  const known = HARM_KINDS.flatMap((kind) => harms[kind] ?? [])
  // A harm in a word off the scale may be the graver one: then nothing is known for certain.
  const isCertain = HARM_KINDS.every((kind) => risk[kind] === null || harms[kind] !== null)
  return {
    volume: rankOf(risk.volume, words.volume),
    harm: known.length === 0 || !isCertain ? null : Math.max(...known),
    harms,
  }
}

function rankOf(word: string | null, scale: readonly string[]): number | null {
  const rank = scale.findIndex((one) => one.toLowerCase() === word?.trim().toLowerCase())
  return rank < 0 ? null : rank
}

function whyUnplaced(priority: Priority, words: RiskWords): UnplacedPriority {
  const { risk } = priority
  const isUnknown = (word: string | null, scale: readonly string[]): boolean =>
    word !== null && rankOf(word, scale) === null
  const hasHarm = HARM_KINDS.some((kind) => risk[kind] !== null)
  return {
    priority,
    unsaid: [...(risk.volume === null ? (['volume'] as const) : []), ...(hasHarm ? [] : HARM_KINDS)],
    unknownWords: [
      ...(isUnknown(risk.volume, words.volume) ? [risk.volume ?? ''] : []),
      ...HARM_KINDS.flatMap((kind) => (isUnknown(risk[kind], words.harm) ? [risk[kind] ?? ''] : [])),
    ],
  }
}
