import { checkContent } from './content-rules.ts'
import { checkDocument } from './document-rules.ts'
import { readPageTexts } from './page-text.ts'
import { pageNumbers } from './pages.ts'
import { readPdf } from './pdf-objects.ts'
import { checkLinks, checkStructure } from './structure-rules.ts'
import { readStructureTree, type TreeElement } from './structure-tree.ts'

/**
 * Holds a PDF against the machine-checkable rules of PDF/UA-1 that our papers depend on; a sentence for each breach.
 * An empty list says that the file is sound as far as a machine can tell.
 */
export async function checkPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = readPdf(bytes)
  const texts = await readPageTexts(bytes)
  const root = readStructureTree(file)
  return [
    ...checkDocument(file),
    ...checkContent(file, root, texts),
    ...checkStructure(file, root),
    ...checkLinks(file, root),
  ]
}

/** A piece of the structure's text: the element that holds it, and its words. */
export interface StructureText {
  readonly type: string
  readonly words: string
}

/** What a screen reader reads, in its order: the text of each element that holds some, links joined to theirs. */
export async function readStructureText(bytes: Uint8Array): Promise<readonly StructureText[]> {
  const file = readPdf(bytes)
  const texts = await readPageTexts(bytes)
  const pages = pageNumbers(file)
  const all: StructureText[] = []
  const wordsOf = (element: TreeElement): string =>
    element.kids
      .map((kid) => {
        if (kid.kind === 'content') return texts[pages.indexOf(kid.page)]?.byId.get(kid.id) ?? ''
        return kid.kind === 'element' && kid.element.type === 'Link' ? wordsOf(kid.element) : ''
      })
      .join('')
  const visit = (element: TreeElement): void => {
    const words = wordsOf(element)
    if (words !== '') all.push({ type: element.type, words })
    for (const kid of element.kids)
      if (kid.kind === 'element' && kid.element.type !== 'Link') visit(kid.element)
  }
  visit(readStructureTree(file))
  return all
}
