import { normalisePartnerName } from './lead-words.ts'
import { matchPartner, type PartnerNames, splitLead } from './match.ts'

/** A name as leads print it, how often they do, and whom it means. */
export interface LeadSpelling<P> {
  /** As it is printed first. */
  readonly spelling: string
  readonly count: number
  /** Null where it names nobody known. */
  readonly partner: P | null
  /** Which leads print it, counted from 0, in order. */
  readonly leads: readonly number[]
}

/**
 * Every distinct name in the leads of a plan. "LDC" and "ldc" are one; "LDC - Community Safety" is another, which may
 * mean the same partner.
 */
export function spellingsIn<P extends PartnerNames>(
  leads: readonly string[],
  partners: readonly P[],
): LeadSpelling<P>[] {
  const found = new Map<string, { spelling: string; partner: P | null; leads: number[] }>()
  for (const [at, lead] of leads.entries()) {
    for (const piece of splitLead(lead, partners)) {
      if (piece.kind === 'joiner') continue
      const key = normalisePartnerName(piece.text)
      const known = found.get(key)
      if (known === undefined) found.set(key, { spelling: piece.text, partner: piece.partner, leads: [at] })
      else known.leads.push(at)
    }
  }
  return [...found.values()].map((one) => ({ ...one, count: one.leads.length }))
}

/**
 * Makes a spelling mean a partner of the directory, or nobody. When it was another partner's own name, the two are
 * the same body: everything of the other goes over, and it is no longer in the directory. When it was only another
 * spelling of it, the other keeps the rest.
 */
export function assignSpelling<P extends PartnerNames>(
  directory: readonly P[],
  spelling: string,
  target: P | null,
): P[] {
  const key = normalisePartnerName(spelling)
  const owner = matchPartner(spelling, directory)
  if (owner !== null && owner === target) return [...directory]
  const isWholePartner = owner !== null && target !== null && normalisePartnerName(owner.name) === key
  const gained = isWholePartner ? namesOf(owner) : [spelling]
  return directory.flatMap((partner): P[] => {
    if (partner === target) return [withSpellings(partner, gained)]
    if (partner !== owner) return [partner]
    return isWholePartner ? [] : withoutName(partner, key)
  })
}

/** The partner with further spellings; what it is called by already is not repeated. */
export function withSpellings<P extends PartnerNames>(partner: P, spellings: readonly string[]): P {
  const seen = new Set(namesOf(partner).map(normalisePartnerName))
  const fresh = spellings.filter((spelling) => {
    const key = normalisePartnerName(spelling)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return { ...partner, aliases: [...partner.aliases, ...fresh] }
}

function namesOf({ name, shortName, aliases }: PartnerNames): string[] {
  return [name, ...(shortName === null ? [] : [shortName]), ...aliases]
}

/** The partner without one of its names; its next name takes the place of the first. None where none is left. */
function withoutName<P extends PartnerNames>(partner: P, key: string): P[] {
  const isOther = (name: string): boolean => normalisePartnerName(name) !== key
  const [name, ...others] = namesOf(partner).filter(isOther)
  if (name === undefined) return []
  const { shortName } = partner
  const keptShort = shortName !== null && isOther(shortName) && shortName !== name ? shortName : null
  return [{ ...partner, name, shortName: keptShort, aliases: others.filter((one) => one !== keptShort) }]
}
