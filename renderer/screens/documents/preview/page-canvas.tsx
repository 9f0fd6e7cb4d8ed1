import { useEffect, useRef } from 'react'
import type { PdfPage } from './open-pdf.ts'

interface PageCanvasProps {
  readonly page: PdfPage
  /** Pixels of the screen to a point of the paper. */
  readonly scale: number
  /** Only pages near what is shown are drawn. */
  readonly isNear: boolean
}

/** A page as a picture. The one that was drawn before stays until the new one is ready, so that nothing flickers. */
export function PageCanvas({ page, scale, isNear }: PageCanvasProps) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = holder.current
    if (element === null) return
    if (!isNear) {
      element.replaceChildren()
      return
    }
    const drawing = new AbortController()
    page.draw(scale * devicePixelRatio, drawing.signal).then(
      (canvas) => {
        if (canvas !== undefined && !drawing.signal.aborted) element.replaceChildren(canvas)
      },
      () => {
        if (!drawing.signal.aborted) element.replaceChildren('This page could not be drawn.')
      },
    )
    return () => drawing.abort()
  }, [page, scale, isNear])
  return (
    <div
      ref={holder}
      className="paper-picture"
      aria-hidden
      style={{ inlineSize: page.width * scale, blockSize: page.height * scale }}
    />
  )
}
