import { join } from 'node:path'
import type { EmbeddedFont, FontFiles, PdfmakeDocument } from './pdfmake-inner.types.ts'

const TEXT_FAMILY = 'text'
const FALLBACK_FAMILY = 'fallback'

/** One font as the typesetter sees it. */
export interface Face {
  readonly font: EmbeddedFont
  /** Above and below the baseline, as shares of the size. */
  readonly ascent: number
  readonly descent: number
  has(codePoint: number): boolean
  /** Width of a word as a share of the size. Throws when the font has no glyph for part of it: a bug of ours. */
  widthOf(word: string): number
}

/** The faces of a document: four of the text family, and one that knows many more characters. */
export interface Faces {
  text(strong: boolean, emphasis: boolean): Face
  readonly fallback: Face
}

/** Where the font files lie, by the family names that `openFaces` asks for. */
export function fontFiles(folder: string): Readonly<Record<string, FontFiles>> {
  const fallback = join(folder, 'DejaVuSans.ttf')
  return {
    [TEXT_FAMILY]: {
      normal: join(folder, 'SourceSans3-Regular.ttf'),
      bold: join(folder, 'SourceSans3-Semibold.ttf'),
      italics: join(folder, 'SourceSans3-It.ttf'),
      bolditalics: join(folder, 'SourceSans3-SemiboldIt.ttf'),
    },
    [FALLBACK_FAMILY]: { normal: fallback, bold: fallback, italics: fallback, bolditalics: fallback },
  }
}

/** Opens the faces in a document; each is embedded once, and only if it is used. */
export function openFaces(document: PdfmakeDocument): Faces {
  const faces = new Map<string, Face>()
  const open = (family: string, strong: boolean, emphasis: boolean): Face => {
    const name = `${family} ${strong} ${emphasis}`
    const known = faces.get(name)
    if (known !== undefined) return known
    const face = makeFace(document.provideFont(family, strong, emphasis))
    faces.set(name, face)
    return face
  }
  return {
    text: (strong, emphasis) => open(TEXT_FAMILY, strong, emphasis),
    get fallback() {
      return open(FALLBACK_FAMILY, false, false)
    },
  }
}

function makeFace(font: EmbeddedFont): Face {
  const covered = new Map<number, boolean>()
  const widths = new Map<string, number>()
  return {
    font,
    ascent: font.ascender / 1000,
    descent: -font.descender / 1000,
    has: (codePoint) => {
      const known = covered.get(codePoint)
      if (known !== undefined) return known
      const has = font.font.hasGlyphForCodePoint(codePoint)
      covered.set(codePoint, has)
      return has
    },
    widthOf: (word) => {
      const known = widths.get(word)
      if (known !== undefined) return known
      const run = font.layout(word)
      if (run.glyphs.some((glyph) => glyph.id === 0))
        throw new Error('A text was set in a font that lacks it')
      const width = run.advanceWidth / 1000
      widths.set(word, width)
      return width
    },
  }
}
