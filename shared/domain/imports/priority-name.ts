import { cleanText, comparable, editDistance } from './words.ts'

const NUMBER = '(?:\\d{1,2}|[ivx]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)'
const SEPARATOR = '(?:\\s*:\\s*|\\.\\s+|\\s+[–—-]\\s+)'
/** "Priority:", "Project – ", "Strategic priority 2: ", "Theme 1 - ", "Priority 3 ". */
const PREFIX = new RegExp(
  `^(?:(?:(?:strategic |key )?priority|project)(?:\\s+${NUMBER}\\s*[:.–—-]\\s*|\\s+\\d{1,2}\\s+|${SEPARATOR})` +
    `|(?:theme|objective|aim)\\s+${NUMBER}(?:\\s*[:.–—-]\\s*))`,
  'i',
)
/** "1. ", "2) ", "1.3 "; not the number in "24 hour economy". */
const TYPED_NUMBER = /^\d{1,2}(?:[.)]|(?:\.\d{1,2})+[.)]?)\s+(?=\p{L})/u
const CONTINUED = /\s*[([–-]?\s*\b(?:continued|cont'd|cont)\b\.?\s*[)\]]?\s*$/i
const ABBREVIATION = /\s*\(\p{Lu}[\p{Lu}\p{Nd}&/-]{1,9}\)\s*$/u

/** True for a heading that says itself what it is: "Priority 1: …", "Project – …". */
export function announcesPriority(text: string): boolean {
  return PREFIX.test(text.replace(TYPED_NUMBER, ''))
}

/** True for "1. Domestic Abuse": a point of a list whose number was typed. */
export function hasTypedNumber(text: string): boolean {
  return TYPED_NUMBER.test(text)
}

/** True for "Project: City Centre" and "City-centre – Focussed project". */
export function isProjectName(text: string): boolean {
  return /^project\b/i.test(text) || /\bproject\.?$/i.test(text)
}

/** The name inside a heading: without "Priority 2:", "(continued)", a closing full stop or an abbreviation in brackets. */
export function bareName(text: string): string {
  const bare = cleanText(text)
    .replace(CONTINUED, '')
    .replace(TYPED_NUMBER, '')
    .replace(PREFIX, '')
    .replace(/[.:]+$/, '')
    .replace(ABBREVIATION, '')
    .trim()
  return bare === '' ? cleanText(text) : bare
}

/** What stands in brackets in a name, in comparable form: "awareness (burglary [car key], fraud)" names both. */
export function bracketWords(text: string): string {
  const start = text.search(/[([]/)
  return start === -1 ? '' : comparable(text.slice(start))
}

/** The name without what stands in brackets, in comparable form. */
export function coreName(text: string): string {
  return comparable(withoutBrackets(bareName(text)).replace(/\bfocus+ed project\b|\bproject$/gi, ''))
}

/** How surely two headings name the same priority, 0 (not at all) to 1 (letter by letter but for looks). */
export function likeness(one: string, other: string): number {
  const [first, second] = [coreName(one), coreName(other)]
  if (first === '' || second === '') return 0
  const [close, closeOther] = [first.replaceAll(' ', ''), second.replaceAll(' ', '')]
  if (close === closeOther) return 1
  if (Math.min(close.length, closeOther.length) >= 8 && editDistance(close, closeOther, 2) <= 2) return 0.9
  if (abbreviationOf(one) === close || abbreviationOf(other) === closeOther) return 0.9
  if (initials(first) === closeOther || initials(second) === close) return 0.8
  return shares(first, second) ? 0.7 : 0
}

/** The likeness from which two names are taken as one. */
export const SAME_NAME = 0.7

/** The entry that a heading names; null when none does, or when several do equally. */
export function bestMatch<T>(name: string, entries: readonly T[], nameOf: (entry: T) => string): T | null {
  let best: T | null = null
  let score = 0
  let isTied = false
  for (const entry of entries) {
    const found = likeness(name, nameOf(entry))
    if (found > score) [best, score, isTied] = [entry, found, false]
    else if (found === score) isTied = true
  }
  return score >= SAME_NAME && !isTied ? best : null
}

function withoutBrackets(text: string): string {
  let bare = text
  for (;;) {
    const next = bare.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/g, ' ')
    if (next === bare) return bare
    bare = next
  }
}

function abbreviationOf(text: string): string | null {
  return /\((\p{Lu}[\p{Lu}\p{Nd}]{1,9})\)/u.exec(text)?.[1]?.toLowerCase() ?? null
}

function initials(name: string): string {
  const words = name.split(' ')
  return words.length < 2 ? '' : words.map((word) => word[0] ?? '').join('')
}

/** Every word of the shorter name stands in the longer, and the shorter says enough to tell by. */
function shares(one: string, other: string): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const words = new Set(many.split(' ').map(stem))
  const needed = few.split(' ').filter((word) => word.length > 2)
  return needed.some((word) => word.length >= 5) && needed.every((word) => words.has(stem(word)))
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|s)$/, '') : word
}
