import { normalisePartnerName } from './lead-words.ts'

/**
 * Whether a spelling may be another way to write a name: "Police" for "Ardenshire Police", "Pathways" and "Pathway
 * Project" for "Pathway". It is a guess, to be put to a person.
 */
export function mayMean(spelling: string, name: string): boolean {
  const [one, other] = [normalisePartnerName(spelling), normalisePartnerName(name)]
  if (one === other || one === '' || other === '') return false
  if (one.length >= 6 && hasOneLetterMore(one, other)) return true
  if (/ (?:project|service|services|team|provider)$/.test(one) && one.startsWith(`${other} `)) return true
  return !one.includes(' ') && one.length >= 5 && other.split(' ').length === 2 && other.endsWith(` ${one}`)
}

/** Pairs of partners that may be one body, the one to keep second; a partner that may be several is left alone. */
export function alikePairs<P extends { readonly name: string }>(partners: readonly P[]): (readonly [P, P])[] {
  return partners.flatMap((partner): (readonly [P, P])[] => {
    const [only, another] = partners.filter((one) => one !== partner && mayMean(partner.name, one.name))
    return only === undefined || another !== undefined ? [] : [[partner, only]]
  })
}

function hasOneLetterMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false
  let at = 0
  while (at < shorter.length && longer[at] === shorter[at]) at += 1
  return longer.slice(at + 1) === shorter.slice(at)
}
