import { type Anchor, gapBetween, type Ink, moveInk, type Slug } from './galley.ts'
import type { PageLook } from './look.ts'

/** A page that is made up: what is painted where, from the page's top left. */
export interface Page {
  readonly look: PageLook
  readonly ink: Ink[]
  /** What links may lead to on this page. */
  readonly anchors: Anchor[]
  /** What stands at its foot where that is not what stands at every page's; `blank` is a page that is left empty. */
  foot?: { readonly footer: string; readonly number: number; readonly count: number } | 'blank'
}

/** The pages of one orientation while they are being filled, from the top down. */
export interface PageFlow {
  readonly look: PageLook
  /** The next free height on the current page. */
  y: number
  /** What stands above it, for the space between. */
  above: Slug | undefined
  /** The lower edge of what may be filled. */
  readonly bottom: number
  /** The most that an empty page takes. */
  readonly capacity: number
  atTop(): boolean
  newPage(): void
  /** Paints on the current page, moved by x and y. */
  paint(ink: readonly Ink[], x: number, y: number): void
  /** Paints a slug at a place of the current page and tells its anchors where they are. */
  put(slug: Slug, x: number, y: number): void
  /** Puts a slug below what stands above. */
  place(slug: Slug): void
}

/** Opens a flow on a new page; its pages are added to `pages`. */
export function openFlow(look: PageLook, pages: Page[]): PageFlow {
  let page: Page = { look, ink: [], anchors: [] }
  const flow: PageFlow = {
    look,
    y: look.top,
    above: undefined,
    bottom: look.height - look.bottom,
    capacity: look.height - look.bottom - look.top,
    atTop: () => flow.above === undefined && flow.y === look.top,
    newPage: () => {
      page = { look, ink: [], anchors: [] }
      pages.push(page)
      flow.y = look.top
      flow.above = undefined
    },
    paint: (ink, x, y) => {
      for (const each of ink) page.ink.push(moveInk(each, x, y))
    },
    put: (slug, x, y) => {
      flow.paint(slug.ink, x, y)
      for (const anchor of slug.anchors) {
        anchor.position = { page: pages.length - 1, y }
        page.anchors.push(anchor)
      }
    },
    place: (slug) => {
      flow.y += gapBetween(flow.above, slug)
      flow.put(slug, look.left, flow.y)
      flow.y += slug.height
      flow.above = slug
    },
  }
  flow.newPage()
  return flow
}
