import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { OpenPdf, PdfBookmark } from './open-pdf.ts'
import { PageList } from './page-list.tsx'
import type { PageText } from './page-text.ts'
import { PreviewToolbar } from './preview-toolbar.tsx'
import { Thumbnails } from './thumbnails.tsx'
import { useFind } from './use-find.ts'
import { usePagePosition } from './use-page-position.ts'
import { useWidth } from './use-width.ts'
import { scaleOf, type Zoom } from './zoom.ts'

interface PaperViewProps {
  readonly pdf: OpenPdf
  readonly startAt: ((bookmark: PdfBookmark) => boolean) | undefined
  readonly hasThumbnails: boolean
  /** True while a newer one is printed. */
  readonly isRenewed: boolean
}

/** A PDF with its tools. A newer one takes its place without moving what is being read. */
export function PaperView({ pdf, startAt, hasThumbnails, isRenewed }: PaperViewProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const scale = scaleOf(zoom, useWidth(scroller), pdf.pages)
  const { current, goTo } = usePagePosition(list, pdf.pages.length)
  const texts = useTexts(pdf)
  const find = useFind(texts, current, ({ page, rectangles }) =>
    goTo(page, (rectangles[0]?.y ?? 0) * scale - 80),
  )

  const start = useEffectEvent(async () => {
    if (startAt === undefined) return
    const bookmark = (await pdf.bookmarks).find(startAt)
    if (bookmark !== undefined) goTo(bookmark.page)
  })
  useEffect(() => void start(), [])

  return (
    <div className={hasThumbnails ? 'paper-view paper-view-thumbnails' : 'paper-view'}>
      <PreviewToolbar
        current={current}
        count={pdf.pages.length}
        onPage={goTo}
        zoom={zoom}
        onZoom={setZoom}
        find={find}
      />
      {hasThumbnails && <Thumbnails pdf={pdf} current={current} onChosen={goTo} />}
      <section
        ref={scroller}
        className="paper-scroller"
        data-renewed={isRenewed}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Paper"
      >
        <PageList
          list={list}
          pdf={pdf}
          texts={texts}
          scale={scale}
          hits={find.hits}
          currentHit={find.current}
        />
      </section>
    </div>
  )
}

/** The words of the pages, once they are there; those of the paper before until then. */
function useTexts(pdf: OpenPdf): readonly PageText[] {
  const [texts, setTexts] = useState<readonly PageText[]>([])
  useEffect(() => {
    let isShown = true
    void pdf.texts.then((found) => {
      if (isShown) setTexts(found)
    })
    return () => {
      isShown = false
    }
  }, [pdf])
  return texts
}
