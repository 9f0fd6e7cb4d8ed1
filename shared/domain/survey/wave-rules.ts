import { type CivilDate, dateInWords } from '../../kit/civil-date.ts'
import type { Wave } from './survey.ts'

type WaveFace = Pick<Wave, 'name' | 'from' | 'to' | 'invited' | 'responses' | 'designEffect'>

/** Why a wave cannot be as it is said, in a sentence; null where it can. */
export function refusalOfWave(wave: WaveFace): string | null {
  if (wave.from > wave.to)
    return `The wave ends on ${dateInWords(wave.to)}, before it begins on ${dateInWords(wave.from)}. Correct one of the two days.`
  if (wave.invited !== null && wave.responses !== null && wave.responses > wave.invited)
    return `${wave.responses} people took part, which is more than the ${wave.invited} who were invited. Correct one of the two numbers, or leave out how many were invited.`
  if (!(wave.designEffect >= 1 && wave.designEffect <= 20))
    return 'The design effect is a number from 1 to 20. It is 1 where the sample was a simple one or nobody has said.'
  return null
}

/** Other waves of the survey that were in the field on the same days: a question to the person, not an error. */
export function overlappingWaves<One extends Pick<Wave, 'id' | 'from' | 'to'>>(
  wave: { readonly from: CivilDate; readonly to: CivilDate; readonly id: Wave['id'] | null },
  others: readonly One[],
): One[] {
  return others.filter((other) => other.id !== wave.id && other.from <= wave.to && wave.from <= other.to)
}

/** How many of those asked took part, 0 to 1; null where that is not known, as in an opt-in survey. */
export function responseRate({ invited, responses }: Pick<Wave, 'invited' | 'responses'>): number | null {
  return invited === null || responses === null || invited === 0 ? null : responses / invited
}
