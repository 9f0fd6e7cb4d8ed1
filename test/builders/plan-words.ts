import type { SourcePlace } from '../../shared/domain/imports/index.ts'

/** Made-up words, the same for the same seed. */
export interface Words {
  pick<T>(choices: readonly T[]): T
  noun(): string
  title(): string
  sentence(): string
  /** The next paragraph of a made-up file. */
  place(words: string): SourcePlace
}

const WHO = [
  'Wardens',
  'Young people',
  'Shop owners',
  'Volunteers',
  'Tenants',
  'Neighbours',
  'Schools',
] as const
const DO = ['meet', 'report', 'share', 'look after', 'learn about', 'hand on', 'support'] as const
const NOUNS = [
  'lighting',
  'cycle theft',
  'noise',
  'litter',
  'youth club',
  'allotment',
  'market',
  'bus stop',
] as const
const WHERE = [
  'at the quay',
  'in Millfield',
  'near the station',
  'after dark',
  'in the holidays',
  'each week',
] as const

/** A source of words: a small generator (mulberry32) picks them, so that nothing depends on the machine or the day. */
export function createWords(seed: number): Words {
  let state = seed >>> 0
  let paragraph = 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  function pick<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(next() * choices.length)]
    if (chosen === undefined) throw new Error('there is nothing to pick from')
    return chosen
  }
  return {
    pick,
    noun: () => pick(NOUNS),
    title: () => `${pick(['Safer', 'Brighter', 'Calmer'])} ${pick(NOUNS)}`,
    sentence: () => {
      const parts = Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
        [pick(WHO), pick(DO), pick(NOUNS), pick(WHERE)].join(' '),
      )
      return `${parts.join(', and ')}.`
    },
    place: (words) => {
      paragraph += 1
      return { table: null, row: null, column: null, paragraph, label: `paragraph ${paragraph}`, words }
    },
  }
}
