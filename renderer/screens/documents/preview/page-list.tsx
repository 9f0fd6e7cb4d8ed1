import type { RefObject } from 'react'
import type { OpenPdf, PdfPage } from './open-pdf.ts'
import { PageCanvas } from './page-canvas.tsx'
import { type Hit, linesOf, type PageText } from './page-text.ts'
import { useNear } from './use-near.ts'

interface PageListProps {
  readonly list: RefObject<HTMLOListElement | null>
  readonly pdf: OpenPdf
  readonly texts: readonly PageText[]
  readonly scale: number
  readonly hits: readonly Hit[]
  readonly currentHit: Hit | undefined
}

/** The pages of a paper one below the other, as pictures for the eye and as words for whoever hears them. */
export function PageList({ list, pdf, texts, scale, hits, currentHit }: PageListProps) {
  const near = useNear(list, pdf.pages.length)
  return (
    <ol ref={list} className="paper-pages">
      {pdf.pages.map((page, index) => (
        <Page
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the paper
          key={index}
          name={`Page ${index + 1} of ${pdf.pages.length}`}
          page={page}
          text={texts[index] ?? []}
          scale={scale}
          isNear={near.has(index)}
          hits={hits.filter((hit) => hit.page === index)}
          currentHit={currentHit}
        />
      ))}
    </ol>
  )
}

interface PageProps {
  readonly name: string
  readonly page: PdfPage
  readonly text: PageText
  readonly scale: number
  readonly isNear: boolean
  readonly hits: readonly Hit[]
  readonly currentHit: Hit | undefined
}

function Page({ name, page, text, scale, isNear, hits, currentHit }: PageProps) {
  return (
    <li>
      <div className="paper-page">
        <PageCanvas page={page} scale={scale} isNear={isNear} />
        {hits.flatMap((hit) =>
          hit.rectangles.map(({ x, y, width, height }) => (
            <div
              key={`${x} ${y}`}
              className={hit === currentHit ? 'paper-hit paper-hit-current' : 'paper-hit'}
              style={{
                insetInlineStart: x * scale,
                insetBlockStart: y * scale,
                inlineSize: width * scale,
                blockSize: height * scale,
              }}
            />
          )),
        )}
      </div>
      <div className="visually-hidden">
        <h2>{name}</h2>
        {linesOf(text).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the page
          <p key={index}>{line}</p>
        ))}
      </div>
    </li>
  )
}
