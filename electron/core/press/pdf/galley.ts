import type { StructureElement } from './structure.ts'
import type { Line } from './typeset.ts'

/**
 * A galley is set matter before it is made up into pages: a sequence of slugs, each of which fits a page and is never
 * torn. Pages are then made by placing slugs one below the other, so nothing can be lost between the two.
 */

/** Something to paint, placed from the top left of its slug. Without an element it is an artifact: not read aloud. */
export type Ink =
  | {
      readonly kind: 'text'
      readonly element: StructureElement | null
      readonly line: Line
      readonly x: number
      readonly y: number
    }
  | {
      readonly kind: 'rule'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly thickness: number
      readonly colour: string
      readonly dotted?: boolean
    }
  | {
      readonly kind: 'tint'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: string
    }
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly side: number
    }
  | {
      readonly kind: 'figure'
      readonly element: StructureElement
      readonly svg: string
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }

/** A place that links, bookmarks and the contents lead to. The page (from 0) and height are set by the make-up. */
export interface Anchor {
  readonly name: string
  position: { readonly page: number; readonly y: number } | null
}

/** A strip of matter that stays in one piece. */
export interface Slug {
  readonly height: number
  /** Space to the slug above; the larger of the two neighbours' wishes is kept, none at the top of a page. */
  readonly before: number
  readonly after: number
  readonly ink: readonly Ink[]
  /** The next slug must begin on the same page: headings, and the first and last lines of a paragraph. */
  readonly keepWithNext: boolean
  /** A paragraph or point starts here: the better place to cut a table cell that is taller than a page. */
  readonly startsBlock: boolean
  readonly anchors: readonly Anchor[]
}

/** A strip of nothing but space around its ink. */
export function plainSlug(height: number, ink: readonly Ink[], options: Partial<Slug> = {}): Slug {
  return {
    height,
    before: 0,
    after: 0,
    ink,
    keepWithNext: false,
    startsBlock: true,
    anchors: [],
    ...options,
  }
}

/** Space between two slugs that stand one below the other. */
export function gapBetween(above: Slug | undefined, below: Slug): number {
  return above === undefined ? 0 : Math.max(above.after, below.before)
}

/** Height of slugs one below the other, without the space before the first and after the last. */
export function stackHeight(slugs: readonly Slug[]): number {
  let height = 0
  let above: Slug | undefined
  for (const slug of slugs) {
    height += gapBetween(above, slug) + slug.height
    above = slug
  }
  return height
}

/** The same ink, moved. */
export function moveInk(ink: Ink, x: number, y: number): Ink {
  return { ...ink, x: ink.x + x, y: ink.y + y }
}
