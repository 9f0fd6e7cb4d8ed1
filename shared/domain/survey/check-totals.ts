/** Something about typed results: `refuse` stores nothing, `doubt` is told and can be kept. */
export interface TotalsFinding {
  readonly severity: 'refuse' | 'doubt'
  readonly message: string
}

/** Published percentages may be out by half a point each. */
const ROUNDING_EACH = 0.5

/** Counts of answers as typed, held against how many took part in the wave. */
export function checkCounts(
  counts: readonly number[],
  { responses, question }: { readonly responses: number | null; readonly question: string },
): TotalsFinding[] {
  const base = counts.reduce((sum, count) => sum + count, 0)
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) {
    return [
      {
        severity: 'refuse',
        message: `The answers to “${question}” are people: whole numbers of 0 or more. Correct the number that is not.`,
      },
    ]
  }
  if (base === 0) {
    return [
      {
        severity: 'refuse',
        message: `Nobody answered “${question}” by these numbers. Type how many gave each answer, or leave the question out.`,
      },
    ]
  }
  if (responses !== null && base > responses) {
    return [
      {
        severity: 'doubt',
        message: `${base} answers to “${question}” are more than the ${responses} people who took part in this wave. Check the answers, or the number who took part.`,
      },
    ]
  }
  return []
}

/** A published percentage with the base that is stated for it. */
export function checkPublished(
  { percent, base }: { readonly percent: number; readonly base: number | null },
  question: string,
): TotalsFinding[] {
  if (!(percent >= 0 && percent <= 100)) {
    return [
      {
        severity: 'refuse',
        message: `The percentage of “${question}” is from 0 to 100. ${percent} is not.`,
      },
    ]
  }
  if (base !== null && (!Number.isInteger(base) || base < 1)) {
    return [
      {
        severity: 'refuse',
        message: `The base of “${question}” is how many people answered: a whole number of 1 or more. Leave it empty where it was not published.`,
      },
    ]
  }
  if (base === null) {
    return [
      {
        severity: 'doubt',
        message: `No base is given for “${question}”. The percentage is shown, and never compared by a test.`,
      },
    ]
  }
  return []
}

/** The percentages of all answers to one question: they add up to 100, but for rounding. */
export function checkPercentages(percentages: readonly number[], question: string): TotalsFinding[] {
  const sum = percentages.reduce((total, percent) => total + percent, 0)
  if (Math.abs(sum - 100) <= ROUNDING_EACH * percentages.length) return []
  return [
    {
      severity: 'doubt',
      message: `The percentages of “${question}” add up to ${Math.round(sum * 10) / 10} %, not 100. Check whether an answer is missing, or whether people could choose several.`,
    },
  ]
}
