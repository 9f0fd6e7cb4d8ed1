import type { Slug } from './galley.ts'

/**
 * Lines of a cell moved to its right side, so that figures stand under each other by their last digit. Only where every
 * line is plain text: rules and figures keep their places.
 */
export function alignEnd(slugs: readonly Slug[], right: number): Slug[] {
  const isText = slugs.every(({ ink }) => ink.every(({ kind }) => kind === 'text'))
  if (!isText) return [...slugs]
  return slugs.map((slug) => ({
    ...slug,
    ink: slug.ink.map((each) => (each.kind === 'text' ? { ...each, x: right - each.line.width } : each)),
  }))
}
