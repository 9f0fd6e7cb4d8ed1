import { pageNumbers } from './pages.ts'
import { isArray, isName, isReference, type PdfFile, textOf } from './pdf-objects.ts'
import { attribute, childElements, stringEntry, type TreeElement, walk } from './structure-tree.ts'

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
}

/** The tree makes sense: headings without gaps, lists and tables whole, figures with words, notes with names. */
export function checkStructure(file: PdfFile, root: TreeElement): string[] {
  const breaches: string[] = []
  let level = 0
  const ids = new Set<string>()
  if (root.type !== 'Document') breaches.push('The structure does not begin with a Document')
  walk(root, (element, above) => {
    const parent = above.at(-1)?.type ?? ''
    const allowed = PARENTS[element.type]
    if (allowed !== undefined && !allowed.includes(parent))
      breaches.push(`${element.type} stands in ${parent}`)
    const heading = /^H([1-6])$/.exec(element.type)
    if (heading !== null) {
      const next = Number(heading[1])
      if (next > level + 1) breaches.push(`Heading level ${next} follows level ${level}`)
      level = next
    }
    if (element.type === 'Figure') breaches.push(...checkFigure(element, file))
    if (element.type === 'Table') breaches.push(...checkTable(element, file))
    if (element.type === 'Note') {
      const id = stringEntry(element, 'ID', file)
      if (id === '' || ids.has(id)) breaches.push('A note has no name of its own')
      ids.add(id)
    }
  })
  return breaches
}

function checkFigure(element: TreeElement, file: PdfFile): string[] {
  const breaches: string[] = []
  if (stringEntry(element, 'Alt', file).trim() === '') breaches.push('A figure has no words')
  const box = attribute(element, 'BBox', file)
  if (!isArray(box) || box.length !== 4) breaches.push('A figure does not say where it stands')
  return breaches
}

function checkTable(table: TreeElement, file: PdfFile): string[] {
  const breaches: string[] = []
  const rows = childElements(table).flatMap((section) => childElements(section))
  const widths: number[] = []
  const reaching: number[] = []
  rows.forEach((row, index) => {
    let width = reaching[index] ?? 0
    for (const cell of childElements(row)) {
      const span = numberOr(attribute(cell, 'RowSpan', file), 1)
      width += numberOr(attribute(cell, 'ColSpan', file), 1)
      for (let below = 1; below < span; below += 1)
        reaching[index + below] = (reaching[index + below] ?? 0) + 1
      const scope = attribute(cell, 'Scope', file)
      if (cell.type === 'TH' && !isName(scope)) breaches.push('A header cell does not say what it heads')
    }
    widths.push(width)
  })
  if (reaching.length > rows.length) breaches.push('A cell spans more rows than its table has')
  if (new Set(widths).size > 1) breaches.push(`A table has rows of ${[...new Set(widths)].join(', ')} cells`)
  if (childElements(table)[0]?.type !== 'THead') breaches.push('A table has no header')
  return breaches
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

/** Each annotation is a link that the structure holds, with words, and leads somewhere. */
export function checkLinks(file: PdfFile, root: TreeElement): string[] {
  const breaches: string[] = []
  const held = new Map<number, string>()
  walk(root, (element) => {
    for (const kid of element.kids) if (kid.kind === 'annotation') held.set(kid.annotation, element.type)
    if (element.type === 'Link' && !element.kids.some((kid) => kid.kind === 'annotation'))
      breaches.push('A link leads nowhere')
  })
  const places = namedPlaces(file)
  for (const number of pageNumbers(file)) {
    const annotations = file.get({ kind: 'reference', number }, 'Annots')
    for (const annotation of isArray(annotations) ? annotations : []) {
      const id = isReference(annotation) ? annotation.number : 0
      if (held.get(id) !== 'Link') breaches.push(`Annotation ${id} is not in a Link of the structure`)
      if (textOf(file.get(annotation, 'Contents')).trim() === '')
        breaches.push(`Annotation ${id} has no words`)
      if (typeof file.get(annotation, 'StructParent') !== 'number')
        breaches.push(`Annotation ${id} has no place in the parent tree`)
      const action = file.get(annotation, 'A')
      const address = textOf(file.get(action, 'URI'))
      const place = textOf(file.get(action, 'D'))
      if (address === '' && !places.has(place))
        breaches.push(`Annotation ${id} leads to no place of the file`)
    }
  }
  return breaches
}

function namedPlaces(file: PdfFile): Set<string> {
  const catalog = file.resolve(file.trailer.entries.get('Root'))
  const names = file.get(file.get(file.get(catalog, 'Names'), 'Dests'), 'Names')
  const found = new Set<string>()
  if (isArray(names))
    for (let index = 0; index < names.length; index += 2) found.add(textOf(names[index] ?? null))
  return found
}
