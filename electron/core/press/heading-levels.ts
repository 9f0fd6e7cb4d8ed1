/**
 * Levels of the headings of one document, from 1 to 6 and without gaps: a screen reader would report a gap as a heading
 * that is missing. To be asked once for each heading, in reading order.
 */
export function createLevelKeeper(): (wanted: number) => number {
  let deepest = 0
  return (wanted) => {
    deepest = Math.min(Math.max(wanted, 1), deepest + 1, 6)
    return deepest
  }
}
