/** One made-up respondent: answers as a file has them, empty where not answered. */
export interface SyntheticRespondent {
  readonly number: number
  readonly ward: string
  readonly age: string
  readonly dark: string
  readonly day: string
  readonly weight: number
}

const WARDS = ['Chasetown', 'Stowe', 'Curborough', 'Leomansley'] as const
const AGES = ['16 to 34', '35 to 64', '65 and over'] as const
const SAFETY = ['Very safe', 'Fairly safe', 'A bit unsafe', 'Very unsafe', "Don't know", ''] as const

/**
 * Made-up respondents, the same for the same seed: the minimal standard generator of Park and Miller, so that another program can
 * make the same ones. Weights have two decimals, from 0.40 to 2.39.
 */
export function syntheticRespondents(count: number, seed: number): SyntheticRespondent[] {
  let state = seed
  const next = (below: number): number => {
    state = (state * 16_807) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * below)
  }
  const pick = (shares: readonly number[]): string => {
    let left = next(100)
    const at = shares.findIndex((share) => {
      left -= share
      return left < 0
    })
    return SAFETY[at] ?? ''
  }
  return Array.from({ length: count }, (_, at) => {
    const ward = WARDS[next(4)] ?? 'Stowe'
    const age = AGES[next(3)] ?? '35 to 64'
    const isSafer = ward === 'Stowe' || age === '16 to 34'
    return {
      number: at + 1,
      ward,
      age,
      dark: pick(isSafer ? [25, 45, 15, 8, 5, 2] : [12, 38, 28, 14, 6, 2]),
      day: pick([45, 45, 5, 2, 2, 1]),
      weight: (40 + next(200)) / 100,
    }
  })
}
