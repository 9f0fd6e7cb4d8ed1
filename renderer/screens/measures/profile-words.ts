/** Parts of a target, 0 to 1, as they are typed: "10, 40, 70, 100"; empty for evenly. */
export function profileInWords(profile: readonly number[] | null): string {
  return (profile ?? []).map((part) => Number((100 * part).toFixed(1))).join(', ')
}

/** What was typed as parts, 0 to 1; null where nothing was, and a sentence where it cannot be. */
export function readProfile(typed: string): number[] | null | string {
  const words = typed
    .replaceAll('%', ' ')
    .split(/[\s,;]+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  const parts = words.map(Number)
  const isRising = parts.every((part, at) => part >= 0 && part <= 100 && part >= (parts[at - 1] ?? 0))
  if (!isRising || parts.at(-1) !== 100) {
    return 'The parts are percentages that rise up to 100. Type them as 10, 40, 70, 100.'
  }
  return parts.map((part) => part / 100)
}
