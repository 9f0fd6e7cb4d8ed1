const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:first|last|full|sur|fore|given|family|client|tenant|victim|participant|child|young person)\s*-?names?\b|\bsurname\b|\bforename\b/i,
    'It may hold names of people.',
  ],
  [
    /\bnames? of (?:client|tenant|victim|participant|child|young person|complainant)/i,
    'It may hold names of people.',
  ],
  [/\b(?:d\.?o\.?b|date of birth|birth ?date)\b/i, 'It may hold dates of birth.'],
  [
    /\b(?:address|post ?code|telephone|phone|mobile|e-?mail)\b/i,
    'It may hold addresses or numbers of people.',
  ],
  [/\b(?:nhs|national insurance|ni) (?:no|number)\b/i, 'It may hold numbers that stand for people.'],
  [
    /\b(?:ethnicity|religion|sexual orientation|disability|gender identity)\b/i,
    'It may hold what the law protects about people.',
  ],
]

/** Why a column may name people, from its heading; null where it does not look like it. Such columns are left out at first. */
export function namesPeople(heading: string): string | null {
  return PERSONAL.find(([pattern]) => pattern.test(heading))?.[1] ?? null
}
