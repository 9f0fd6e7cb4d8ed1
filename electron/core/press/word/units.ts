// Word measures pages in twentieths of a point, type in half points and drawings in English metric units.

/** Arial is broader than the type of our PDF papers: set smaller by this, it says as much on a line. */
const TYPE_SHARE = 0.95
/** The height of a single line of Arial, as a share of its size. */
const SINGLE_LINE = 1.15

export const FACE = 'Arial'

/** A length in points as twips. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** A length in points as EMU. */
export function emu(points: number): number {
  return Math.round(points * 12_700)
}

/** A size of type of our papers, in points, as Word's half points. */
export function halfPoints(size: number): number {
  return Math.round(size * TYPE_SHARE * 2)
}

/** A leading of our papers, as a multiple of the size, in 240ths of Word's single line: never less, which would cut letters. */
export function lineSpacing(leading: number): number {
  return Math.max(Math.round((240 * leading) / SINGLE_LINE), 240)
}
