/** What a person should know about a paper. A character that cannot be printed must never go unnoticed: it may stand in a name. */
export function noticesOf(missingCharacters: readonly string[]): string[] {
  if (missingCharacters.length === 0) return []
  const shown = missingCharacters.slice(0, 10).join(', ')
  const more = missingCharacters.length > 10 ? ` and ${missingCharacters.length - 10} more` : ''
  return [
    `Some characters are in none of the paper's fonts and were printed as their codes: ${shown}${more}. Replace them in the plan, or accept the codes.`,
  ]
}
