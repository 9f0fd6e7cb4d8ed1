import type { PageText } from './page-text.ts'
import { pageNumbers } from './pages.ts'
import { isArray, isDictionary, isReference, type PdfFile, type PdfValue } from './pdf-objects.ts'
import { type TreeElement, walk } from './structure-tree.ts'
import { readTaggedContent } from './tagged-content.ts'

/** Everything painted is tagged, every tag is in the tree once, and all text is on the page and has a glyph. */
export function checkContent(file: PdfFile, root: TreeElement, texts: readonly PageText[]): string[] {
  const breaches: string[] = []
  const claimed = claimedContent(root, breaches)
  const parents = parentTree(file)
  pageNumbers(file).forEach((number, index) => {
    const page = file.resolve({ kind: 'reference', number })
    const content = readTaggedContent(
      contentOf(page, file),
      file,
      file.get(file.get(page, 'Resources'), 'Properties'),
    )
    const say = (sentence: string): void => {
      breaches.push(`Page ${index + 1}: ${sentence}`)
    }
    if (content.untagged.length > 0) say(`${content.untagged.length} paint operators outside marked content`)
    if (content.nested > 0) say('marked content inside marked content')
    if (content.unbalanced) say('marked content is not closed')
    if (content.hasMissingGlyph) say('a missing character is drawn')
    if (new Set(content.ids).size !== content.ids.length) say('a marked-content number is used twice')
    const unread = [...content.withText].filter((id) => (texts[index]?.byId.get(id) ?? '') === '')
    if (unread.length > 0) say('text stands outside the page, where no reader finds it')
    const owners = parents.get(number)
    for (const id of content.ids) {
      const claim = claimed.get(`${number} ${id}`)
      if (claim === undefined) say(`marked content ${id} is not in the structure`)
      else if (owners?.[id] !== claim) say(`the parent tree does not give the owner of marked content ${id}`)
      claimed.delete(`${number} ${id}`)
    }
    breaches.push(...offPage(texts[index], index + 1))
  })
  for (const [place, owner] of claimed)
    breaches.push(`Element ${owner} holds content ${place}, which is not painted`)
  return breaches
}

function claimedContent(root: TreeElement, breaches: string[]): Map<string, number> {
  const claimed = new Map<string, number>()
  walk(root, (element) => {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue
      const place = `${kid.page} ${kid.id}`
      if (claimed.has(place)) breaches.push(`Content ${place} is in the structure twice`)
      claimed.set(place, element.number)
    }
  })
  return claimed
}

/** For each page, the object numbers of its contents' owners. */
function parentTree(file: PdfFile): Map<number, readonly (number | null)[]> {
  const tree = file.get(
    file.get(file.resolve(file.trailer.entries.get('Root')), 'StructTreeRoot'),
    'ParentTree',
  )
  const entries = file.get(tree, 'Nums')
  const byKey = new Map<number, PdfValue>()
  if (isArray(entries))
    for (let index = 0; index + 1 < entries.length; index += 2) {
      const key = entries[index]
      if (typeof key === 'number') byKey.set(key, entries[index + 1] ?? null)
    }
  const owners = new Map<number, readonly (number | null)[]>()
  for (const number of pageNumbers(file)) {
    const key = file.get({ kind: 'reference', number }, 'StructParents')
    const list = typeof key === 'number' ? file.resolve(byKey.get(key)) : null
    if (isArray(list))
      owners.set(
        number,
        list.map((each) => (isReference(each) ? each.number : null)),
      )
  }
  return owners
}

function contentOf(page: PdfValue, file: PdfFile): string {
  const contents = isDictionary(page) ? page.entries.get('Contents') : null
  const streams = isArray(contents) ? contents : [contents]
  return streams
    .map((each) => (isReference(each) ? (file.objects.get(each.number)?.stream ?? '') : ''))
    .join('\n')
}

const TOLERANCE = 1

function offPage(text: PageText | undefined, number: number): string[] {
  if (text === undefined) return [`Page ${number} could not be read`]
  const off = text.pieces.filter(
    ({ words, x, y, width }) =>
      words.trim() !== '' &&
      (x < -TOLERANCE || y < -TOLERANCE || x + width > text.width + TOLERANCE || y > text.height + TOLERANCE),
  )
  return off.length === 0 ? [] : [`Page ${number}: ${off.length} pieces of text stand outside the page`]
}
