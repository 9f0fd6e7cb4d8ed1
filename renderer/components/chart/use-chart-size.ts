import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The share of the page's text size that texts in charts have. */
const TEXT_SHARE = 0.8125
/** Before anything is measured: the text of a page of usual size. */
const USUAL = { width: 640, textSize: 13 }
/** A chart is no narrower than this, in sizes of its text; where there is less room it scrolls by itself. */
const NARROWEST = 20

/**
 * The width that a chart has, and the size of its text, in pixels. Both follow the window, zoom and the text size that
 * was chosen, so that text in charts is as large as the text around them.
 */
export function useChartSize(): readonly [
  RefObject<HTMLDivElement | null>,
  { readonly width: number; readonly textSize: number },
] {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(USUAL)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = (): void => {
      const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * TEXT_SHARE
      const width = Math.max(Math.floor(element.clientWidth), Math.ceil(textSize * NARROWEST))
      setSize((known) => (known.width === width && known.textSize === textSize ? known : { width, textSize }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Another text size may leave the width as it was, but never the height of the page.
    observer.observe(document.documentElement)
    return () => observer.disconnect()
  }, [])
  return [frame, size]
}
