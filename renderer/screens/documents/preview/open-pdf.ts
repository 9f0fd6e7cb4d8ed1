import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { PageText, TextPiece } from './page-text.ts'

/** A page that can be drawn. Sizes are in points. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  /** Draws the page, `scale` pixels to a point; undefined when that was given up meanwhile. */
  draw(scale: number, signal: AbortSignal): Promise<HTMLCanvasElement | undefined>
}

/** A heading of the document, and the page that it stands on (0 for the first). */
export interface PdfBookmark {
  readonly title: string
  readonly page: number
}

export interface OpenPdf {
  readonly pages: readonly PdfPage[]
  /** The words of each page; they come after the pages, which can be looked at meanwhile. */
  readonly texts: Promise<readonly PageText[]>
  readonly bookmarks: Promise<readonly PdfBookmark[]>
  close(): void
}

let engine: Promise<typeof import('pdfjs-dist')> | undefined

/** Loaded when the first preview is opened: the page starts without it. */
function loadEngine(): Promise<typeof import('pdfjs-dist')> {
  engine ??= import('pdfjs-dist').then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerPort = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      type: 'module',
    })
    return pdfjs
  })
  return engine
}

/** Opens a PDF of our own. Nothing is fetched, no code is made and no fonts of the system are used. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument } = await loadEngine()
  const loading = getDocument({
    // The engine takes the bytes away to its thread.
    data: bytes.slice(),
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: true,
    verbosity: 0,
  })
  const document = await loading.promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  return {
    pages: pages.map(drawable),
    texts: quietly(Promise.all(pages.map(textOf))),
    bookmarks: quietly(bookmarksOf(document)),
    close: () => void loading.destroy(),
  }
}

/** Nobody waits any more for what was asked of a PDF that is closed. */
function quietly<T>(answer: Promise<readonly T[]>): Promise<readonly T[]> {
  return answer.catch(() => [])
}

function drawable(page: PDFPageProxy): PdfPage {
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    width,
    height,
    async draw(scale, signal) {
      if (signal.aborted) return undefined
      const viewport = page.getViewport({ scale })
      const canvas = window.document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const task = page.render({ canvas, viewport })
      const stop = (): void => task.cancel()
      signal.addEventListener('abort', stop, { once: true })
      try {
        await task.promise
        return canvas
      } catch (error) {
        if (signal.aborted) return undefined
        throw error
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
  }
}

async function textOf(page: PDFPageProxy): Promise<PageText> {
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item): TextPiece[] => {
    if (!('str' in item)) return []
    const x = Number(item.transform[4])
    const baseline = Number(item.transform[5])
    // What hangs below the line is about a fifth of what stands above it.
    const y = height - baseline - item.height
    return [{ text: item.str, x, y, width: item.width, height: item.height * 1.2, endsLine: item.hasEOL }]
  })
}

async function bookmarksOf(document: PDFDocumentProxy): Promise<PdfBookmark[]> {
  const outline: unknown = await document.getOutline()
  const flat = flatten(outline)
  return Promise.all(
    flat.map(async ({ title, dest }) => {
      const [target] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? []
      const isReference = typeof target === 'object' && target !== null
      return { title, page: isReference ? await document.getPageIndex(target) : Number(target ?? 0) }
    }),
  )
}

type Destination = Awaited<ReturnType<PDFDocumentProxy['getDestination']>>

interface OutlineEntry {
  readonly title: string
  readonly dest: string | Destination
}

function flatten(entries: unknown): OutlineEntry[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: OutlineEntry & { readonly items: unknown }) => [
    entry,
    ...flatten(entry.items),
  ])
}
