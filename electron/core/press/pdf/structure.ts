import type { PdfReference } from './pdfmake-inner.types.ts'

/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our papers use. */
export type StructureType =
  | 'Document'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Figure'
  | 'Note'
  | 'BlockQuote'

/** What hangs below an element: further elements, painted content, and the annotations of links. */
export type StructureKid =
  | StructureElement
  | { readonly kind: 'content'; readonly page: PdfReference; readonly pageKey: number; readonly id: number }
  | {
      readonly kind: 'annotation'
      readonly page: PdfReference
      readonly annotation: PdfReference
      readonly key: number
    }

export interface StructureOptions {
  /** Attribute dictionaries (ISO 32000-1, 14.8.5), written as they are. */
  readonly attributes?: Readonly<Record<string, unknown>>
  /** Says in words what a figure shows. */
  readonly alternative?: string
  /** Unique in the document; PDF/UA-1 7.9 asks it of notes. */
  readonly id?: string
}

/** A node of the structure tree: what a screen reader hears, in reading order. */
export interface StructureElement extends StructureOptions {
  readonly kind: 'element'
  readonly type: StructureType
  readonly kids: StructureKid[]
  /** Where a figure stands on its page, in PDF's own coordinates; set when it is painted. */
  bounds?: readonly [number, number, number, number]
}

/** Makes an element and hangs it below its parent, after what hangs there already. */
export function addElement(
  parent: StructureElement | null,
  type: StructureType,
  options: StructureOptions = {},
): StructureElement {
  const element: StructureElement = { kind: 'element', type, kids: [], ...options }
  parent?.kids.push(element)
  return element
}

/** The heading type for a level of 1 to 6. */
export function headingType(level: number): StructureType {
  const types = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const
  return types[Math.min(Math.max(level, 1), 6) - 1] ?? 'H6'
}
