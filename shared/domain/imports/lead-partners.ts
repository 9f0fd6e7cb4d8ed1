import {
  matchPartner,
  mayMean,
  normalisePartnerName,
  type PartnerNames,
  splitLead,
} from '../partners/index.ts'
import type { Findings } from './findings.ts'
import type { DraftPartner } from './plan-draft.ts'
import { cleanText } from './words.ts'

interface Proposed extends PartnerNames {
  name: string
  shortName: string | null
  readonly aliases: string[]
}

/** Two spellings that may be one partner; `name` is the one that stays. */
interface Likeness {
  readonly spelling: Proposed
  readonly partner: Proposed | null
  readonly fullName: string | null
}

const SEPARATOR = /[,;/|\n]/
/** A lead of more words than this is a sentence, not a name. */
const LONGEST_NAME_WORDS = 8
const LISTS_PARTNERS = /\b(?:partners|agencies|organisations|authorities)\b[^.]*(?::|\bare\b|\binclude\b)/i
const LIST_JOINTS = /[,;:.]|\band\b|\bare\b|\binclude\b/
const DEFINITION = /((?:[\p{L}&’'-]+\s+){1,8})\((\p{Lu}[\p{Lu}\p{Nd}]{1,7})\)/gu

/**
 * The partners that lead cells name, with short names from the text ("Crime Prevention Panel (CPP)") and the spellings
 * that mean the same. Spellings that only may mean the same are one question.
 */
export function proposePartners(
  printed: readonly string[],
  text: readonly string[],
  area: string,
  findings: Findings,
): DraftPartner[] {
  const leads = [...new Set(printed)]
  const partners = collectNames(leads, namesInText(text, leads))
  const abbreviations = definedAbbreviations([...text, ...leads])
  nameInFull(partners, abbreviations)
  const alike = likelySame(partners, area)
  for (const likeness of askAboutSpellings(alike, findings)) unite(likeness, partners)
  addSpellings(leads, partners)
  return partners.map(({ name, shortName, aliases }) => ({ name, shortName, aliases: [...aliases] }))
}

/** Short names first, so that leads which run together ("Police LDC") are known by their parts. */
function collectNames(leads: readonly string[], inText: readonly string[]): Proposed[] {
  const names = leads.flatMap((lead) => lead.split(SEPARATOR)).map(cleanText)
  const fitting = names.filter((name) => name !== '' && name.split(' ').length <= LONGEST_NAME_WORDS)
  const partners: Proposed[] = []
  for (const name of inText) add(name, partners)
  const byLength = fitting.toSorted((one, other) => one.split(' ').length - other.split(' ').length)
  for (const name of byLength) if (!isRunTogether(name, partners)) add(name, partners)
  for (const lead of leads) addUnknownParts(lead, partners)
  return partners
}

/** Names that the text lists as partners ("Partners: Harbour Support, Street Care.") and that a lead cell holds. */
function namesInText(text: readonly string[], leads: readonly string[]): string[] {
  const keys = leads.map((lead) => ` ${normalisePartnerName(lead)} `)
  const listed = text.filter((line) => LISTS_PARTNERS.test(line)).flatMap((line) => line.split(LIST_JOINTS))
  return listed.map(cleanText).filter((name) => {
    const key = normalisePartnerName(name)
    const isName = /^\p{Lu}/u.test(name) && name.split(' ').length <= LONGEST_NAME_WORDS
    return isName && keys.some((lead) => lead.includes(` ${key} `))
  })
}

/** Wholly made of known names and what a dash or colon adds to them, or of two known names and more. */
function isRunTogether(name: string, partners: readonly Proposed[]): boolean {
  const pieces = splitLead(name, partners)
  const known = pieces.filter((piece) => piece.kind === 'partner').length
  const unknown = pieces.filter((piece) => piece.kind === 'unknown').length
  return (known > 0 && unknown === 0) || known >= 2
}

function addUnknownParts(lead: string, partners: Proposed[]): void {
  for (const piece of splitLead(lead, partners)) {
    const isName = piece.text.split(' ').length <= LONGEST_NAME_WORDS && /\p{L}{2}/u.test(piece.text)
    if (piece.kind === 'unknown' && isName) add(piece.text, partners)
  }
}

function add(name: string, partners: Proposed[]): void {
  if (!/\p{L}/u.test(name) || matchPartner(name, partners) !== null) return
  partners.push({ name, shortName: null, aliases: [] })
}

/** Abbreviations that the text explains in brackets, where the letters fit the words before. */
function definedAbbreviations(texts: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const text of texts) {
    if (!text.includes('(')) continue
    for (const match of text.matchAll(DEFINITION)) {
      const short = match[2] ?? ''
      const full = wordsFor(short, (match[1] ?? '').trim().split(/\s+/))
      if (full !== null && !found.has(short)) found.set(short, full)
    }
  }
  return found
}

/** The last words whose initials are the abbreviation; small words and the parts of "Multi-Agency" may count or not. */
function wordsFor(short: string, words: readonly string[]): string | null {
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const name = words.slice(from)
    if (!/^\p{Lu}/u.test(name[0] ?? '')) continue
    if (initialsOf(name.join(' ')).includes(short)) return name.join(' ')
  }
  return null
}

function initialsOf(name: string): string[] {
  const parts = name.split(/[\s-]+/).filter((part) => part !== '')
  const letters = (kept: readonly string[]): string =>
    kept
      .map((part) => part[0] ?? '')
      .join('')
      .toUpperCase()
  return [letters(parts), letters(parts.filter((part) => /^\p{Lu}/u.test(part)))]
}

/** Gives a partner the full name and short name that the text explains. */
function nameInFull(partners: Proposed[], abbreviations: ReadonlyMap<string, string>): void {
  for (const [short, full] of abbreviations) {
    const byShort = matchPartner(short, partners)
    const byFull = matchPartner(full, partners)
    if (byFull !== null && byFull !== byShort) {
      byFull.shortName ??= short
      if (byShort !== null) partners.splice(partners.indexOf(byShort), 1)
    } else if (byShort !== null && byShort.name === short) {
      byShort.name = full
      byShort.shortName = short
    }
  }
}

function likelySame(partners: readonly Proposed[], area: string): Likeness[] {
  return partners.flatMap((spelling): Likeness[] => {
    const council = /council$/i.test(area) ? area : `${area} Council`
    if (area !== '' && spelling.shortName === null && initialsOf(council).includes(spelling.name)) {
      return [{ spelling, partner: null, fullName: council }]
    }
    const similar = partners.filter((one) => one !== spelling && mayMean(spelling.name, one.name))
    const [only] = similar
    return similar.length === 1 && only !== undefined ? [{ spelling, partner: only, fullName: null }] : []
  })
}

/** The pairs that are one partner. */
function askAboutSpellings(alike: readonly Likeness[], findings: Findings): readonly Likeness[] {
  if (alike.length === 0) return []
  const pairs = alike.map(
    ({ spelling, partner, fullName }) => `“${spelling.name}” for “${partner?.name ?? fullName ?? ''}”`,
  )
  const answers = findings.askOfEach({
    kind: 'partner-spelling',
    parts: pairs.map((pair) => ({ words: pair, sources: [], place: pair })),
    sentence: `${pairs.length === 1 ? 'One partner seems' : `${pairs.length} partners seem`} to be named in two ways. Is it the same body?`,
    proposal: 'Take both spellings as one partner; the printed words stay as they are.',
    choices: [
      { value: 'same', label: 'The same' },
      { value: 'different', label: 'Different partners' },
    ],
    meanwhile: 'different',
  })
  return alike.filter((_, at) => answers[at] === 'same')
}

function unite({ spelling, partner, fullName }: Likeness, partners: Proposed[]): void {
  if (fullName !== null && partner === null) {
    spelling.shortName = spelling.name
    spelling.name = fullName
    return
  }
  if (partner === null || !partners.includes(partner) || !partners.includes(spelling)) return
  partners.splice(partners.indexOf(spelling), 1)
  partner.aliases.push(spelling.name, ...spelling.aliases)
}

/** Printed forms with a dash, colon or bracket ("LDC – Community Safety") become further spellings of their partner. */
function addSpellings(leads: readonly string[], partners: readonly Proposed[]): void {
  for (const lead of leads) {
    for (const piece of splitLead(lead, partners)) {
      if (piece.kind === 'partner' && matchPartner(piece.text, partners) === null)
        piece.partner.aliases.push(piece.text)
    }
  }
}
