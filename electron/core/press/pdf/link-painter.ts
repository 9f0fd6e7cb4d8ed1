import { asciiAddress } from '../link-address.ts'
import type { PdfReference } from './pdfmake-inner.types.ts'
import { addElement, type StructureElement } from './structure.ts'
import { pdfString, type TaggedDocument } from './tagged-document.ts'
import type { LinkTarget } from './typeset.ts'

/** A rectangle from the page's top left. */
interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Paints links: one element and one annotation a line for the whole link, not one a word. */
export interface LinkPainter {
  /** The element that owns a link's text: the one that the text before it opened, where that goes on. */
  elementFor(owner: StructureElement, target: LinkTarget): StructureElement
  /** Adds text and its box to a link; boxes on one line are joined. */
  extend(link: StructureElement, target: LinkTarget, text: string, box: Box): void
  /** Writes the annotations, whose descriptions are whole only now. */
  finish(): void
}

interface OpenLink {
  readonly element: StructureElement
  readonly target: LinkTarget
  words: string
  readonly boxes: {
    readonly key: number
    readonly reference: PdfReference
    box: Box
    readonly pageHeight: number
  }[]
}

export function createLinkPainter(document: TaggedDocument): LinkPainter {
  const links = new Map<StructureElement, OpenLink>()
  return {
    elementFor: (owner, target) => {
      const last = owner.kids.at(-1)
      if (last?.kind === 'element') {
        const open = links.get(last)
        if (open !== undefined && isSame(open.target, target)) return last
      }
      const element = addElement(owner, 'Link')
      links.set(element, { element, target, words: '', boxes: [] })
      return element
    },
    extend: (element, target, text, box) => {
      const link = links.get(element)
      if (link === undefined) throw new Error('A link is painted that was not opened')
      link.words += text
      const last = link.boxes.at(-1)
      const page = document.currentPage()
      if (last !== undefined && last.box.y === box.y && last.reference.data.P === page.dictionary) {
        const left = Math.min(last.box.x, box.x)
        const right = Math.max(last.box.x + last.box.width, box.x + box.width)
        last.box = { ...last.box, x: left, width: right - left }
        return
      }
      const key = document.createStructParentTreeNextKey()
      const reference = document.ref({ P: page.dictionary, ...action(target) })
      page.annotations.push(reference)
      element.kids.push({ kind: 'annotation', page: page.dictionary, annotation: reference, key })
      link.boxes.push({ key, reference, box, pageHeight: page.height })
    },
    finish: () => {
      for (const { boxes, words } of links.values())
        for (const { key, reference, box, pageHeight } of boxes) {
          Object.assign(reference.data, {
            Type: 'Annot',
            Subtype: 'Link',
            Rect: [box.x, pageHeight - box.y - box.height, box.x + box.width, pageHeight - box.y],
            Border: [0, 0, 0],
            F: 4,
            StructParent: key,
            Contents: pdfString(words.replace(/\s+/g, ' ').trim()),
          })
          reference.end()
        }
    },
  }
}

function isSame(one: LinkTarget, other: LinkTarget): boolean {
  if (one === other) return true
  return 'address' in one && 'address' in other && one.address === other.address
}

function action(target: LinkTarget): Record<string, unknown> {
  if ('address' in target) return { A: { S: 'URI', URI: pdfString(asciiAddress(target.address)) } }
  return { A: { S: 'GoTo', D: pdfString(target.place() ?? '') } }
}
