import { isArray, isDictionary, isName, isReference, type PdfFile, type PdfValue } from './pdf-objects.ts'

/** The object numbers of the pages, in order. */
export function pageNumbers(file: PdfFile): readonly number[] {
  const catalog = file.resolve(file.trailer.entries.get('Root'))
  return isDictionary(catalog) ? pagesBelow(catalog.entries.get('Pages'), file) : []
}

function pagesBelow(node: PdfValue | undefined, file: PdfFile): number[] {
  const type = file.get(node, 'Type')
  if (isName(type) && type.name === 'Page') return isReference(node) ? [node.number] : []
  const kids = file.get(node, 'Kids')
  return isArray(kids) ? kids.flatMap((kid) => pagesBelow(kid, file)) : []
}
