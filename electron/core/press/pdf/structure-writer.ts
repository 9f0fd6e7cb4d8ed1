import type { PdfReference } from './pdfmake-inner.types.ts'
import type { StructureElement } from './structure.ts'
import { pdfString, type TaggedDocument } from './tagged-document.ts'

/** These stand for something even without content: an empty cell keeps the table regular. */
const KEPT = new Set(['TH', 'TD', 'Figure'])

/**
 * Writes the structure tree and fills the parent tree, after everything is painted. Elements without any content are
 * left out.
 */
export function writeStructure(document: TaggedDocument, root: StructureElement): void {
  const tree = document.getStructTreeRoot()
  const ids: [string, PdfReference][] = []
  tree.data.K = [writeElement(document, root, tree, ids)]
  if (ids.length === 0) return
  const sorted = ids.sort(([one], [other]) => (one < other ? -1 : 1))
  const names = document.ref({ Names: sorted.flatMap(([id, reference]) => [pdfString(id), reference]) })
  names.end()
  tree.data.IDTree = names
}

function isEmpty(element: StructureElement): boolean {
  return !KEPT.has(element.type) && element.kids.every((kid) => kid.kind === 'element' && isEmpty(kid))
}

function writeElement(
  document: TaggedDocument,
  element: StructureElement,
  parent: PdfReference,
  ids: [string, PdfReference][],
): PdfReference {
  const data: Record<string, unknown> = { Type: 'StructElem', S: element.type, P: parent }
  const reference = document.ref(data)
  if (element.alternative !== undefined) data.Alt = pdfString(element.alternative)
  if (element.id !== undefined) {
    data.ID = pdfString(element.id)
    ids.push([element.id, reference])
  }
  const attributes = attributesOf(element)
  if (attributes !== null) data.A = attributes
  data.K = writeKids(document, element, reference, ids)
  reference.end()
  return reference
}

function writeKids(
  document: TaggedDocument,
  element: StructureElement,
  reference: PdfReference,
  ids: [string, PdfReference][],
): unknown[] {
  const kids: unknown[] = []
  for (const kid of element.kids) {
    if (kid.kind === 'element') {
      if (!isEmpty(kid)) kids.push(writeElement(document, kid, reference, ids))
    } else if (kid.kind === 'annotation') {
      kids.push({ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page })
      document.getStructParentTree().add(kid.key, reference)
    } else {
      reference.data.Pg ??= kid.page
      kids.push(reference.data.Pg === kid.page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id })
      document.ownersOf(kid.pageKey)[kid.id] = reference
    }
  }
  return kids
}

/** Text values of attributes are strings in the file; the names among them stay names. */
function attributesOf(element: StructureElement): Record<string, unknown> | null {
  const given = element.attributes ?? {}
  const attributes: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given))
    attributes[key] = key === 'Summary' ? pdfString(String(value)) : value
  if (element.bounds !== undefined)
    Object.assign(attributes, { O: 'Layout', BBox: element.bounds, Placement: 'Block' })
  return Object.keys(attributes).length === 0 ? null : attributes
}
