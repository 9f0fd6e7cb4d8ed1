import type { Readable } from 'node:stream'

/**
 * Shapes of what we use inside pdfmake 0.3.11 and the pdfkit 0.19.1 that it stands on. Declarations only: the values
 * come from pdfmake-inner.ts.
 */

/** A reference to an object of the file; `data` is its dictionary until `end` writes it. */
export interface PdfReference {
  readonly data: Record<string, unknown>
  end(chunk?: string): void
}

/** The glyphs of a text in one font, widths in thousandths of the font size. */
export interface GlyphRun {
  readonly glyphs: readonly { readonly id: number }[]
  readonly advanceWidth: number
}

/** A font that is embedded as a subset; metrics in thousandths of the font size. */
export interface EmbeddedFont {
  readonly ascender: number
  readonly descender: number
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  layout(text: string): GlyphRun
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly dictionary: PdfReference
  readonly annotations: PdfReference[]
  /** Asking for it gives the page a place in the parent tree. */
  readonly structParentTreeKey: number
}

/** The parent tree: from a page or annotation to the structure elements that own its content. */
export interface PdfNumberTree {
  add(key: number, value: unknown): void
  get(key: number): unknown
}

export interface PdfOutlineItem {
  /** `left` is subtracted from the page's width, and `top` from its height. */
  addItem(
    title: string,
    options: {
      readonly expanded: boolean
      readonly pageNumber: number
      readonly top: number
      readonly left: number
    },
  ): PdfOutlineItem
}

export interface FontFiles {
  readonly normal: string
  readonly bold: string
  readonly italics: string
  readonly bolditalics: string
}

export interface PdfInfo {
  Title: string
  Author: string
  Subject: string
  Creator: string
  Producer: string
  CreationDate: Date
  ModDate: Date
}

export interface PdfOptions {
  readonly size: readonly [number, number]
  readonly pdfVersion: '1.7'
  readonly tagged: true
  readonly displayTitle: true
  readonly lang: string
  readonly compress: boolean
  readonly autoFirstPage: false
  readonly info: PdfInfo
  readonly font: null
}

/** pdfkit's document with pdfmake's font register. */
export declare class PdfmakeDocument {
  constructor(
    fonts: Readonly<Record<string, FontFiles>>,
    images: Record<string, never>,
    patterns: Record<string, never>,
    attachments: Record<string, never>,
    options: PdfOptions,
  )
  page: PdfPage | null
  info: PdfInfo
  outline: PdfOutlineItem
  _id: Uint8Array
  _font: EmbeddedFont
  readonly _root: PdfReference
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
  ref(data: Record<string, unknown>): PdfReference
  addPage(options: { readonly size: readonly [number, number] }): this
  addContent(operators: string): this
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
  save(): this
  restore(): this
  rect(x: number, y: number, width: number, height: number): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  lineWidth(points: number): this
  dash(length: number, options: { readonly space: number }): this
  undash(): this
  fill(colour: string): this
  stroke(colour: string): this
  fillColor(colour: string): this
  fontSize(points: number): this
  text(
    text: string,
    x: number,
    y: number,
    options: {
      readonly lineBreak: false
      readonly textWidth: number
      readonly wordCount: 1
      readonly baseline: 'alphabetic'
    },
  ): this
  getStructTreeRoot(): PdfReference
  getStructParentTree(): PdfNumberTree
  createStructParentTreeNextKey(): number
  appendXML(xml: string): void
  _addInfo(): void
  endMetadata(): void
  on(...listener: Parameters<Readable['on']>): this
  end(): void
}

/** Finds where a text may be broken into lines (Unicode's rules, through the `linebreak` package). */
export declare class TextBreaker {
  getBreaks(
    text: string,
    styles: StyleContextStack,
  ): readonly { readonly text: string; readonly lineEnd?: boolean }[]
}

export declare class StyleContextStack {
  constructor(styles: Record<string, never>, defaults: Record<string, never>)
}

export declare class SvgMeasure {
  /** Throws when the text is not SVG. Sides are undefined when the drawing does not give them. */
  measureSVG(svg: string): { readonly width?: number; readonly height?: number }
  writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string
}

/** Draws SVG with PDF's own lines and text. */
export declare function drawSvg(
  document: PdfmakeDocument,
  svg: string,
  x: number,
  y: number,
  options: {
    readonly width: number
    readonly height: number
    readonly assumePt: boolean
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string
    /** Where a picture inside the drawing is read from. */
    readonly imageCallback: (link: string) => string
    readonly warningCallback: (warning: string) => void
  },
): void
