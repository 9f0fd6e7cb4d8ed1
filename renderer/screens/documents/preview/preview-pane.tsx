import { useEffect } from 'react'
import { sentenceOf } from '../../../api/call.ts'
import type { Preview } from '../../../api/use-preview.ts'
import { Notice } from '../../../components/notice.tsx'
import { Progress } from '../../../components/progress.tsx'
import type { PdfBookmark } from './open-pdf.ts'
import { PaperView } from './paper-view.tsx'
import { useOpenPdf } from './use-open-pdf.ts'

interface PreviewPaneProps {
  readonly preview: Preview
  /** Picks the heading that is shown first; the first page when left out. */
  readonly startAt?: ((bookmark: PdfBookmark) => boolean) | undefined
  /** False where there is no room for the small pictures of all pages. */
  readonly hasThumbnails?: boolean
  /** Hears how many pages the paper has. */
  readonly onPages?: (count: number) => void
}

/** The paper as it would be saved, page by page. */
export function PreviewPane({ preview, startAt, hasThumbnails = true, onPages }: PreviewPaneProps) {
  const { paper, error, isPrinting, progress } = preview
  const { pdf, hasFailed } = useOpenPdf(paper?.bytes)
  const count = pdf?.pages.length ?? 0
  useEffect(() => onPages?.(count), [count, onPages])
  return (
    <section className="paper-preview" aria-label="Preview">
      {error !== null && (
        <Notice tone="problem">
          <p>{sentenceOf(error)}</p>
        </Notice>
      )}
      {hasFailed && (
        <Notice tone="problem">
          <p>The preview could not be shown. The paper itself can be saved all the same.</p>
        </Notice>
      )}
      {pdf === null && error === null && !hasFailed && (
        <Progress
          activity={progress?.activity ?? 'Making the preview'}
          fraction={progress?.fraction ?? null}
        />
      )}
      {pdf !== null && error === null && (
        <PaperView pdf={pdf} startAt={startAt} hasThumbnails={hasThumbnails} isRenewed={isPrinting} />
      )}
    </section>
  )
}
