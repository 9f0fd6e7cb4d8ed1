import {
  isArray,
  isDictionary,
  isName,
  isReference,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  textOf,
} from './pdf-objects.ts'

/** An element of the structure tree as a screen reader meets it. */
export interface TreeElement {
  readonly type: string
  readonly number: number
  readonly dictionary: PdfDictionary
  readonly kids: readonly TreeKid[]
}

export type TreeKid =
  | { readonly kind: 'element'; readonly element: TreeElement }
  | { readonly kind: 'content'; readonly page: number; readonly id: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly annotation: number }

/** The tree from its root element down; throws when the file has none. */
export function readStructureTree(file: PdfFile): TreeElement {
  const catalog = file.resolve(file.trailer.entries.get('Root'))
  const tree = file.get(catalog, 'StructTreeRoot')
  if (!isDictionary(tree)) throw new Error('The file has no structure tree')
  const kids = tree.entries.get('K')
  const first = isArray(kids) ? kids[0] : kids
  const [root] = readKids(first, 0, file)
  if (root?.kind !== 'element') throw new Error('The structure tree has no root element')
  return root.element
}

function readKids(value: PdfValue | undefined, page: number, file: PdfFile): TreeKid[] {
  if (value === undefined || value === null) return []
  if (isArray(value)) return value.flatMap((each) => readKids(each, page, file))
  if (typeof value === 'number') return [{ kind: 'content', page, id: value }]
  const number = isReference(value) ? value.number : 0
  const dictionary = file.resolve(value)
  if (!isDictionary(dictionary)) throw new Error('The structure tree holds something that is no element')
  const type = file.get(dictionary, 'Type')
  const ownPage = pageOf(dictionary) ?? page
  if (isName(type) && type.name === 'MCR') {
    const id = file.get(dictionary, 'MCID')
    return [{ kind: 'content', page: ownPage, id: typeof id === 'number' ? id : -1 }]
  }
  if (isName(type) && type.name === 'OBJR') {
    const object = dictionary.entries.get('Obj')
    return [{ kind: 'annotation', page: ownPage, annotation: isReference(object) ? object.number : 0 }]
  }
  const structure = file.get(dictionary, 'S')
  const kids = readKids(dictionary.entries.get('K'), ownPage, file)
  return [
    { kind: 'element', element: { type: isName(structure) ? structure.name : '', number, dictionary, kids } },
  ]
}

function pageOf(dictionary: PdfDictionary): number | undefined {
  const page = dictionary.entries.get('Pg')
  return isReference(page) ? page.number : undefined
}

/** All elements in reading order, each with the elements above it. */
export function walk(
  element: TreeElement,
  visit: (element: TreeElement, above: readonly TreeElement[]) => void,
  above: readonly TreeElement[] = [],
): void {
  visit(element, above)
  for (const kid of element.kids) if (kid.kind === 'element') walk(kid.element, visit, [...above, element])
}

export function childElements(element: TreeElement): TreeElement[] {
  return element.kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))
}

/** A named attribute of an element, looked for in each of its attribute dictionaries. */
export function attribute(element: TreeElement, key: string, file: PdfFile): PdfValue {
  const given = file.get(element.dictionary, 'A')
  const dictionaries = isArray(given) ? given : [given]
  for (const dictionary of dictionaries) {
    const value = file.get(dictionary, key)
    if (value !== null) return value
  }
  return null
}

export function stringEntry(element: TreeElement, key: string, file: PdfFile): string {
  return textOf(file.get(element.dictionary, key))
}
