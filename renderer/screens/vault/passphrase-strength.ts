/** The fewest characters of a passphrase that a person made up. */
export const SHORTEST_PASSPHRASE = 12

/**
 * How strong a passphrase looks, in words, or null while nothing is typed. This is advice from its length and variety
 * alone; what is refused is decided where the store is made.
 */
export function strengthInWords(passphrase: string): string | null {
  const length = [...passphrase].length
  if (length === 0) return null
  if (length < SHORTEST_PASSPHRASE) {
    return `Too short: ${SHORTEST_PASSPHRASE - length} more needed to reach ${SHORTEST_PASSPHRASE} characters.`
  }
  const variety = new Set(passphrase.toLowerCase()).size
  if (variety < 6) return 'Weak: the same characters come again and again.'
  const words = passphrase.trim().split(/[\s.,_-]+/).length
  if (words >= 4 && length >= 18) return 'Strong: four or more words.'
  if (length >= 20 && variety >= 10) return 'Strong.'
  return 'Fair. Four words that do not belong together are stronger, and easier to remember.'
}
