/** Characters that print nothing: soft hyphens, zero-width spaces and byte order marks. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
/** Control characters, which some programs leave in cells, count as spaces. */
const SPACES = /[\s\p{Cc}]+/gu
const TYPED_BULLET = /^(?:[•◦▪‣●○∙·*]|[-–—](?=\s))\s*/u
const HAS_WORD = /[\p{L}\p{Nd}]/u

/** The text as it is stored: single spaces, nothing invisible, no space at either end. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/** True for a character that counts as a space, and not for one that is not there at all. */
export function isSpace(character: string): boolean {
  return /^[\s\p{Cc}]$/u.test(character) && character !== '\ufeff'
}

/** Text without the bullet that somebody typed in front of it, and whether there was one. */
export interface Unmarked {
  readonly text: string
  readonly mark: 'none' | 'bullet'
}

/** Takes typed bullets ("• ", "- ") from the beginning of clean text. Typed numbers stay: other places may name them. */
export function stripMark(clean: string): Unmarked {
  let text = clean
  for (;;) {
    const bullet = TYPED_BULLET.exec(text)
    if (bullet === null) return { text, mark: text === clean ? 'none' : 'bullet' }
    text = text.slice(bullet[0].length)
  }
}

/**
 * The words of a text as it stood in a file: what stands between spaces and has a letter or digit. Typed bullets in
 * front of it are marks, not words. Each word that is read, stored or left out is counted by this function.
 */
export function wordsOf(text: string): string[] {
  return wordsOfClean(stripMark(cleanText(text)).text)
}

/** The words of a text that is stored: its marks are gone already. */
export function wordsOfClean(text: string): string[] {
  return text.split(' ').filter((word) => HAS_WORD.test(word))
}

/** True when the text says something. */
export function hasWords(text: string): boolean {
  return HAS_WORD.test(stripMark(cleanText(text)).text)
}

/** Lower case without accents, brackets' marks or punctuation, single spaces: how two spellings are compared. */
export function comparable(text: string): string {
  return cleanText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{Nd}%]+/gu, ' ')
    .trim()
}

/** How many letters must be added, taken away or changed to make one text of the other; `most + 1` when more than `most`. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    above = current
  }
  return Math.min(above[other.length] ?? 0, most + 1)
}

const SENTENCE_END = /[.!?:;…]["'”’)\]]*$/u
/** Words after which a sentence must go on. */
const OPEN_ENDS = new Set(
  'a an and any are as at be between by for from has have in into is including its of on or our such than that the their these this those to towards who with within'.split(
    ' ',
  ),
)

/** True when clean text ends with a mark that closes a sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text)
}

/** True when clean text cannot be the whole: it ends with a comma, or a word such as "and" or "of". */
export function endsOpen(text: string): boolean {
  if (/[,–—-]$/u.test(text)) return true
  return OPEN_ENDS.has(text.split(' ').at(-1) ?? '')
}

/** True when the text begins with a small letter. */
export function startsLower(text: string): boolean {
  return /^["'“‘([]*\p{Ll}/u.test(text)
}
