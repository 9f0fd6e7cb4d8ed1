import type { Disclosure, DisclosureAudience } from '../domain/mediation/index.ts'

export const AUDIENCE_WORDS: Readonly<Record<DisclosureAudience, string>> = {
  board: 'The board',
  restricted: 'Named colleagues',
  public: 'The public',
  person: 'The person concerned',
}

/** What a disclosure was about: "M-2020-014, party A", "A case that was erased since"; nothing where it was no case. */
export function concernInWords({
  concerned,
  reference,
  letter,
}: Pick<Disclosure, 'concerned' | 'reference' | 'letter'>): string {
  if (concerned === 'nobody') return ''
  if (reference === null) return 'A case that was erased since'
  if (concerned === 'case') return reference
  return letter === null ? `${reference}, a party that was erased since` : `${reference}, party ${letter}`
}
