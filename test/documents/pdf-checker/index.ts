import { checkContent } from './content-rules.ts'
import { checkDocument } from './document-rules.ts'
import { type PageText, readPageTexts } from './page-text.ts'
import { pageNumbers } from './pages.ts'
import { type PdfFile, readPdf } from './pdf-objects.ts'
import { checkLinks, checkStructure } from './structure-rules.ts'
import { readStructureTree, type TreeElement, walk } from './structure-tree.ts'

/** A piece of the structure's text: the element that holds it, and its words. */
export interface StructureText {
  readonly type: string
  readonly words: string
  /** The pages that it stands on, from 0. */
  readonly pages: readonly number[]
}

export interface PdfInspection {
  /** A sentence for each breach of the rules; none says that the file is sound as far as a machine can tell. */
  readonly breaches: readonly string[]
  /** What a screen reader reads, in its order: the text of each element that holds some, links joined to theirs. */
  readonly texts: readonly StructureText[]
  /** What is on each page but not read aloud. */
  readonly artifacts: readonly (readonly string[])[]
  readonly tree: TreeElement
}

/** Holds a PDF against the machine-checkable rules of PDF/UA-1 that our papers depend on, and reads its text. */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfInspection> {
  const file = readPdf(bytes)
  const pages = await readPageTexts(bytes)
  const tree = readStructureTree(file)
  return {
    breaches: [
      ...checkDocument(file),
      ...checkContent(file, tree, pages),
      ...checkStructure(file, tree),
      ...checkLinks(file, tree),
    ],
    texts: structureTexts(file, tree, pages),
    artifacts: pages.map((page) => page.artifacts),
    tree,
  }
}

function structureTexts(file: PdfFile, tree: TreeElement, pages: readonly PageText[]): StructureText[] {
  const order = pageNumbers(file)
  const places = new Map(order.map((number, index) => [number, index]))
  const all: StructureText[] = []
  const read = (element: TreeElement, seen: Set<number>): string =>
    element.kids
      .map((kid) => {
        if (kid.kind === 'element') return kid.element.type === 'Link' ? read(kid.element, seen) : ''
        const page = places.get(kid.page)
        if (kid.kind !== 'content' || page === undefined) return ''
        seen.add(page)
        return pages[page]?.byId.get(kid.id) ?? ''
      })
      .join('')
  walk(tree, (element) => {
    const seen = new Set<number>()
    const words = element.type === 'Link' ? '' : read(element, seen)
    if (words !== '') all.push({ type: element.type, words, pages: [...seen] })
  })
  return all
}
