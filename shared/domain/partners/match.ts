import { type LeadWord, leadWords, normalisePartnerName } from './lead-words.ts'

/** The names by which a partner is known; partners of the store and of an import draft both have them. */
export interface PartnerNames {
  readonly name: string
  readonly shortName: string | null
  readonly aliases: readonly string[]
}

/**
 * A stretch of a printed lead, exactly as printed. `partner` is the one that it names; null for words that name nobody
 * known (`unknown`) and for words that only join two names (`joiner`: "and", "with").
 */
export type LeadPiece<P> =
  | { readonly kind: 'partner'; readonly text: string; readonly partner: P }
  | { readonly kind: 'unknown' | 'joiner'; readonly text: string; readonly partner: null }

const JOINERS: ReadonlySet<string> = new Set(['and', 'or', 'with', 'plus'])
/** What separates two leads for certain. */
const SEPARATOR = /[,;/|•·\n\r]/
/** What opens words that say more about the partner before them: "Pathway: Action Kids", "Police – PCSO", "(SCC)". */
const QUALIFIER = /[–—:(]|\s-|-\s/

/** The partner that a printed name means, by name, short name or alias; null when nobody is known by it. */
export function matchPartner<P extends PartnerNames>(printed: string, partners: readonly P[]): P | null {
  return nameIndex(partners).byName.get(normalisePartnerName(printed)) ?? null
}

/**
 * Cuts a printed lead into the partners that it names, the longest name first, so that "Pathway LDC Police New Era"
 * gives four. No word is lost: the words of the pieces are the words of the lead, in order.
 */
export function splitLead<P extends PartnerNames>(printed: string, partners: readonly P[]): LeadPiece<P>[] {
  const index = nameIndex(partners)
  const words = leadWords(printed)
  const pieces: LeadPiece<P>[] = []
  let at = 0
  while (at < words.length) {
    const named = longestName(words, at, printed, index)
    const end =
      named === null ? endOfUnknown(words, at, printed, index) : endOfNamed(words, at, named, printed, index)
    pieces.push(...piecesOf(printed, words.slice(at, end), named?.partner ?? null))
    at = end
  }
  return pieces
}

/** The partners that a printed lead names, each once, in printed order. */
export function partnersInLead<P extends PartnerNames>(printed: string, partners: readonly P[]): P[] {
  const named = splitLead(printed, partners).flatMap((piece) =>
    piece.kind === 'partner' ? [piece.partner] : [],
  )
  return [...new Set(named)]
}

interface NameIndex<P> {
  readonly byName: ReadonlyMap<string, P>
  readonly longest: number
}

function nameIndex<P extends PartnerNames>(partners: readonly P[]): NameIndex<P> {
  const byName = new Map<string, P>()
  let longest = 0
  for (const partner of partners) {
    for (const name of [partner.name, partner.shortName ?? '', ...partner.aliases]) {
      const key = normalisePartnerName(name)
      if (key === '' || byName.has(key)) continue
      byName.set(key, partner)
      longest = Math.max(longest, key.split(' ').length)
    }
  }
  return { byName, longest }
}

interface NamedWords<P> {
  readonly partner: P
  /** The word after the name. */
  readonly end: number
}

function longestName<P>(
  words: readonly LeadWord[],
  at: number,
  printed: string,
  index: NameIndex<P>,
): NamedWords<P> | null {
  const first = words[at]?.key === 'the' ? at + 1 : at
  for (let end = Math.min(words.length, first + index.longest); end > first; end -= 1) {
    if (isBroken(words, at, end, printed)) continue
    const key = words.slice(first, end).map((word) => word.key)
    const partner = index.byName.get(key.join(' '))
    if (partner !== undefined) return { partner, end }
  }
  return null
}

/** A name does not go on across a comma or a new line. */
function isBroken(words: readonly LeadWord[], from: number, end: number, printed: string): boolean {
  for (let at = from + 1; at < end; at += 1) {
    if (SEPARATOR.test(gapBefore(words, at, printed))) return true
  }
  return false
}

function gapBefore(words: readonly LeadWord[], at: number, printed: string): string {
  return printed.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? printed.length)
}

/** A named partner's piece also holds what a dash, colon or bracket adds to it, up to the next name. */
function endOfNamed<P>(
  words: readonly LeadWord[],
  at: number,
  named: NamedWords<P>,
  printed: string,
  index: NameIndex<P>,
): number {
  const gap = gapBefore(words, named.end, printed)
  if (named.end >= words.length || SEPARATOR.test(gap) || !QUALIFIER.test(gap)) return named.end
  if (gap.includes('(')) return endOfBracket(words, named.end, printed)
  if (isNameStart(words, named.end, printed, index)) return named.end
  return endOfUnknown(words, Math.max(at, named.end), printed, index)
}

function endOfBracket(words: readonly LeadWord[], from: number, printed: string): number {
  let end = from + 1
  while (end < words.length && !gapBefore(words, end, printed).includes(')')) end += 1
  return end
}

function endOfUnknown<P>(
  words: readonly LeadWord[],
  from: number,
  printed: string,
  index: NameIndex<P>,
): number {
  let end = from + 1
  while (
    end < words.length &&
    !SEPARATOR.test(gapBefore(words, end, printed)) &&
    !isNameStart(words, end, printed, index)
  ) {
    end += 1
  }
  return end
}

function isNameStart<P>(
  words: readonly LeadWord[],
  at: number,
  printed: string,
  index: NameIndex<P>,
): boolean {
  return longestName(words, at, printed, index) !== null
}

/** One piece; words that only join are set apart from unknown words at either end. */
function piecesOf<P>(printed: string, words: readonly LeadWord[], partner: P | null): LeadPiece<P>[] {
  if (partner !== null) return [{ kind: 'partner', text: textOf(printed, words), partner }]
  const isJoiner = (word: LeadWord): boolean => JOINERS.has(word.key)
  const first = words.findIndex((word) => !isJoiner(word))
  if (first === -1) return [{ kind: 'joiner', text: textOf(printed, words), partner: null }]
  const end = words.findLastIndex((word) => !isJoiner(word)) + 1
  return [
    { kind: 'joiner' as const, words: words.slice(0, first) },
    { kind: 'unknown' as const, words: words.slice(first, end) },
    { kind: 'joiner' as const, words: words.slice(end) },
  ].flatMap((part) =>
    part.words.length === 0 ? [] : [{ kind: part.kind, text: textOf(printed, part.words), partner: null }],
  )
}

function textOf(printed: string, words: readonly LeadWord[]): string {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? start
  const text = printed.slice(start, end)
  return text.includes('(') && !text.includes(')') && printed[end] === ')' ? `${text})` : text
}
