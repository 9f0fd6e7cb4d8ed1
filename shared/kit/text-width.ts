/**
 * Widths of the printable ASCII characters of Arial in thousandths of the type size, from space to tilde. Liberation
 * Sans, which stands in for it elsewhere, has the same.
 */
const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const FIRST = 32
const OTHER = 667
const WIDE = 1000
/** From here on scripts are mostly set full width. */
const WIDE_FROM = 0x2e80

/** The width of a text in the unit of `size`, set in Arial or as wide a type. Bold is about a twelfth wider. */
export function textWidth(text: string, size: number, isBold = false): number {
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character.codePointAt(0) ?? 0)
  return (thousandths / 1000) * size * (isBold ? 1.08 : 1)
}

function widthOf(code: number): number {
  return ARIAL[code - FIRST] ?? (code >= WIDE_FROM ? WIDE : OTHER)
}
