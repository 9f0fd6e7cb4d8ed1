/** The most characters that Excel takes in the name of a sheet. */
const LONGEST = 31
// Excel refuses these; "!" ends a sheet's name in an address.
const REFUSED = /[[\]:*?/\\!'"]+/gu
/** Names that Excel keeps for itself, or that we do. */
export const CONTENTS_SHEET = 'Contents'
const TAKEN = ['history', CONTENTS_SHEET.toLowerCase()]

/**
 * Valid names for the sheets of a workbook, each different from the others whatever the case, as close to the wished
 * names as Excel allows, none of them that of the contents sheet.
 */
export function validSheetNames(wished: readonly string[]): string[] {
  const taken = new Set(TAKEN)
  return wished.map((wish, at) => {
    const name = unique(clean(wish) || `Sheet ${at + 1}`, taken)
    taken.add(name.toLowerCase())
    return name
  })
}

function clean(wish: string): string {
  return cut(
    wish
      .toWellFormed()
      .replace(/[\p{Cc}\ufffd]+/gu, ' ')
      .replace(REFUSED, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    LONGEST,
  )
}

function unique(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  for (let count = 2; ; count += 1) {
    const suffix = ` (${count})`
    const candidate = cut(name, LONGEST - suffix.length) + suffix
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

/** At most so many code units, never half of a character, and where it costs little no half of a word. */
function cut(text: string, most: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > most) break
    kept += character
  }
  const hasCutWord = kept.length < text.length && !text.startsWith(' ', kept.length)
  const wholeWords = kept.replace(/\s+\S*$/u, '')
  return (hasCutWord && wholeWords.length * 2 > most ? wholeWords : kept).trim()
}
