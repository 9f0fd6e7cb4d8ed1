import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface TextPiece {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PageText {
  readonly width: number
  readonly height: number
  /** By the number of the marked-content sequence. */
  readonly byId: ReadonlyMap<number, string>
  readonly artifacts: readonly string[]
  readonly pieces: readonly TextPiece[]
}

/** The text of each page by marked-content sequence, read by pdf.js: a program that shares no code with the writer. */
export async function readPageTexts(bytes: Uint8Array): Promise<readonly PageText[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  const pages: PageText[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({ width, height, ...collect(items) })
    page.cleanup()
  }
  await loading.destroy()
  return pages
}

type Items = Awaited<
  ReturnType<
    Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']
  >
>['items']

function collect(items: Items): Pick<PageText, 'byId' | 'artifacts' | 'pieces'> {
  const byId = new Map<number, string>()
  const artifacts: string[] = []
  const pieces: TextPiece[] = []
  const open: (number | null)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== null)
      const words = item.hasEOL ? `${item.str}\n` : item.str
      if (id === undefined || id === null) artifacts.push(item.str)
      else byId.set(id, (byId.get(id) ?? '') + words)
      const [x, y] = [item.transform[4], item.transform[5]]
      if (typeof x === 'number' && typeof y === 'number')
        pieces.push({ words: item.str, x, y, width: item.width, height: item.height })
    } else if (item.type === 'endMarkedContent') open.pop()
    else
      open.push(
        /_mc(\d+)$/.exec(item.id ?? '') === null ? null : Number(/_mc(\d+)$/.exec(item.id ?? '')?.[1]),
      )
  }
  return { byId, artifacts, pieces }
}
