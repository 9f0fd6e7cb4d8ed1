import { type RefObject, useEffect, useState } from 'react'

interface PagePosition {
  /** The page that is being read: 0 for the first. */
  readonly current: number
  /** Brings a page to the top, or the place on it that lies so many pixels below its top. */
  readonly goTo: (page: number, below?: number) => void
}

/** Follows which page of a scrolling list is being read. */
export function usePagePosition(list: RefObject<HTMLElement | null>, count: number): PagePosition {
  const [current, setCurrent] = useState(0)
  useEffect(() => {
    const scroller = list.current?.parentElement
    if (scroller === null || scroller === undefined || count === 0) return
    const follow = (): void => setCurrent(pageAt(scroller, list.current))
    scroller.addEventListener('scroll', follow, { passive: true })
    return () => scroller.removeEventListener('scroll', follow)
  }, [list, count])
  return {
    current: Math.min(current, Math.max(count - 1, 0)),
    goTo(page, below = 0) {
      const element = list.current?.children[page]
      const scroller = list.current?.parentElement
      if (!(element instanceof HTMLElement) || scroller === null || scroller === undefined) return
      scroller.scrollTop += topOf(element) - topOf(scroller) + below - MARGIN
      setCurrent(page)
    },
  }
}

/** Left above what is gone to, in pixels. */
const MARGIN = 8

/** The last page that begins in the upper third of what is shown; at the very end, the last page. */
function pageAt(scroller: HTMLElement, list: HTMLElement | null): number {
  const pages = [...(list?.children ?? [])]
  const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
  if (isAtEnd && scroller.scrollTop > 0) return pages.length - 1
  const line = topOf(scroller) + scroller.clientHeight / 3
  const next = pages.findIndex((page) => topOf(page) > line)
  return Math.max((next === -1 ? pages.length : next) - 1, 0)
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}
