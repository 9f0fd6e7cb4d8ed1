import type { ReturnPurpose } from './purpose.ts'

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

/** A bare "name" stands over organisations elsewhere; beside the replies of neighbours it stands over people. */
const PERSONAL_OF_NEIGHBOURS: readonly (readonly [RegExp, string])[] = [
  [/\bnames?\b|\bclient\b|\bresident\b|\bneighbours?\b|\binitials\b/i, 'It may hold names of people.'],
  [
    /\btel\b|\bcontact\b|\bstreet\b|\bhouse\b|\bu\.?p\.?r\.?n\b/i,
    'It may hold addresses or numbers of people.',
  ],
]

/** The same for the columns of a file of one purpose. */
export function namesPeopleIn(purpose: ReturnPurpose, heading: string): string | null {
  const found = namesPeople(heading)
  if (found !== null || purpose !== 'mediation-forms') return found
  return PERSONAL_OF_NEIGHBOURS.find(([pattern]) => pattern.test(heading))?.[1] ?? null
}

/** Why a column may name people, from its heading; null where it does not look like it. Such columns are left out at first. */
export function namesPeople(heading: string): string | null {
  return PERSONAL.find(([pattern]) => pattern.test(heading))?.[1] ?? null
}
